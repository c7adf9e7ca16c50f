import { chunksOf } from '../../src/domain/shared/chunks';
import { boards } from '../../src/jira/boards';
import { bulkHistories } from '../../src/jira/bulk-changelogs';
import { allIds, fetchIdsBidirectionally } from '../../src/jira/issue-ids';
import { limitConcurrency } from '../../src/jira/limit-concurrency';
import { toBacklogItem } from '../../src/jira/to-backlog-item';
import type { Reply, Request } from '../../src/jira/request';
import { withRetries } from '../../src/jira/retries';

describe('calls in bulk', () => {
  const reply = (status: number, body: unknown): Reply => ({
    ok: status < 400,
    status,
    headers: { get: () => null },
    text: async () => JSON.stringify(body),
  });

  test('no more are under way than there are lanes, in the order in which they were made', async () => {
    let [busy, most] = [0, 0];
    const order: string[] = [];
    const request = limitConcurrency(async (path) => {
      most = Math.max(most, (busy += 1));
      order.push(path);
      await new Promise((resolve) => setTimeout(resolve, 1));
      busy -= 1;
      return reply(200, {});
    }, 3);
    const paths = Array.from({ length: 10 }, (_, index) => String(index));
    await Promise.all(paths.map((path) => request(path)));
    expect([most, order]).toEqual([3, paths]);
  });

  test.each([
    ['/rest/api/3/issue/bulkfetch', 3],
    ['/rest/api/3/changelog/bulkfetch', 3],
    ['/rest/api/3/search/approximate-count', 3],
    ['/rest/api/3/issue/A-1/transitions', 1],
    ['/rest/api/3/issue', 1],
  ])('a POST to %s is sent %i times when Jira is busy: a read may be repeated, a change not', async (path, times) => {
    let sent = 0;
    const request = withRetries(async () => reply((sent += 1) < 3 ? 429 : 200, {}), {
      sleep: async () => undefined,
      random: () => 0,
      longest: 60_000,
    });
    await request(path, { method: 'POST', body: '{}' });
    expect(sent).toBe(times);
  });

  test('ids go on for as long as there are pages', async () => {
    const pages = [
      { issues: [{ id: '1' }], nextPageToken: 'a' },
      { issues: [{ id: '2' }], nextPageToken: null },
    ];
    expect(await allIds(async () => reply(200, pages.shift()), 'project = 1')).toEqual(['1', '2']);
  });

  /** Gives pages of so many ids of 0 to `count` - 1, from either end, and counts the calls and the rounds. */
  const idServer = (count: number, size: number) => {
    const made = { calls: 0, rounds: 0 };
    let isSameRound = false;
    const request: Request = async (path) => {
      made.calls += 1;
      if (!isSameRound) made.rounds += 1;
      isSameRound = true;
      await new Promise((resolve) => setImmediate(resolve));
      isSameRound = false;
      const asked = new URLSearchParams(path.split('?')[1]);
      const all = Array.from({ length: count }, (_, index) => ({ id: String(index) }));
      if (asked.get('jql')?.endsWith(' DESC')) all.reverse();
      const from = Number(asked.get('nextPageToken') ?? 0);
      const nextPageToken = from + size < count ? String(from + size) : null;
      return reply(200, { issues: all.slice(from, from + size), nextPageToken });
    };
    return { request, made };
  };
  const upTo = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => String(index));

  test('ids asked for from both ends are all of them, in order, whatever was expected', async () => {
    for (const size of [1, 2, 3, 7])
      for (const count of [0, 1, 2, 3, 6, 7, 8, 13, 14, 15, 21, 22])
        for (const expected of [0, 20_000]) {
          const { request } = idServer(count, size);
          const areAll = async (ids: ReadonlySet<string>): Promise<boolean> => ids.size === count;
          const ids = await fetchIdsBidirectionally(request, { jql: 'a = 1', orderBy: 'Rank', expected }).all(areAll);
          expect([size, count, expected, ids]).toEqual([size, count, expected, upTo(count)]);
        }
  });

  test.each([
    ['two ends that meet', 9_999, 9_999, 2, 1],
    ['two ends that just do not meet, and are known to be all', 10_000, 10_000, 2, 1],
    ['two ends with something between them that nobody knew of', 10_001, 10_000, 3, 2],
    ['three pages', 12_000, 12_000, 3, 2],
    ['ten pages', 50_000, 50_000, 10, 5],
    ['one page', 4_000, 4_000, 1, 1],
    ['fewer than before', 3_000, 9_000, 2, 1],
    ['many more than before', 9_000, 3_000, 2, 2],
  ])('%s: of %i ids, with %i expected, in %i calls and %i rounds', async (_name, count, expected, calls, rounds) => {
    const { request, made } = idServer(count, 5_000);
    const areAll = async (ids: ReadonlySet<string>): Promise<boolean> => ids.size === count;
    const ids = await fetchIdsBidirectionally(request, { jql: 'a = 1', orderBy: 'Rank', expected }).all(areAll);
    expect([ids.length, new Set(ids).size, made]).toEqual([count, count, { calls, rounds }]);
  });

  test('a history that is spread over pages is one, oldest first', async () => {
    const entry = (id: string, created: string | number) => ({
      id,
      created,
      author: { accountId: 'a' },
      items: [{ field: 'status', fieldId: 'status', from: '1', to: '2' }],
    });
    const pages = [
      {
        issueChangeLogs: [{ issueId: '1', changeHistories: [entry('11', '2026-01-02T10:00:00.000+0000')] }],
        nextPageToken: 'x',
      },
      { issueChangeLogs: [{ issueId: '1', changeHistories: [entry('10', Date.parse('2026-01-01T10:00:00Z'))] }] },
    ];
    const found = new Map<string, readonly string[]>();
    await bulkHistories(
      async () => reply(200, pages.shift()),
      ['1', '2'],
      ['status'],
      (all) => {
        for (const [id, changes] of all)
          found.set(
            id,
            changes.map(({ at }) => at),
          );
      },
    );
    expect([...found]).toEqual([
      ['1', ['2026-01-01T10:00:00.000Z', '2026-01-02T10:00:00.000Z']],
      ['2', []],
    ]);
  });

  test('a project without a board, and a board without sprints, are answers and no faults', async () => {
    const none = boards(async () => reply(400, { errorMessages: ['The board does not support sprints'] }));
    expect(await none.ofProject('X')).toBeNull();
    expect(await none.sprints('1', ['active'])).toEqual([]);
  });

  test('sprints come in the order of their beginning, whatever order Jira keeps them in', async () => {
    const sprint = (id: number, startDate?: string) => ({ id, name: `Sprint ${id}`, state: 'closed', startDate });
    const values = [sprint(3), sprint(1, '2026-03-01T00:00:00Z'), sprint(2, '2026-01-01T00:00:00Z'), sprint(4)];
    const board = boards(async () => reply(200, { isLast: true, values }));
    expect((await board.sprints('1', ['closed'])).map(({ id }) => id)).toEqual(['2', '1', '3', '4']);
  });

  test('an issue in a form that cannot be read is left out, not guessed', () => {
    const ids = { value: null, points: null, readiness: null, acceptance: null, sprint: null };
    expect(toBacklogItem({ id: '1', key: 'A-1', fields: { summary: 'x' } }, ids)).toBeNull();
    expect(chunksOf([1, 2, 3], 2)).toEqual([[1, 2], [3]]);
  });
});
