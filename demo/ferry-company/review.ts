import { day, hour, runningSprint, sprintEnd } from './calendar';
import { accountOf } from './people';
import type { PersonName } from './content/item';
import type { Act, Scenario, Scene } from './scenario';

interface Found {
  readonly issues: readonly { readonly id: string; readonly key: string }[];
}

interface Reply {
  readonly ok: boolean;
  readonly failure?: { readonly message: string };
}

const reviewed = runningSprint - 1;

/** What was said, and the title of what became of it; null where it was dropped. */
const said = [
  ['I want to see the sailings in my own calendar', 'Sales', 'Timetable as a calendar to subscribe to'],
  ['Whoever has no printer stands at the quay without a ticket', 'Sales', 'Print the ticket at a machine on the quay'],
  ['Can the colours be ours again?', null, null],
] as const;

/**
 * The review of the last closed sprint: Operations is touched and not there, two pieces of feedback became work items, a third was dropped. Each call as the
 * project page would make it. @throws Error when the app refuses
 */
export const reviewOfLast = ({ as, site }: Scenario, scene: Scene, now: number): readonly Act[] => {
  const find = async (jql: string): Promise<Found['issues']> => {
    const query = new URLSearchParams({
      jql: `project = ${scene.id} AND ${jql}`,
      fields: 'summary',
      maxResults: '100',
    });
    return (await as('ana').get<Found>(`/rest/api/3/search/jql?${query.toString()}`)).issues;
  };
  const call = async (who: PersonName, functionKey: string, payload: Readonly<Record<string, unknown>>) => {
    const reply = await site.forge.invokeResolver({
      ...{ moduleKey: 'project-page', functionKey, accountId: accountOf(who) },
      payload: { projectId: scene.id, sprintId: scene.sprints.get(reviewed) ?? '', ...payload },
      extension: { type: 'jira:projectPage', project: { id: scene.id, key: scene.key, type: 'software' } },
    });
    const result = reply.ok ? (reply.body as Reply) : { ok: false, failure: reply.error };
    if (!result.ok) throw new Error(`${functionKey} was refused: ${result.failure?.message ?? ''}`);
  };
  const note = (of: unknown) => call('ana', 'noteReview', { note: of });
  const shown = () => find(`sprint = ${scene.sprints.get(reviewed) ?? ''} AND issuetype not in subTaskIssueTypes()`);
  const idOf = (index: number) => `demo-feedback-${index}`;
  return [
    {
      at: sprintEnd(reviewed, now) - 3 * hour,
      run: async () => {
        await note({ kind: 'present', areas: ['Sales'] });
        const items = await shown();
        for (const [index, { id }] of items.entries())
          await note({ kind: 'touched', issueId: id, areas: index % 3 === 0 ? ['Sales', 'Operations'] : ['Sales'] });
        for (const [index, [text, area]] of said.entries())
          await call(index === 0 ? 'dara' : 'jonas', 'giveFeedback', {
            ...{ issueId: items[index % items.length]?.id ?? '', area, text, callId: idOf(index) },
          });
      },
    },
    {
      at: sprintEnd(reviewed, now) - 2 * hour,
      run: () => note({ kind: 'goal', met: true, sentence: 'Eight changes in ten were made without a call' }),
    },
    {
      at: Math.min(sprintEnd(reviewed, now) + day, now - 3 * hour),
      run: async () => {
        for (const [index, [, , title]] of said.entries()) {
          const [made] = title === null ? [] : await find(`summary ~ "${title}"`);
          const why = 'The colours follow the port authority’s contrast rule';
          const end = made === undefined ? { kind: 'dropped', why } : { kind: 'item', issueId: made.id, key: made.key };
          await note({ kind: 'end', feedbackId: idOf(index), end });
          const [about] = made === undefined ? [] : await shown();
          if (made === undefined || about === undefined) continue;
          const body = { type: { name: 'Relates' }, inwardIssue: { key: about.key }, outwardIssue: { key: made.key } };
          await as('ana').post('/rest/api/3/issueLink', body);
        }
      },
    },
  ];
};
