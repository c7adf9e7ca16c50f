import { forbidden, notFound } from '../../errors';
import { actorId } from '../../identity';
import type { Identity, Jira } from '../../jira';
import type { Json, JsonObject, Task } from '../../model';
import { mayGlobally } from '../../permissions';
import type { App } from '../env';

/** Runs `work` as a task. The sandbox does it at once, so whoever asks next finds it finished. */
export const runTask = (jira: Jira, identity: Identity, description: string, work: () => Json): Task => {
  const now = jira.clock();
  const result = work();
  const id = jira.store.nextId('tasks');
  const task: Task = {
    id,
    description,
    status: 'COMPLETE',
    progress: 100,
    submittedBy: actorId(identity) ?? '',
    submitted: now,
    started: now,
    finished: jira.clock(),
    result,
  };
  jira.store.collection('tasks').put(id, task);
  return task;
};

/** @throws JiraError 404, and 403 for a task of somebody else. */
export const ownTask = (jira: Jira, identity: Identity, id: string): Task => {
  const task = jira.store.collection('tasks').get(id);
  if (!task) throw notFound(`A task with ID ${id} does not exist.`);
  if (task.submittedBy !== actorId(identity) && !mayGlobally(jira, identity, 'ADMINISTER'))
    throw forbidden('You are not allowed to see this task.');
  return task;
};

const taskBean = (api: string, task: Task): JsonObject => ({
  self: `${api}/task/${task.id}`,
  id: task.id,
  description: task.description,
  status: task.status,
  result: task.result,
  submittedBy: 0,
  progress: task.progress,
  elapsedRuntime: (task.finished ?? task.submitted) - (task.started ?? task.submitted),
  submitted: task.submitted,
  ...(task.started === null ? {} : { started: task.started }),
  ...(task.finished === null ? {} : { finished: task.finished }),
  lastUpdate: task.finished ?? task.submitted,
});

/** The scopes that these routes ask of an app; `scopes.ts` says how to read them. */
export const taskScopes = `
GET /rest/api/3/task/:id | read:jira-work | -
`;

export const taskRoutes = (app: App, jira: Jira): void => {
  app.get('/rest/api/3/task/:id', (c) =>
    c.json(taskBean(c.get('view').api, ownTask(jira, c.get('identity'), c.req.param('id')))),
  );
};
