import { goalsKey } from '../domain/goal/goals';
import { policyKey } from '../domain/policy/policy';
import type { AccountId, Instant, JiraId } from '../domain/shared/ids';
import type { JsonRecord } from '../domain/shared/json';
import {
  isQuiet,
  noSaves,
  type PropertySaves,
  saveTurn,
  toLand,
  withLanded,
  withoutLast,
  withSave,
} from '../domain/shared/property-saves';
import { Failure, isBusy } from '../domain/shared/result';
import { revisionIn } from '../domain/shared/revision';
import { projectProperty } from '../jira/project-property';
import type { Request } from '../jira/request';
import type { PropertyPlace, PropertySavesStore } from '../ledger/property-saves';
import { storageBusy, untilWritten } from '../ledger/storage';
import type { Jobs } from './jobs';

/** The project properties that people save. Each counts its changes in its `revision`. */
const savedProperties = [policyKey, goalsKey] as const;

/** One press of Save. */
export interface SaveWish {
  readonly property: (typeof savedProperties)[number];
  /** The revision that the page had read; null where there was none. */
  readonly base: number | null;
  readonly by: AccountId;
  readonly callId: string;
  /** What is stored after it, on top of what is stored now; `there` is the revision before. */
  readonly next: (stored: unknown, there: number, at: Instant) => JsonRecord;
}

/** How it ended. Values are as the project property has them. */
export type PropertySaved =
  /** `inForce`: Jira has it. Otherwise it is written soon, by a job. */
  | { readonly state: 'saved'; readonly value: JsonRecord; readonly inForce: boolean }
  | { readonly state: 'overtaken'; readonly stored: unknown };

interface Dependencies {
  /** Whoever writes into Jira. */
  readonly request: Request;
  readonly saves: PropertySavesStore;
  readonly jobs: Jobs;
  readonly clock: () => Instant;
}

/** After so long a job looks whether the save is in force; nothing of the function that made it can be on its way then. */
const lookAfterSeconds = 60;

/**
 * Brings the last save of a project property into force where it is not. Whoever wrote looks once more who saved last, so that of two who write at once the
 * later save stays, in whatever order their writes arrive.
 */
const land = async (
  { request, saves }: Pick<Dependencies, 'request' | 'saves'>,
  place: PropertyPlace,
  state: PropertySaves,
): Promise<void> => {
  const { projectId, property } = place;
  let now = state;
  for (;;) {
    const value = toLand(now, await projectProperty(request).read(projectId, property));
    if (value !== null) await projectProperty(request).save(projectId, property, value);
    if (now.landed && value === null) return;
    if (await saves.replace(place, now, withLanded(now))) return;
    now = await saves.read(place);
  }
};

/** Writes what was let in. False: nobody knows yet whether Jira took it. @throws Failure when Jira refused it, which then is saved nowhere */
const landOwn = async (needs: Dependencies, place: PropertyPlace, state: PropertySaves): Promise<boolean> => {
  try {
    await land(needs, place, state);
    return true;
  } catch (error) {
    if (!(error instanceof Failure) || isBusy(error.code)) return false;
    await needs.saves.replace(place, state, withoutLast(state));
    throw error;
  }
};

/**
 * Saves a project property, if nobody saved since the page read it. First it is noted in Forge's storage, which lets in one of two who save at once; then
 * it is written into Jira. Where that is cut off a job does the rest. The same call, sent again, saves nothing more and is answered the same.
 * @throws Failure when Jira refuses, with nothing saved
 */
export const saveProperty =
  (needs: Dependencies) =>
  async (projectId: JiraId, { property, base, by, callId, next }: SaveWish): Promise<PropertySaved> => {
    const { request, saves, jobs, clock } = needs;
    const place = { projectId, property };
    // Where the queue takes none the daily check looks.
    await jobs.push([{ kind: 'property-saved', projectId }], lookAfterSeconds).catch(() => undefined);
    const attempt = async (): Promise<PropertySaved | null> => {
      const state = await saves.read(place);
      const stored = await projectProperty(request).read(projectId, property);
      const decided = saveTurn(state, stored, { callId, by, base });
      if (decided.turn === 'repeated') return { state: 'saved', value: decided.value, inForce: true };
      if (decided.turn === 'overtaken') return { state: 'overtaken', stored };
      if (decided.turn === 'land-first') {
        await land(needs, place, state);
        return null;
      }
      const at = clock();
      const value = next(stored, revisionIn(stored) ?? base ?? 0, at);
      const letIn = withSave(state, { callId, by, at, value });
      if (!(await saves.replace(place, state, letIn))) return null;
      return { state: 'saved', value, inForce: await landOwn(needs, place, letIn) };
    };
    return untilWritten(attempt, storageBusy);
  };
export type SaveProperty = ReturnType<typeof saveProperty>;

const finishSavesOf = async (
  { request, saves, clock }: Omit<Dependencies, 'jobs'>,
  place: PropertyPlace,
): Promise<void> => {
  const state = await saves.read(place);
  if (state.saves.length === 0) return;
  await land({ request, saves }, place, state);
  const now = await saves.read(place);
  if (isQuiet(now, clock())) await saves.replace(place, now, noSaves);
};

/** Brings into force what was saved in a project and is not in force, and forgets what need not be remembered any more. */
export const finishSaves =
  (needs: Omit<Dependencies, 'jobs'>) =>
  async (projectId: JiraId): Promise<void> => {
    for (const property of savedProperties) await finishSavesOf(needs, { projectId, property });
  };
