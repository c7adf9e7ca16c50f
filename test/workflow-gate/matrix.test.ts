import { join } from 'node:path';

import { issues } from '../../src/jira/issues';
import { type Request as JiraRequest } from '../../src/jira/request';
import { transitionsIntoDelivered } from '../../src/domain/acceptance/answers';
import { transitions } from '../../src/jira/transitions';
import { Failure } from '../../src/domain/shared/result';
import { aSite, type ASite, type Made, openToAnyone, type Place, type Who } from '../support/a-site';
import { described } from '../support/a-work-item';
import { actors, inWords, tablesOf } from '../support/tables';

const [words = [], , expected = []] = tablesOf(join(__dirname, 'matrix.md'));

/** What Jira answered: nothing at all when it did as asked. */
type Messages = readonly string[];

/** What happened, in the file's words. */
const outcome = (messages: Messages | 'hidden', isDone: boolean): string => {
  if (messages === 'hidden') return 'hidden';
  if (messages.length === 0) return isDone ? 'done' : 'nothing happened';
  return `${isDone ? 'done, but + ' : ''}${inWords(messages, words)}`;
};

let site: ASite;
/** One work item for each case, by project style. */
const items = new Map<Place, Readonly<Record<string, Made>>>();

const cases = {
  'all right': { policy: ({ policy }: Place): unknown => policy, item: 'good' },
  'all right, hidden': {
    policy: ({ policy }: Place): unknown => ({ ...policy, hidesTransitions: true }),
    item: 'good',
  },
  'no AC': { policy: ({ policy }: Place): unknown => policy, item: 'bare' },
  'DoD open': { policy: ({ policy }: Place): unknown => policy, item: 'unticked' },
  'no policy': { policy: (): unknown => null, item: 'poor' },
  'mode off': { policy: ({ policy }: Place): unknown => ({ ...policy, mode: 'off' }), item: 'poor' },
  'mode warn': { policy: ({ policy }: Place): unknown => ({ ...policy, mode: 'warn' }), item: 'poor' },
  'damaged policy': { policy: (): unknown => ({ version: 1, mode: 'block' }), item: 'good' },
} as const;
type Case = keyof typeof cases;

const criteria = { ...described('An expired card is refused'), version: 1 };

beforeAll(async () => {
  site = await aSite();
  for (const place of [site.shop, site.team]) {
    openToAnyone(site, place.project);
    const make = async (wanted: { readonly written: boolean; readonly ticked: boolean }): Promise<Made> => {
      const made = await site.create(place, wanted.written ? {} : { description: null });
      await site.mustMove('jonas', place, made, 'inProgress');
      await site.idle();
      if (wanted.ticked) await site.tick('jonas', made);
      return made;
    };
    items.set(place, {
      good: await make({ written: true, ticked: true }),
      bare: await make({ written: false, ticked: true }),
      unticked: await make({ written: true, ticked: false }),
      poor: await make({ written: false, ticked: false }),
    });
  }
  await site.idle();
});
afterAll(() => site.close());

const said = (body: unknown): Messages => (body as { errorMessages?: string[] } | null)?.errorMessages ?? [];

interface Attempt {
  readonly who: Who;
  readonly place: Place;
  readonly item: Made;
  readonly written: boolean;
}
type Way = (attempt: Attempt) => Promise<Messages | 'hidden'>;

/** The app's panel: its own two calls of Jira, as the person who looks. */
const issueView: Way = async ({ who, item }) => {
  const request: JiraRequest = (path, init) => site.ask(path, init ?? {}, site.identityOf(who));
  const { transitions: ways } = await issues(request).read(item.id);
  const [way] = transitionsIntoDelivered(ways, { statuses: {} });
  if (way === undefined) return 'hidden';
  try {
    await transitions(request).execute(item.id, way.id);
    return [];
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return error.messages;
  }
};

interface Offered {
  readonly transitions: readonly { readonly id: string; readonly to: { readonly id: string } }[];
}
interface Columns {
  readonly columnConfig: { readonly columns: readonly { readonly statuses: readonly { readonly id: string }[] }[] };
}

/** A card that is dropped on the last column. */
const board: Way = async ({ who, place, item }) => {
  // The board has been drawn before, for whoever may see boards.
  const { values } = await site
    .as('ana')
    .get<{ values: { id: number }[] }>(`/rest/agile/1.0/board?projectKeyOrId=${place.project.key}`);
  const { columnConfig } = await site.as('ana').get<Columns>(`/rest/agile/1.0/board/${values[0]?.id}/configuration`);
  const last = columnConfig.columns.at(-1)?.statuses.map(({ id }) => id) ?? [];
  const path = `/rest/api/3/issue/${item.key}/transitions`;
  const offered = await site.as(who).get<Offered>(path);
  const way = offered.transitions.find(({ to }) => last.includes(to.id));
  if (way === undefined) return 'hidden';
  return said((await site.as(who).send('POST', path, { transition: { id: way.id } })).body);
};

const rest: Way = async ({ who, place, item }) => said((await site.move(who, place, item, 'done')).body);

interface Bulk {
  readonly status: string;
  readonly failedAccessibleIssues: Readonly<Record<string, Messages>>;
}

const bulk: Way = async ({ who, place, item }) => {
  const started = await site
    .as(who)
    .send<{ taskId?: string; errors?: { message: string }[] }>('POST', '/rest/api/3/bulk/issues/transition', {
      bulkTransitionInputs: [{ selectedIssueIdsOrKeys: [item.key], transitionId: place.transitions.done }],
    });
  if (started.status !== 201) return (started.body.errors ?? []).map(({ message }) => message);
  const task = await site.as(who).get<Bulk>(`/rest/api/3/bulk/queue/${started.body.taskId}`);
  expect(task.status).toBe('COMPLETE');
  return task.failedAccessibleIssues[item.id] ?? [];
};

interface Created extends Made {
  readonly transition: { readonly status: number; readonly errorCollection: unknown };
}

const statusOf = async ({ key }: Made): Promise<string> =>
  (await site.as('ana').get<{ fields: { status: { id: string } } }>(`/rest/api/3/issue/${key}?fields=status`)).fields
    .status.id;

const paths: Readonly<Record<string, Way>> = { 'issue view': issueView, board, REST: rest, 'bulk transition': bulk };

const tryPath = async (path: string, attempt: Attempt): Promise<string> => {
  const { who, place, item, written } = attempt;
  const go = paths[path];
  if (go) {
    const messages = await go(attempt);
    const isDone = (await statusOf(item)) === place.statuses.done;
    if (isDone) await site.mustMove('jonas', place, item, 'inProgress');
    // Jira takes a hundred writes of one work item in half a minute.
    site.clock.pass(60_000);
    return outcome(messages, isDone);
  }
  const created = await site.as(who).post<Created>('/rest/api/3/issue', {
    fields: {
      project: { id: place.project.id },
      issuetype: { id: place.types.story },
      summary: 'Pay by card',
      ...(written ? { description: criteria } : {}),
    },
    transition: { id: place.transitions.done },
  });
  return outcome(said(created.transition.errorCollection), (await statusOf(created)) === place.statuses.done);
};

const pathNames = [...Object.keys(paths), 'create with transition'];

test('the table has a row for each path and case, and a column for each kind of person', () => {
  const rows = expected.map((row) => `${row['path']}: ${row['case']}`);
  expect([...rows].sort()).toEqual(
    pathNames.flatMap((path) => Object.keys(cases).map((name) => `${path}: ${name}`)).sort(),
  );
  for (const row of expected) expect(Object.keys(row)).toEqual(['path', 'case', ...Object.keys(actors)]);
});

describe.each(['company-managed', 'team-managed'])('in a %s project', (style) => {
  describe.each(Object.keys(cases) as Case[])('with %s', (name) => {
    const place = (): Place => (style === 'company-managed' ? site.shop : site.team);
    beforeAll(() => site.setPolicy(place(), cases[name].policy(place())));
    afterAll(() => site.setPolicy(place()));

    test.each(pathNames)('by %s, each gets what is written', async (path) => {
      const item = items.get(place())?.[cases[name].item];
      const row = expected.find((one) => one['path'] === path && one['case'] === name);
      if (!item || !row) throw new Error('The table lacks this row');
      const written = cases[name].item === 'good' || cases[name].item === 'unticked';
      const seen: Record<string, string> = { path, case: name };
      for (const [actor, who] of Object.entries(actors))
        seen[actor] = await tryPath(path, { who, place: place(), item, written });
      expect(seen).toEqual(row);
    });
  });
});
