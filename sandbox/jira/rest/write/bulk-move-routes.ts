import { badRequest } from '../../errors';
import { moveIssue, type Destination } from '../../issues/move';
import type { Jira } from '../../jira';
import { isObject } from '../../json';
import type { Json, JsonObject } from '../../model';
import { findIssue, findProject } from '../../permissions';
import { objectBody, stringsIn } from '../body';
import type { App } from '../env';
import { demandAtMost, demandBulk, eachIssue, inBulk } from './in-bulk';
import { runTask } from './task-routes';

interface Move {
  readonly to: Destination;
  readonly names: readonly string[];
}

/** `targetStatus`: old status id → new one, from lists of old ids by new id. */
const statusesIn = (value: Json | undefined): Destination['statusFor'] => {
  if (!Array.isArray(value)) return undefined;
  const pairs = (value as readonly Json[]).flatMap((one) => {
    const statuses = isObject(one) && isObject(one.statuses) ? one.statuses : {};
    return Object.keys(statuses).flatMap((to) => (stringsIn(statuses, to) ?? []).map((from) => [from, to] as const));
  });
  const map = new Map(pairs);
  return (id) => map.get(id);
};

/** A target is written `PROJECT,TYPE` or `PROJECT,TYPE,PARENT`; projects and parents by id or key. */
const moveOf = (jira: Jira, target: string, source: Json): Move => {
  const [projectIdOrKey = '', issueTypeId = '', parent] = target.split(',').map((part) => part.trim());
  const project = findProject(jira, projectIdOrKey);
  if (!project) throw badRequest(`The target project '${projectIdOrKey}' does not exist.`);
  if (!isObject(source)) throw badRequest('Each entry of targetToSourcesMapping must be an object.');
  const names = stringsIn(source, 'issueIdsOrKeys') ?? [];
  if (names.length === 0) throw badRequest('issueIdsOrKeys must not be empty.');
  const statusFor = source.inferStatusDefaults === true ? undefined : statusesIn(source.targetStatus);
  const parentId = parent === undefined ? undefined : findIssue(jira, parent)?.id;
  if (parent !== undefined && parentId === undefined) throw badRequest(`The parent '${parent}' does not exist.`);
  return {
    names,
    to: { project, issueTypeId, ...(statusFor && { statusFor }), ...(parentId !== undefined && { parentId }) },
  };
};

const movesIn = (jira: Jira, { targetToSourcesMapping: mapping }: JsonObject): readonly Move[] => {
  if (!isObject(mapping) || Object.keys(mapping).length === 0)
    throw badRequest('targetToSourcesMapping must not be empty.');
  const moves = Object.entries(mapping).map(([target, source]) => moveOf(jira, target, source));
  demandAtMost(moves, 'moved');
  return moves;
};

/** The scopes that these routes ask of an app; `scopes.ts` says how to read them. */
export const bulkMoveScopes = `
POST /rest/api/3/bulk/issues/move | write:jira-work | write:issue:jira read:issue:jira
`;

/** `POST /bulk/issues/move`: to another project or work type, as a task. */
export const bulkMoveRoutes = (app: App, jira: Jira): void => {
  app.post(
    '/rest/api/3/bulk/issues/move',
    inBulk(async (c) => {
      const identity = c.get('identity');
      demandBulk(jira, identity);
      const moves = movesIn(jira, await objectBody(c));
      const task = runTask(jira, identity, 'Bulk move', () =>
        eachIssue(jira, identity, moves, (issue, { to }) => void moveIssue(jira, identity, issue, to)),
      );
      return c.json({ taskId: task.id }, 201);
    }),
  );
};
