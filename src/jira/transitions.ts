import * as z from 'zod/mini';

import { proposeMeaning } from '../domain/policy/propose-meaning';
import type { Meanings } from '../domain/policy/status-meaning';
import type { StatusCategory } from '../domain/shared/work-item';
import { TransitionResponse } from './issue-response';
import { path } from './path';
import { getJson, type Request, sendJson } from './request';
import { categoryOf } from './status-category';

export const scopes = ['read:jira-work', 'write:jira-work'] as const;

/** A transition that Jira offers to the viewer, and the status it leads to. */
export interface Transition {
  readonly id: string;
  readonly name: string;
  readonly to: { readonly id: string; readonly name: string; readonly category: StatusCategory };
}

export const toTransition = ({ id, name, to }: z.infer<typeof TransitionResponse>): Transition => ({
  id,
  name,
  to: { id: to.id, name: to.name, category: categoryOf(to.statusCategory.key) },
});

/** The ways into Done. Status ids differ from project to project, the category does not. */
export const transitionsIntoDone = (ways: readonly Transition[]): readonly Transition[] =>
  ways.filter(({ to }) => to.category === 'done');

type Named = Pick<Meanings, 'statuses'>;

/** One way into each status: two into the same one differ for Jira's admins, not for those who answer. */
const oneForEach = (ways: readonly Transition[]): readonly Transition[] =>
  ways.filter(({ to }, at, all) => all.findIndex((one) => one.to.id === to.id) === at);

const meaningOf = ({ statuses }: Named, id: string): 'delivered' | 'closed' | undefined =>
  Object.hasOwn(statuses, id) ? statuses[id] : undefined;

/**
 * The ways by which work is accepted: into a delivered status, never into one that closes without delivery, nor into one that the settings do
 * not know and whose name says that it closes.
 */
export const transitionsIntoDelivered = (ways: readonly Transition[], policy: Named): readonly Transition[] =>
  oneForEach(transitionsIntoDone(ways)).filter(
    ({ to }) => (meaningOf(policy, to.id) ?? proposeMeaning(to.name)) === 'delivered',
  );

/** The one that is meant where nobody chooses: the only one, or the only one that the settings call delivered; null is to ask. */
export const transitionToAccept = (ways: readonly Transition[], policy: Named): Transition | null => {
  const all = transitionsIntoDelivered(ways, policy);
  const known = all.filter(({ to }) => meaningOf(policy, to.id) === 'delivered');
  const [only, ...others] = known.length > 0 ? known : all;
  return only === undefined || others.length > 0 ? null : only;
};

/** The ways that close without delivery, by what the settings say. */
export const transitionsIntoClosed = (ways: readonly Transition[], policy: Named): readonly Transition[] =>
  oneForEach(transitionsIntoDone(ways)).filter(({ to }) => meaningOf(policy, to.id) === 'closed');

/** A way into one status, if there is one now. */
export const transitionTo = (ways: readonly Transition[], statusId: string): Transition | null =>
  ways.find(({ to }) => to.id === statusId) ?? null;

export const transitions = (request: Request) => ({
  /** `GET /rest/api/3/issue/{idOrKey}/transitions`: what the conditions leave. */
  list: async (idOrKey: string): Promise<readonly Transition[]> => {
    const schema = z.object({ transitions: z.array(TransitionResponse) });
    const { transitions: all } = await getJson(request, path`/rest/api/3/issue/${idOrKey}/transitions`, schema);
    return all.filter(({ isAvailable }) => isAvailable).map(toTransition);
  },

  /** `POST /rest/api/3/issue/{idOrKey}/transitions`. @throws Failure whose `messages` are the validators' own words. */
  execute: async (idOrKey: string, transitionId: string): Promise<void> =>
    sendJson(request, 'POST', path`/rest/api/3/issue/${idOrKey}/transitions`, { transition: { id: transitionId } }),
});
