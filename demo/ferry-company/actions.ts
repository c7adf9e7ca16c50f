import { toAdf } from '../../sandbox/convert';
import type { DemoItem, PersonName } from './content/item';
import { accountOf } from './people';
import type { Scene, Scenario } from './scenario';

export interface Made {
  readonly id: string;
  readonly key: string;
}

interface Transition {
  readonly id: string;
  readonly to: { readonly id: string; readonly statusCategory: { readonly key: string } };
}

/** What people do to work items, through Jira's REST and the app's own calls. */
export const createActions = (stage: Scenario, scene: Scene) => {
  const { as } = stage;
  const idsOf = (of: 'versions' | 'components', name: string | undefined) =>
    name === undefined ? {} : { [of === 'versions' ? 'fixVersions' : of]: [{ id: scene.ids[of].get(name) }] };
  const transition = async (who: PersonName, { key }: Made, wanted: (way: Transition) => boolean): Promise<void> => {
    const { transitions } = await as(who).get<{ transitions: Transition[] }>(`/rest/api/3/issue/${key}/transitions`);
    const way = transitions.find(wanted);
    if (!way) throw new Error(`${who} has no such way for ${key}`);
    await as(who).post(`/rest/api/3/issue/${key}/transitions`, { transition: { id: way.id } });
  };
  return {
    create: (who: PersonName, item: DemoItem, epic: Made | undefined): Promise<Made> =>
      as(who).post<Made>('/rest/api/3/issue', {
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
    createSubtask: (who: PersonName, parent: Made, summary: string): Promise<Made> =>
      as(who).post<Made>('/rest/api/3/issue', {
        fields: {
          project: { id: scene.id },
          issuetype: { id: scene.ids.types.get('Sub-task') ?? scene.ids.types.get('Subtask') },
          parent: { id: parent.id },
          summary,
        },
      }),
    edit: (who: PersonName, { key }: Made, fields: Record<string, unknown>): Promise<void> =>
      as(who).put(`/rest/api/3/issue/${key}`, { fields }),
    assign: (who: PersonName, { key }: Made): Promise<void> =>
      as(who).put(`/rest/api/3/issue/${key}/assignee`, { accountId: accountOf(who) }),
    plan: (made: Made, sprint: number): Promise<void> =>
      as('ana').post(`/rest/agile/1.0/sprint/${scene.sprints.get(sprint)}/issue`, { issues: [made.key] }),
    move: (who: PersonName, made: Made, status: string): Promise<void> =>
      transition(who, made, ({ to }) => to.id === scene.ids.statuses.get(status)),
    finish: (who: PersonName, made: Made): Promise<void> =>
      transition(who, made, ({ to }) => to.statusCategory.key === 'done'),
    say: (who: PersonName, { key }: Made, text: string): Promise<void> =>
      as(who).post(`/rest/api/3/issue/${key}/comment`, { body: toAdf(text, 'markdown') }),
    link: (type: string, from: Made, to: Made): Promise<void> =>
      as('ana').post('/rest/api/3/issueLink', {
        type: { name: type },
        inwardIssue: { key: from.key },
        outwardIssue: { key: to.key },
      }),
    tick: (who: PersonName, made: Made, line: string): Promise<void> =>
      stage.invoke(who, made, 'tick', { item: line, set: { to: 'done' } }),
    reject: (who: PersonName, made: Made, reason: string, failed: readonly string[]): Promise<void> =>
      stage.invoke(who, made, 'reject', { reason, failed }),
  };
};

export type Deeds = ReturnType<typeof createActions>;
