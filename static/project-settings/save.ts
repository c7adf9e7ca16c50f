import type { Policy } from '../../src/domain/policy/policy';
import { toStoredPolicy } from '../../src/domain/policy/stored-policy';
import { policyIn, readPolicy } from '../../src/domain/policy/read-policy';
import { projectProperty } from '../../src/jira/project-property';
import { type Person, users } from '../../src/jira/users';
import { jira } from '../ui/bridge';
import type { Failure } from '../../src/domain/shared/result';
import { isSameJson } from '../../src/domain/shared/json';
import { toFailure } from '../ui/use-reply';

/** How a save ended. */
export type Saved =
  | { readonly state: 'saved'; readonly policy: Policy }
  | { readonly state: 'refused' }
  /** Somebody saved since these settings were read; `theirs` is their policy, null when it cannot be read. */
  | {
      readonly state: 'overtaken';
      readonly theirs: Policy | null;
      readonly revision: number;
      readonly people: ReadonlyMap<string, Person>;
    }
  | { readonly state: 'failed'; readonly why: Failure };

const revisionIn = (raw: unknown): number | null =>
  typeof raw === 'object' && raw !== null && 'revision' in raw && typeof raw.revision === 'number'
    ? raw.revision
    : null;

const overtaken = async (raw: unknown, revision: number): Promise<Saved> => {
  const theirs = policyIn(readPolicy(raw));
  const ids = theirs === null ? [] : [theirs.productOwner, ...theirs.deputies.map(({ accountId }) => accountId)];
  return { state: 'overtaken', theirs, revision, people: await users(jira).byId(ids) };
};

/** What is stored in place of what was saved; null when it is still stored. */
export const overwritten = async (projectId: string, mine: Policy): Promise<Saved | null> => {
  const raw = await projectProperty(jira).readPolicy(projectId);
  return isSameJson(raw, toStoredPolicy(mine)) ? null : overtaken(raw, revisionIn(raw) ?? mine.revision);
};

/**
 * Saves the policy as the person who presses the button, so that Jira decides whether they may. A property has no version, so it is
 * read before and after: somebody else's save is not overwritten unnoticed, and of two who save at once one gets a warning.
 */
export const save = async (projectId: string, policy: Policy, base: number | null): Promise<Saved> => {
  const property = projectProperty(jira);
  try {
    const raw = await property.readPolicy(projectId);
    const there = revisionIn(raw);
    if (there !== null && there !== base) return await overtaken(raw, there);
    await property.savePolicy(projectId, policy);
  } catch (error) {
    return { state: 'failed', why: toFailure(error) };
  }
  // It is saved: a reading that fails says nothing against that.
  return (await overwritten(projectId, policy).catch(() => null)) ?? { state: 'saved', policy };
};
