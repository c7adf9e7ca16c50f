import { nextPolicy } from '../domain/policy/next-policy';
import { policyKey } from '../domain/policy/policy';
import type { PolicyDraft } from '../domain/policy/policy-draft';
import {
  isQuiet,
  noSaves,
  type PolicySaves,
  revisionIn,
  saveTurn,
  toLand,
  withLanded,
  withoutLast,
  withSave,
} from '../domain/policy/policy-saves';
import { policyIn, readPolicy } from '../domain/policy/read-policy';
import { toStoredPolicy } from '../domain/policy/stored-policy';
import type { AccountId, Instant, JiraId } from '../domain/shared/ids';
import type { JsonRecord } from '../domain/shared/json';
import { Failure, isBusy } from '../domain/shared/result';
import { projectProperty } from '../jira/project-property';
import type { Request } from '../jira/request';
import type { PolicySavesStore } from '../ledger/policy-saves';
import { storageBusy, untilWritten } from '../ledger/storage';
import type { Jobs } from './jobs';

/** One press of Save. */
export interface PolicyWish {
  readonly draft: PolicyDraft;
  /** The revision that the page had read; null where there was none. */
  readonly base: number | null;
  readonly by: AccountId;
  readonly callId: string;
}

/** How it ended. Policies are as the project property has them. */
export type PolicySaved =
  /** `inForce`: Jira has it. Otherwise it is written soon, by a job. */
  | { readonly state: 'saved'; readonly policy: JsonRecord; readonly inForce: boolean }
  | { readonly state: 'overtaken'; readonly stored: unknown };

interface Dependencies {
  /** Whoever writes into Jira. */
  readonly request: Request;
  readonly saves: PolicySavesStore;
  readonly jobs: Jobs;
  readonly clock: () => Instant;
}

/** After so long a job looks whether the save is in force; nothing of the function that made it can be on its way then. */
const lookAfterSeconds = 60;

/**
 * Brings the last save of a project's policy into force where it is not. Whoever wrote looks once more who saved last, so that of two who write at once the
 * later save stays, in whatever order their writes arrive.
 */
const land = async (
  { request, saves }: Pick<Dependencies, 'request' | 'saves'>,
  projectId: JiraId,
  state: PolicySaves,
): Promise<void> => {
  let now = state;
  for (;;) {
    const policy = toLand(now, await projectProperty(request).readPolicy(projectId));
    if (policy !== null) await projectProperty(request).save(projectId, policyKey, policy);
    if (now.landed && policy === null) return;
    if (await saves.replace(projectId, now, withLanded(now))) return;
    now = await saves.read(projectId);
  }
};

/** Writes what was let in. False: nobody knows yet whether Jira took it. @throws Failure when Jira refused it, which then is saved nowhere */
const landOwn = async (needs: Dependencies, projectId: JiraId, state: PolicySaves): Promise<boolean> => {
  try {
    await land(needs, projectId, state);
    return true;
  } catch (error) {
    if (!(error instanceof Failure) || isBusy(error.code)) return false;
    await needs.saves.replace(projectId, state, withoutLast(state));
    throw error;
  }
};

/**
 * Saves a project's policy, if nobody saved since the page read it. First it is noted in Forge's storage, which lets in one of two who save at once; then
 * it is written into Jira. Where that is cut off a job does the rest. The same call, sent again, saves nothing more and is answered the same.
 * @throws Failure when Jira refuses, with nothing saved
 */
export const savePolicy =
  (needs: Dependencies) =>
  async (projectId: JiraId, { draft, base, by, callId }: PolicyWish): Promise<PolicySaved> => {
    const { request, saves, jobs, clock } = needs;
    // Where the queue takes none the daily check looks.
    await jobs.push([{ kind: 'policy-saved', projectId }], lookAfterSeconds).catch(() => undefined);
    const attempt = async (): Promise<PolicySaved | null> => {
      const state = await saves.read(projectId);
      const stored = await projectProperty(request).readPolicy(projectId);
      const decided = saveTurn(state, stored, { callId, by, base });
      if (decided.turn === 'repeated') return { state: 'saved', policy: decided.policy, inForce: true };
      if (decided.turn === 'overtaken') return { state: 'overtaken', stored };
      if (decided.turn === 'land-first') {
        await land(needs, projectId, state);
        return null;
      }
      const at = clock();
      const before = policyIn(readPolicy(stored));
      const there = revisionIn(stored) ?? base ?? 0;
      const policy: JsonRecord = { ...toStoredPolicy(nextPolicy(draft, { before, there }, { by, at })) };
      const next = withSave(state, { callId, by, at, policy });
      if (!(await saves.replace(projectId, state, next))) return null;
      return { state: 'saved', policy, inForce: await landOwn(needs, projectId, next) };
    };
    return untilWritten(attempt, storageBusy);
  };

/** Brings into force what was saved and is not in force, and forgets what need not be remembered any more. */
export const finishPolicySaves =
  ({ request, saves, clock }: Omit<Dependencies, 'jobs'>) =>
  async (projectId: JiraId): Promise<void> => {
    const state = await saves.read(projectId);
    if (state.saves.length === 0) return;
    await land({ request, saves }, projectId, state);
    const now = await saves.read(projectId);
    if (isQuiet(now, clock())) await saves.replace(projectId, now, noSaves);
  };
