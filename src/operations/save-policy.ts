import { nextPolicy } from '../domain/policy/next-policy';
import { Policy, policyKey } from '../domain/policy/policy';
import type { PolicyDraft } from '../domain/policy/policy-draft';
import { policyIn, readPolicy } from '../domain/policy/read-policy';
import { toStoredPolicy } from '../domain/policy/stored-policy';
import type { SaveProperty, SaveWish } from '../reconcile/save-property';
import { parseInput } from './parse-input';
import type { ProjectOperation } from './project';

/** A press of Save on the settings page. */
export const policyWish = (draft: PolicyDraft, press: Pick<SaveWish, 'base' | 'by' | 'callId'>): SaveWish => ({
  ...press,
  property: policyKey,
  next: (stored, there, at) => {
    const before = policyIn(readPolicy(stored));
    return { ...toStoredPolicy(nextPolicy(draft, { before, there }, { by: press.by, at })) };
  },
});

/** Saves a project's settings as whoever presses the button; a page that names no call gets a new one for each. @throws Failure `invalid-input` */
export const savePolicy =
  (save: SaveProperty, newId: () => string): ProjectOperation<'savePolicy'> =>
  async ({ policy, base }, projectId, { accountId, callId }) => {
    const press = { base, by: accountId, callId: callId ?? newId() };
    const saved = await save(projectId, policyWish(parseInput(Policy, policy), press));
    return saved.state === 'saved' ? { state: 'saved', policy: saved.value, inForce: saved.inForce } : saved;
  };
