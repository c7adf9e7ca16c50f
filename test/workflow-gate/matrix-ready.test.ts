import { join } from 'node:path';

import { aSite, type ASite, type Made, openToAnyone, type Place, type Who } from '../support/a-site';
import { askForReady, type Lack, makeStory, readyPolicy } from '../support/ready-site';
import { actors, inWords, tablesOf } from '../support/tables';

const [words = [], cases = [], expected = []] = tablesOf(join(__dirname, 'matrix-ready.md'));
const nameOf = (row: Readonly<Record<string, string>>): string => row['case'] ?? '';

const lacked: Readonly<Record<string, readonly Lack[]>> = {
  nothing: [],
  ...Object.fromEntries(
    (['criteria', 'tick', 'free', 'points', 'version', 'answer'] as const).map((one) => [one, [one]]),
  ),
  'two things': ['criteria', 'tick'],
  all: ['criteria', 'tick', 'points', 'version'],
};

let site: ASite;
/** A story for each case, by project. */
const stories = new Map<Place, ReadonlyMap<string, Made>>();
beforeAll(async () => {
  site = await aSite();
  for (const place of [site.shop, site.team]) {
    openToAnyone(site, place.project);
    await askForReady(site, place);
    const made = new Map<string, Made>();
    for (const row of cases) made.set(nameOf(row), await makeStory(site, place, lacked[row['lacks'] ?? ''] ?? []));
    stories.set(place, made);
  }
  // What the app makes of a move is tried elsewhere: here it hears of none, so that each attempt finds the story as it was.
  site.forge.configure({ events: { delayMs: 1e9 } });
}, 60_000);
afterAll(() => site.close());

const settings: Readonly<Record<string, (place: Place) => unknown>> = {
  block: readyPolicy,
  warn: (place) => ({ ...readyPolicy(place), mode: 'warn' }),
  off: (place) => ({ ...readyPolicy(place), mode: 'off' }),
  'not asked': ({ policy }) => policy,
  'no such type': (place) => ({ ...readyPolicy(place), types: { 4711: 'feature' } }),
  damaged: (place) => {
    const { definitions, ...rest } = readyPolicy(place);
    return { ...rest, definitions: { ...definitions, feature: { ...definitions.feature, ready: 'lost' } } };
  },
  none: () => null,
};

const bringTo = async (place: Place, story: Made, from: string | undefined): Promise<void> => {
  if (from === 'To Do') return;
  await site.setPolicy(place, { ...readyPolicy(place), mode: 'off' });
  await site.mustMove('jonas', place, story, from === 'Done' ? 'done' : 'inProgress');
};

const byRest = async (who: Who, place: Place, story: Made): Promise<readonly string[]> => {
  const { body } = await site.move(who, place, story, 'inProgress');
  return (body as { errorMessages?: string[] } | null)?.errorMessages ?? [];
};

interface Started {
  readonly taskId?: string;
  readonly errors?: readonly { readonly message: string }[];
}

const byBulk = async (who: Who, place: Place, { id, key }: Made): Promise<readonly string[]> => {
  const started = await site.as(who).send<Started>('POST', '/rest/api/3/bulk/issues/transition', {
    bulkTransitionInputs: [{ selectedIssueIdsOrKeys: [key], transitionId: place.transitions.inProgress }],
  });
  if (started.status !== 201) return (started.body.errors ?? []).map(({ message }) => message);
  const task = await site
    .as(who)
    .get<{ failedAccessibleIssues: Record<string, string[]> }>(`/rest/api/3/bulk/queue/${started.body.taskId}`);
  return task.failedAccessibleIssues[id] ?? [];
};

test('the table has a row for each case, and a column for each kind of person', () => {
  expect(expected.map(nameOf)).toEqual(cases.map(nameOf));
  for (const row of expected) expect(Object.keys(row)).toEqual(['case', ...Object.keys(actors)]);
});

describe.each(['company-managed', 'team-managed'])('in a %s project', (style) => {
  const place = (): Place => (style === 'company-managed' ? site.shop : site.team);

  test.each(cases.map((row) => [nameOf(row), row] as const))('%s: each gets what is written', async (name, what) => {
    const row = expected.find((one) => nameOf(one) === name) ?? {};
    const save = settings[what['settings'] ?? ''];
    const story = stories.get(place())?.get(name);
    if (save === undefined || story === undefined || !Object.hasOwn(lacked, what['lacks'] ?? ''))
      throw new Error(`What is this case? ${JSON.stringify(what)}`);
    await bringTo(place(), story, what['from']);
    const issues = site.jira.store.collection('issues');
    const before = issues.get(story.id);
    if (before === undefined) throw new Error('It is gone');
    await site.setPolicy(place(), save(place()));
    for (const [path, go] of [
      ['REST', byRest],
      ['bulk', byBulk],
    ] as const) {
      const seen: Record<string, string> = { case: name };
      for (const [actor, who] of Object.entries(actors)) {
        const messages = await go(who, place(), story);
        const isThere = issues.get(story.id)?.statusId === place().statuses.inProgress;
        expect([actor, isThere]).toEqual([actor, messages.length === 0 || what['from'] === 'In Progress']);
        issues.put(story.id, before);
        seen[actor] = messages.length === 0 ? 'moved' : inWords(messages, words);
        site.clock.pass(60_000);
      }
      expect(seen).toEqual(path === 'bulk' ? { ...row, anonymous: 'not permitted' } : row);
    }
  });
});
