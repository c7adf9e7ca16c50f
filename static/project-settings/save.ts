import type { Policy } from '../../src/domain/policy/policy';
import { policyIn, readPolicy } from '../../src/domain/policy/read-policy';
import { toStoredPolicy } from '../../src/domain/policy/stored-policy';
import { isSameJson } from '../../src/domain/shared/json';
import { Failure, isBusy } from '../../src/domain/shared/result';
import { revisionIn } from '../../src/domain/shared/revision';
import { projectProperty } from '../../src/jira/project-property';
import { type Person, users } from '../../src/jira/users';
import { jira } from '../ui/bridge';
import { callProject } from '../ui/call-project';
import { toFailure } from '../ui/use-reply';

/** How a save ended. */
export type Saved =
  /** `inForce`: Jira has it; otherwise it will soon. */
  | { readonly state: 'saved'; readonly policy: Policy; readonly inForce: boolean }
  | { readonly state: 'refused' }
  /** Somebody saved since these settings were read; `theirs` is their policy, null when it cannot be read. */
  | {
      readonly state: 'overtaken';
      readonly theirs: Policy | null;
      readonly revision: number;
      readonly people: ReadonlyMap<string, Person>;
    }
  /** `isUnsure`: no answer came that says whether it was saved. */
  | { readonly state: 'failed'; readonly why: Failure; readonly isUnsure: boolean };

const overtaken = async (raw: unknown, revision: number): Promise<Saved> => {
  const theirs = policyIn(readPolicy(raw));
  const ids = theirs === null ? [] : [theirs.productOwner, ...theirs.deputies.map(({ accountId }) => accountId)];
  // Without them names are missing, and nothing else.
  const people = await users(jira)
    .byId(ids)
    .catch(() => new Map<string, Person>());
  return { state: 'overtaken', theirs, revision, people };
};

/** What is stored in place of what was saved; null when it is still stored. */
export const overwritten = async (projectId: string, mine: Policy): Promise<Saved | null> => {
  const raw = await projectProperty(jira).readPolicy(projectId);
  return isSameJson(raw, toStoredPolicy(mine)) ? null : overtaken(raw, revisionIn(raw) ?? mine.revision);
};

/** Where something was too busy, or gave no answer, some of it may have been done. */
const isUnsure = ({ code }: Failure): boolean => isBusy(code) || code === 'internal';

/**
 * Saves the policy through the app, which lets in one of two who save at once, and writes as the person who presses the button, so that Jira decides whether they
 * may. The same `callId` saves once, however often it is sent.
 */
export const save = async (
  { policy, base }: { readonly policy: Policy; readonly base: number | null },
  callId: string,
): Promise<Saved> => {
  try {
    const reply = await callProject('savePolicy', { policy: { ...policy }, base }, callId);
    if (reply.state === 'overtaken') return await overtaken(reply.stored, revisionIn(reply.stored) ?? policy.revision);
    const saved = policyIn(readPolicy(reply.policy));
    if (saved === null) throw new Failure('internal', { code: 'app-strange' });
    return { state: 'saved', policy: saved, inForce: reply.inForce };
  } catch (error) {
    const why = toFailure(error);
    return { state: 'failed', why, isUnsure: isUnsure(why) };
  }
};
