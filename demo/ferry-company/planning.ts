import { day, hour, runningSprint, sprintStart } from './calendar';
import { ferry } from './content/ferry';
import { accountOf } from './people';
import type { Act, Scenario, Scene } from './scenario';

interface Found {
  readonly issues: readonly { readonly id: string; readonly fields: { readonly summary: string } }[];
}

interface Reply {
  readonly ok: boolean;
  readonly failure?: { readonly message: string };
}

const searched = async ({ as }: Scenario, jql: string): Promise<Found['issues']> => {
  const query = new URLSearchParams({ jql, fields: 'summary', maxResults: '500' });
  return (await as('ana').get<Found>(`/rest/api/3/search/jql?${query.toString()}`)).issues;
};

/** A call that Ana's project page would make. @throws Error when the app refuses */
const called = async ({ site }: Scenario, { id, key }: Scene, name: string, input: object): Promise<void> => {
  const reply = await site.forge.invokeResolver({
    moduleKey: 'project-page',
    functionKey: name,
    payload: { projectId: id, ...input },
    accountId: accountOf('ana'),
    extension: { type: 'jira:projectPage', project: { id, key, type: 'software' } },
  });
  const result = reply.ok ? (reply.body as Reply) : { ok: false, failure: reply.error };
  if (!result.ok) throw new Error(`${name} failed: ${result.failure?.message ?? ''}`);
};

const vision = 'Crossing the water is as easy as taking a bus';

/** Two goals, the first of which was reached; each with the epic that serves it. */
const goals = [
  {
    text: 'Four hundred people board in twenty minutes',
    measure: 'minutes to board',
    target: 20,
    epic: 'boarding',
    began: 9,
  },
  {
    text: 'Whoever wants to cross books it without calling us',
    measure: 'calls a day',
    target: 40,
    epic: 'booking',
    began: 13,
  },
] as const;
/** What the first goal brought, as the project page counts it: the value that was accepted in its sprints. */
const broughtByFirst = () => {
  const [first, second] = goals;
  const accepted = ferry.filter(
    ({ stand: [state, sprint = 0], value }) =>
      state === 'done' && value !== undefined && sprint >= first.began && sprint < second.began,
  );
  const own = accepted.filter(({ epic }) => epic === first.epic);
  const sum = (of: typeof ferry): number => of.reduce((total, { value = 0 }) => total + value, 0);
  return { items: own.length, value: sum(own), all: sum(accepted) };
};

const goalActs = (scenario: Scenario, scene: Scene, now: number): readonly Act[] =>
  goals.map(({ text, measure, target, epic, began }, revision) => ({
    at: sprintStart(began, now) + hour,
    run: async () => {
      const epics = await searched(scenario, `project = ${scene.id} AND issuetype = Epic`);
      const title = ferry.find(({ ref }) => ref === epic)?.title;
      const own = epics.flatMap(({ id, fields }) => (fields.summary === title ? [id] : []));
      const due = new Date(now + 40 * day).toISOString().slice(0, 10);
      const goal = { text, measure, target, due, epics: own, versions: [] };
      const brought = revision === 0 ? null : broughtByFirst();
      await called(scenario, scene, 'saveGoals', { revision, vision, goal, isNew: revision > 0, brought });
    },
  }));

/** What Ana plans: goals of the product, and the plan of the running sprint, accepted on its first day. */
export const planningOf = (scenario: Scenario, scene: Scene, now: number): readonly Act[] => [
  ...goalActs(scenario, scene, now),
  {
    at: sprintStart(runningSprint, now) + 2 * hour,
    run: async () => {
      const sprintId = scene.sprints.get(runningSprint) ?? '';
      const jql = `project = ${scene.id} AND sprint = ${sprintId} AND issuetype not in subTaskIssueTypes()`;
      const seen = (await searched(scenario, jql)).map(({ id }) => id);
      await called(scenario, scene, 'acceptPlan', { sprintId, seen });
    },
  },
];
