import { Policy } from '../domain/policy/policy';
import type { savePolicy } from '../reconcile/save-policy';
import { parseInput } from './parse-input';
import type { ProjectOperation } from './project';

/** Saves a project's settings as whoever presses the button; a page that names no call gets a new one for each. @throws Failure `invalid-input` */
export const savePolicyOperation =
  (save: ReturnType<typeof savePolicy>, newId: () => string): ProjectOperation<'savePolicy'> =>
  async ({ policy, base }, projectId, { accountId, callId }) =>
    save(projectId, { draft: parseInput(Policy, policy), base, by: accountId, callId: callId ?? newId() });
