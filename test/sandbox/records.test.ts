import type { Identity } from '../../sandbox/jira/jira';
import { anonymous } from '../../sandbox/jira/identity';
import { commentRecords } from './records/comments';
import { issueRecords } from './records/issues';
import { sources, type Call, type Record, type Who } from './records/record';
import { siteRecords } from './records/site';
import { aWritableSite, type WritableSite } from './rest-write-site';

let site: WritableSite;
beforeAll(async () => {
  site = await aWritableSite();
});
afterAll(() => site.close());
beforeEach(() => site.advance(60_000));

const identityOf = (who: Who): Identity => (who === 'nobody' ? anonymous : who === 'app' ? site.asApp : site.me[who]);

/** What the names in braces stand for: a story of the test's own, and what the site has besides. */
const namesFor = (): ReadonlyMap<string, string> => {
  const story = site.add({ summary: 'A story' });
  const other = site.add({ summary: 'Another' });
  const epic = site.add({ summary: 'An epic', issuetype: { name: 'Epic' } });
  const { store } = site.jira;
  const board = [...store.collection('boards').values()].find(({ projectId }) => projectId === site.shop.id);
  const sprint = store.nextId('sprints');
  store.collection('sprints').put(sprint, {
    ...{ id: sprint, boardId: board?.id ?? '', name: 'Next', goal: '', state: 'future' },
    ...{ created: 0, startDate: null, endDate: null, completeDate: null },
  });
  const teamStory = site.team.issueTypeIds.find((id) => store.collection('issueTypes').get(id)?.name === 'Story');
  return new Map([
    ...Object.entries({ story: story.key, id: story.id, other: other.key, epic: epic.key, sprint }),
    ...Object.entries({ board: board?.id ?? '', teamStory: teamStory ?? '' }),
  ]);
};

/** The same with the names filled in; `{x#}` alone is a number. */
const filled = (value: unknown, names: ReadonlyMap<string, string>): unknown => {
  if (typeof value === 'string') {
    const [, number] = /^\{(\w+)#\}$/.exec(value) ?? [];
    if (number !== undefined) return Number(names.get(number));
    return value.replace(/\{(\w+)\}/g, (whole, name: string) => names.get(name) ?? whole);
  }
  if (Array.isArray(value)) return value.map((one: unknown) => filled(one, names));
  if (typeof value !== 'object' || value === null || 'asymmetricMatch' in value) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [filled(key, names) as string, filled(one, names)]),
  );
};

const deep = (): string => '['.repeat(100_000) + ']'.repeat(100_000);

const ask = async (who: Who, [method, path, body]: Call): Promise<{ status: number; body: unknown }> => {
  const text = body === '{deep}' ? deep() : JSON.stringify(body);
  const init = body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: text };
  const answer = await site.app.request(path, { method, ...init }, { identity: identityOf(who) });
  const said = await answer.text();
  return { status: answer.status, body: said === '' ? null : JSON.parse(said) };
};

const records: readonly Record[] = [...issueRecords, ...commentRecords, ...siteRecords];

test('there are sixty records and more, each with the place where it was seen', () => {
  expect(records.length).toBeGreaterThanOrEqual(60);
  expect(new Set(records.map(({ source }) => source))).toEqual(new Set(Object.keys(sources)));
});

test.each(records.map((record) => [record.says, sources[record.source], record] as const))(
  '%s (%s)',
  async (_says, _source, { by = 'bo', after = [], call, status, body, lacks }) => {
    const names = namesFor();
    for (const before of after) {
      const done = await ask(by, filled(before, names) as Call);
      expect([before[1], done.status < 300]).toEqual([before[1], true]);
    }
    const answer = await ask(by, filled(call, names) as Call);
    expect([answer.status, answer.body]).toEqual([status, answer.body]);
    if (body !== undefined) expect(answer.body).toMatchObject(filled(body, names) as object);
    if (lacks !== undefined) expect(JSON.stringify(answer.body)).not.toContain(`"${lacks}":`);
  },
);
