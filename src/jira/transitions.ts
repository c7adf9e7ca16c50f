import * as z from 'zod/mini';

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

/** A transition into one status, if there is one now. */
export const transitionTo = (transitions: readonly Transition[], statusId: string): Transition | null =>
  transitions.find(({ to }) => to.id === statusId) ?? null;

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
