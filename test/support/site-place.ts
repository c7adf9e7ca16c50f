import type { Policy } from '../../src/domain/policy/policy';
import { appField } from '../../demo/ferry-company/install-app';
import type { Project } from '../../sandbox/jira/model';
import { type Site } from '../../sandbox/site';
import { aPolicy, features } from './a-policy';

import { accountOf } from './site-people';

/** One project, as tests speak of it. */
export interface TestProject {
  readonly project: Project;
  readonly types: Readonly<Record<'story' | 'task' | 'subtask', string>>;
  readonly statuses: Readonly<Record<'toDo' | 'inProgress' | 'done', string>>;
  /** The ways that are open from anywhere. */
  readonly transitions: Readonly<Record<'toDo' | 'inProgress' | 'done', string>>;
  readonly policy: Policy;
}

/** A project with a policy in which Ana is the Product Owner. */
export const testProjectOf = (site: Site, project: Project): TestProject => {
  const { store } = site.jira;
  const workflow = store.collection('workflows').get(Object.values(project.workflowIds)[0] ?? '');
  const named = (wanted: RegExp): string =>
    project.issueTypeIds.find((id) => wanted.test(store.collection('issueTypes').get(id)?.name ?? '')) ?? '';
  const status = (wanted: string): string =>
    workflow?.statusIds.find((id) => store.collection('statuses').get(id)?.name === wanted) ?? '';
  const statuses = { toDo: status('To Do'), inProgress: status('In Progress'), done: status('Done') };
  const transitionTo = (to: string): string =>
    workflow?.transitions.find(({ type, toStatusId }) => type === 'GLOBAL' && toStatusId === to)?.id ?? '';
  const board = [...store.collection('boards').values()].find(({ projectId }) => projectId === project.id);
  const points = board?.estimation.type === 'field' ? board.estimation.fieldId : null;
  const types = { story: named(/^story$/i), task: named(/^task$/i), subtask: named(/^sub-?task$/i) };
  return {
    project,
    types,
    statuses,
    transitions: {
      toDo: transitionTo(statuses.toDo),
      inProgress: transitionTo(statuses.inProgress),
      done: transitionTo(statuses.done),
    },
    policy: aPolicy({
      productOwner: accountOf('ana'),
      deputies: [
        { accountId: accountOf('dara'), until: '2026-11-30' },
        { accountId: accountOf('otto'), until: '2026-11-20' },
      ],
      types: features(types.story),
      ready: [{ id: 'criteria', kind: 'criteria', text: 'Acceptance criteria are written' }],
      done: [
        { id: 'reviewed', kind: 'tick', text: 'Reviewed by someone else' },
        { id: 'sub-tasks', kind: 'subtasks', text: 'All sub-tasks are done' },
        { id: 'blockers', kind: 'blockers', text: 'Nothing that blocks it is open' },
      ],
      fields: {
        value: appField(site, 'business-value'),
        points,
        valuePerPoint: appField(site, 'value-per-point'),
        readiness: appField(site, 'readiness'),
        ticks: appField(site, 'dod-ticks'),
        acceptance: appField(site, 'acceptance'),
      },
      rejectedTo: statuses.toDo,
    }),
  };
};
