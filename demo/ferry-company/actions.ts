import { toAdf } from '../../sandbox/convert';
import type { DemoItem, PersonName } from './content/item';
import { accountOf } from './people';
import type { Scene, Scenario } from './scenario';

export interface CreatedIssue {
  readonly id: string;
  readonly key: string;
}

interface Transition {
  readonly id: string;
  readonly to: { readonly id: string; readonly statusCategory: { readonly key: string } };
}

/** What people do to work items, through Jira's REST and the app's own calls. */
export const createActions = (scenario: Scenario, scene: Scene) => {
  const { as } = scenario;
  const idsOf = (of: 'versions' | 'components', name: string | undefined) =>
    name === undefined ? {} : { [of === 'versions' ? 'fixVersions' : of]: [{ id: scene.ids[of].get(name) }] };
  const transition = async (
    who: PersonName,
    { key }: CreatedIssue,
    wanted: (transition: Transition) => boolean,
  ): Promise<void> => {
    const { transitions } = await as(who).get<{ transitions: Transition[] }>(`/rest/api/3/issue/${key}/transitions`);
    const chosen = transitions.find(wanted);
    if (!chosen) throw new Error(`${who} has no such way for ${key}`);
    await as(who).post(`/rest/api/3/issue/${key}/transitions`, { transition: { id: chosen.id } });
  };
  return {
    create: (who: PersonName, item: DemoItem, epic: CreatedIssue | undefined): Promise<CreatedIssue> =>
      as(who).post<CreatedIssue>('/rest/api/3/issue', {
        fields: {
          project: { id: scene.id },
          issuetype: { id: scene.ids.types.get(item.type) },
          summary: item.title,
          description: toAdf(item.body, 'markdown'),
          labels: item.labels ?? [],
          ...(epic === undefined ? {} : { parent: { id: epic.id } }),
          ...idsOf('components', item.component),
          ...idsOf('versions', item.version),
          ...(item.priority === undefined ? {} : { priority: { name: item.priority } }),
          ...(item.points === undefined ? {} : { [scene.fields.points]: item.points }),
        },
      }),
    createSubtask: (who: PersonName, parent: CreatedIssue, summary: string): Promise<CreatedIssue> =>
      as(who).post<CreatedIssue>('/rest/api/3/issue', {
        fields: {
          project: { id: scene.id },
          issuetype: { id: scene.ids.types.get('Sub-task') ?? scene.ids.types.get('Subtask') },
          parent: { id: parent.id },
          summary,
        },
      }),
    edit: (who: PersonName, { key }: CreatedIssue, fields: Record<string, unknown>): Promise<void> =>
      as(who).put(`/rest/api/3/issue/${key}`, { fields }),
    propose: (who: PersonName, issue: CreatedIssue, value: number, why: string): Promise<void> =>
      scenario.invoke(who, issue, 'proposeValue', { value, why }),
    explain: (issue: CreatedIssue, to: number, why: string, followed: readonly PersonName[]): Promise<void> =>
      scenario.invoke('ana', issue, 'explainValue', { from: null, to, why, followed: followed.map(accountOf) }),
    aim: (issue: CreatedIssue, measure: string, target: number, due: string | null): Promise<void> =>
      scenario.invoke('ana', issue, 'aimSuccess', {
        criterion: 'success',
        set: { to: 'aim', measure, target, due, days: due === null ? 30 : null },
      }),
    measure: (issue: CreatedIssue, result: number, realised: number): Promise<void> =>
      scenario.invoke('ana', issue, 'measureSuccess', { criterion: 'success', result, realised }),
    assign: (who: PersonName, { key }: CreatedIssue): Promise<void> =>
      as(who).put(`/rest/api/3/issue/${key}/assignee`, { accountId: accountOf(who) }),
    plan: (who: PersonName, issue: CreatedIssue, sprint: number): Promise<void> =>
      as(who).post(`/rest/agile/1.0/sprint/${scene.sprints.get(sprint)}/issue`, { issues: [issue.key] }),
    move: (who: PersonName, issue: CreatedIssue, status: string): Promise<void> =>
      transition(who, issue, ({ to }) => to.id === scene.ids.statuses.get(status)),
    finish: (who: PersonName, issue: CreatedIssue): Promise<void> =>
      transition(who, issue, ({ to }) => to.statusCategory.key === 'done'),
    comment: (who: PersonName, { key }: CreatedIssue, text: string): Promise<void> =>
      as(who).post(`/rest/api/3/issue/${key}/comment`, { body: toAdf(text, 'markdown') }),
    link: (type: string, from: CreatedIssue, to: CreatedIssue): Promise<void> =>
      as('ana').post('/rest/api/3/issueLink', {
        type: { name: type },
        inwardIssue: { key: from.key },
        outwardIssue: { key: to.key },
      }),
    tick: (who: PersonName, issue: CreatedIssue, line: string): Promise<void> =>
      scenario.invoke(who, issue, 'tick', { item: line, set: { to: 'done' } }),
    reject: (who: PersonName, issue: CreatedIssue, reason: string, failed: readonly string[]): Promise<void> =>
      scenario.invoke(who, issue, 'reject', { reason, failed }),
  };
};

export type Actions = ReturnType<typeof createActions>;
