import { badRequest, forbidden, notFound } from '../errors';
import { commit } from '../commit';
import { plainEvent } from '../event-payloads';
import { actorId } from '../identity';
import { instant } from '../serializers/time';
import type { Identity, Jira } from '../jira';
import type { Board, JsonObject, Project, Sprint } from '../model';
import { mayIn } from '../permissions';

export interface SprintInput {
  readonly name?: string;
  readonly goal?: string;
  readonly state?: Sprint['state'];
  readonly startDate?: number | null;
  readonly endDate?: number | null;
}

/** What a sprint is called at most. */
const longestName = 30;

export const visibleBoard = (jira: Jira, identity: Identity, id: string): Board => {
  const board = jira.store.collection('boards').get(id);
  const project = board && jira.store.collection('projects').get(board.projectId);
  if (!board || !project || !mayIn(jira, identity, 'BROWSE_PROJECTS', project))
    throw notFound('Board does not exist or you do not have permission to see it.');
  return board;
};

export const visibleSprint = (jira: Jira, identity: Identity, id: string): Sprint => {
  const sprint = jira.store.collection('sprints').get(id);
  if (!sprint) throw notFound('Sprint does not exist.');
  visibleBoard(jira, identity, sprint.boardId);
  return sprint;
};

const projectOfBoard = (jira: Jira, board: Board): Project => {
  const project = jira.store.collection('projects').get(board.projectId);
  if (!project) throw notFound('The project of the board does not exist.');
  return project;
};

const demandManaging = (jira: Jira, identity: Identity, boardId: string): Board => {
  const board = visibleBoard(jira, identity, boardId);
  if (!mayIn(jira, identity, 'MANAGE_SPRINTS_PERMISSION', projectOfBoard(jira, board)))
    throw forbidden('You do not have permission to manage sprints on this board.');
  return board;
};

const checkName = (name: string | undefined): void => {
  if (name === undefined || name.trim() === '') throw badRequest('Sprint name must not be empty.');
  if (name.length > longestName) throw badRequest(`Sprint name must be no more than ${longestName} characters long.`);
};

const optional = (name: string, ms: number | null): JsonObject => (ms === null ? {} : { [name]: instant(ms) });

const payload = (sprint: Sprint): JsonObject => ({
  id: sprint.id,
  originBoardId: sprint.boardId,
  name: sprint.name,
  goal: sprint.goal,
  state: sprint.state,
  createDate: instant(sprint.created),
  ...optional('startDate', sprint.startDate),
  ...optional('endDate', sprint.endDate),
  ...optional('completeDate', sprint.completeDate),
});

/** A future sprint at the end of the board's list. */
export const createSprint = (
  jira: Jira,
  identity: Identity,
  input: SprintInput & { readonly boardId: string },
): Sprint =>
  commit(jira, (emit) => {
    const board = demandManaging(jira, identity, input.boardId);
    if (board.type === 'kanban') throw badRequest('The board does not support sprints');
    checkName(input.name);
    const id = jira.store.nextId('sprints');
    const sprint: Sprint = {
      id,
      boardId: board.id,
      name: input.name ?? '',
      goal: input.goal ?? '',
      state: 'future',
      created: jira.clock(),
      startDate: input.startDate ?? null,
      endDate: input.endDate ?? null,
      completeDate: null,
    };
    jira.store.collection('sprints').put(id, sprint);
    emit(plainEvent(jira, 'avi:jira-software:created:sprint', actorId(identity), { sprint: payload(sprint) }));
    return sprint;
  });

const order: readonly Sprint['state'][] = ['future', 'active', 'closed'];

const checkState = (before: Sprint, after: Sprint): void => {
  if (before.state === 'closed') throw badRequest('Closed sprints cannot be changed.');
  if (before.state === after.state) return;
  if (order.indexOf(after.state) !== order.indexOf(before.state) + 1)
    throw badRequest(`Sprint state cannot be changed from '${before.state}' to '${after.state}'.`);
  if (after.state === 'active' && (after.startDate === null || after.endDate === null))
    throw badRequest('A sprint needs a start date and an end date before it can be started.');
};

const eventName = (before: Sprint, after: Sprint): string => {
  if (before.state === after.state) return 'updated';
  return after.state === 'active' ? 'started' : 'closed';
};

const changedMembers = (before: Sprint, after: Sprint): JsonObject => {
  const [old, now] = [payload(before), payload(after)];
  return Object.fromEntries(Object.entries(old).filter(([name, value]) => now[name] !== value));
};

/** Renames, starts or completes a sprint. Its issues stay listed in it for good once it is closed. */
export const updateSprint = (jira: Jira, identity: Identity, before: Sprint, input: SprintInput): Sprint =>
  commit(jira, (emit) => {
    demandManaging(jira, identity, before.boardId);
    const after: Sprint = { ...before, ...input };
    checkName(after.name);
    checkState(before, after);
    const closing = before.state !== 'closed' && after.state === 'closed';
    const sprint = closing ? { ...after, completeDate: jira.clock() } : after;
    jira.store.collection('sprints').put(sprint.id, sprint);
    emit(
      plainEvent(jira, `avi:jira-software:${eventName(before, sprint)}:sprint`, actorId(identity), {
        sprint: payload(sprint),
        ...(before.state === sprint.state ? { oldValue: changedMembers(before, sprint) } : {}),
      }),
    );
    return sprint;
  });

export const startSprint = (jira: Jira, identity: Identity, sprint: Sprint, endDate: number): Sprint =>
  updateSprint(jira, identity, sprint, { state: 'active', startDate: sprint.startDate ?? jira.clock(), endDate });

export const completeSprint = (jira: Jira, identity: Identity, sprint: Sprint): Sprint =>
  updateSprint(jira, identity, sprint, { state: 'closed' });

export const deleteSprint = (jira: Jira, identity: Identity, sprint: Sprint): void =>
  commit(jira, (emit) => {
    demandManaging(jira, identity, sprint.boardId);
    for (const issue of [...jira.store.collection('issues').values()])
      if (issue.sprintIds.includes(sprint.id))
        jira.store
          .collection('issues')
          .put(issue.id, { ...issue, sprintIds: issue.sprintIds.filter((id) => id !== sprint.id) });
    jira.store.collection('sprints').delete(sprint.id);
    emit(plainEvent(jira, 'avi:jira-software:deleted:sprint', actorId(identity), { sprint: payload(sprint) }));
  });
