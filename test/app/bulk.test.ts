import { join } from 'node:path';

import { accountOf } from '../../demo/ferry-company/people';
import { generate } from '../../demo/generate';
import { asPerson } from '../../sandbox/jira/identity';
import { openSite, type Site } from '../../sandbox/site';
import { openStore } from '../../sandbox/store/open-store';
import { isOpen } from '../../src/domain/backlog/backlog-item';
import { boards } from '../../src/jira/boards';
import { bulkHistories } from '../../src/jira/bulk-changelogs';
import { allIds, fetchIdsBidirectionally } from '../../src/jira/issue-ids';
import { chunksOf, limitConcurrency } from '../../src/jira/limit-concurrency';
import { toBacklogItem } from '../../src/jira/to-backlog-item';
import type { Reply, Request } from '../../src/jira/request';
import { withRetries } from '../../src/jira/retries';
import { toCsv } from '../../static/project-page/backlog/csv';
import { englishMessages } from '../../src/messages/create-messages';
import { createColumns, type Line } from '../../static/project-page/backlog/columns';
import { firstView, groupsOf, linesIn, readView, viewQuery } from '../../static/project-page/backlog/view';
import { openProject, type Project } from '../../static/project-sync/open-project';
import { wantedHistories } from '../../static/project-sync/wanted-histories';
import {
  type CacheHeader,
  cacheHeaderOf,
  type ProjectCache,
  type CachedProject,
  asOpened,
} from '../../static/project-sync/cache/cached-project';
import { siteTraits } from '../support/site-kind';

const columns = createColumns(englishMessages);

const count = 1_400;
const minute = 60_000;

let site: Site;
let now = Date.parse('2026-11-21T12:00:00.000Z');

beforeAll(async () => {
  site = await openSite({
    store: openStore(':memory:'),
    appDir: join(__dirname, '../..'),
    clock: () => now,
    traits: siteTraits,
  });
  generate(site, { count, seed: 7 });
}, 60_000);
afterAll(async () => {
  await site.forge.idle();
  await site.close();
}, 60_000);

/** Asks the site as Ana, within the app's scopes, and notes what was asked. */
const counted = (refuse: (path: string) => number | null = () => null) => {
  const asked: string[] = [];
  const { appId, accountId } = site.forge.installation;
  const scopes = site.forge.manifest.scopes.map(({ name }) => name);
  const identity = { ...asPerson(accountOf('ana')), app: { appId, accountId, scopes, asApp: false } };
  const request: Request = async (path, init = {}) => {
    asked.push(path);
    const status = refuse(path);
    if (status !== null)
      return { ok: false, status, headers: { get: () => null }, text: async () => '{"errorMessages":["Not today."]}' };
    const sent = new Request(`http://jira${path}`, { ...init, body: init.body ?? null });
    return site.rest.fetch(sent, { identity });
  };
  return { request, asked };
};

/** Keeps in memory, as a browser would on its disk. */
const memory = (): ProjectCache & { readonly held: () => CachedProject | null } => {
  let held: CachedProject | null = null;
  return {
    held: () => held,
    header: () => (held === null ? null : cacheHeaderOf(asOpened(held).head)),
    read: async () => {
      if (held === null) return null;
      const all = asOpened(structuredClone(held));
      // Thousands of items come later than what stands at their head.
      return { ...all, items: new Promise((resolve) => setImmediate(() => resolve(all.items))) };
    },
    write: async (kept) => {
      held = structuredClone(kept);
    },
    clear: async () => {
      held = null;
    },
  };
};

const projectId = (): string =>
  [...site.jira.store.collection('projects').values()].find(({ key }) => key === 'GEN')!.id;

const visit = (keep: ProjectCache, request: Request) =>
  openProject(
    {
      projectId: projectId(),
      projectKey: 'GEN',
      me: accountOf('ana'),
      environmentId: site.forge.installation.environmentId,
    },
    {
      request,
      cache: keep,
      tabLock: (_name, work) => work({ waited: false, report: () => undefined }),
      name: 'one',
      now: () => now,
    },
  );

const setValue = async (key: string, value: number): Promise<void> => {
  const { request } = counted();
  const field = visitFields.value;
  const reply = await request(`/rest/api/3/issue/${key}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ fields: { [field]: value } }),
  });
  if (!reply.ok) throw new Error(await reply.text());
};
const visitFields = { value: '' };

describe('the first visit', () => {
  test('reads everything with a call for a screenful, two for ids and one for a thousand work items, and rows come before all are there', async () => {
    const { request, asked } = counted();
    const project = visit(memory(), limitConcurrency(request));
    const seen: number[] = [];
    project.subscribe(() => seen.push(project.state().items.length));
    await project.refresh();
    const { phase, complete, items, sprints, histories, failures, setup: place, policy } = project.state();
    visitFields.value = policy?.fields.value ?? '';
    expect([phase, complete, failures]).toEqual(['ready', true, []]);
    const made = [...site.jira.store.collection('issues').values()];
    const types = site.jira.store.collection('issueTypes');
    const level = (typeId: string): number => types.get(typeId)?.hierarchyLevel ?? 0;
    expect(items).toHaveLength(made.filter(({ issueTypeId }) => level(issueTypeId) === 0).length);
    expect(items.length).toBeGreaterThan(1_000);
    expect(asked.filter((path) => path.includes('/search/jql'))).toHaveLength(3);
    // A site that takes a hundred refuses the thousand first, and is asked by hundreds from then on.
    const bulkReads = siteTraits.bulkFetch === 1_000 ? 3 : Math.ceil(count / siteTraits.bulkFetch) + 3;
    expect(asked.filter((path) => path.includes('/issue/bulkfetch')).length).toBeLessThanOrEqual(bulkReads);
    expect(asked.length).toBeLessThanOrEqual(12 + bulkReads);
    expect(seen.find((length) => length > 0)).toBe(50);
    expect(sprints.map(({ state }) => state)).toContain('active');
    expect(histories.size).toBeGreaterThan(100);
    expect(place?.board?.type).toBe('scrum');
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  });

  test('a part that fails for good is named, and the rest is usable but not kept', async () => {
    const keep = memory();
    const { request } = counted((path) =>
      path.includes('/changelog/bulkfetch') || path.includes('/sprint') ? 400 : null,
    );
    const project = visit(keep, request);
    await project.refresh();
    const { phase, items, failures } = project.state();
    expect(phase).toBe('ready');
    expect(items.filter(isOpen).length).toBeGreaterThan(100);
    expect(failures).toEqual([{ part: 'histories', why: 'Not today.' }]);
    expect(keep.held()).toBeNull();
  });

  test('one thousand that cannot be read do not take the others along', async () => {
    let refused = 0;
    const { request } = counted((path) => (path.includes('/issue/bulkfetch') && (refused += 1) === 1 ? 403 : null));
    const project = visit(memory(), limitConcurrency(request, 1));
    await project.refresh();
    const { phase, items, failures } = project.state();
    expect([phase, failures.map(({ part }) => part)]).toEqual(['ready', ['backlog']]);
    expect(items.length).toBeGreaterThan(100);
  });

  test('without the project there is nothing to show, and trying again begins anew', async () => {
    let broken = true;
    const { request } = counted((path) => (broken && path.endsWith('/field') ? 403 : null));
    const project = visit(memory(), request);
    await project.refresh();
    expect([project.state().phase, project.state().failures[0]?.part]).toEqual(['failed', 'setup']);
    broken = false;
    await project.refresh();
    expect(project.state().phase).toBe('ready');
  });
});

describe('a later visit', () => {
  const keep = memory();
  beforeAll(async () => {
    await visit(keep, counted().request).refresh();
    now += 10 * minute;
  }, 30_000);

  test('shows what was kept before any answer, asks Jira before that, and asks five times at most', async () => {
    const { above } = keep.held()!.setup;
    const before = keep.held()!.items.filter((item) => isOpen(item) && !above.includes(item.type.id));
    const changed = before.slice(0, 50);
    for (const { key } of changed) await setValue(key, 77);
    now += minute;
    const { request, asked } = counted();
    const answered: string[] = [];
    // Jira takes longer than the store.
    const project = visit(keep, async (path, init) => {
      const reply = await request(path, init);
      await new Promise((resolve) => setTimeout(resolve, 20));
      answered.push(path);
      return reply;
    });
    const first = new Promise<readonly number[]>((resolve) => {
      const end = project.subscribe(() => {
        if (project.state().items.length === 0) return;
        end();
        resolve([asked.length, answered.length]);
      });
    });
    await project.refresh();
    expect(await first).toEqual([4, 0]);
    expect(asked.length).toBeLessThanOrEqual(5);
    const after = new Map(project.state().items.map((item) => [item.id, item]));
    expect(changed.map(({ id }) => after.get(id)?.value)).toEqual(changed.map(() => 77));
    const changes = project.state().histories.get(changed[0]!.id) ?? [];
    const wanted = wantedHistories(project.state().items, project.state().sprints, now).includes(changed[0]!.id);
    if (wanted) expect(changes.at(-1)?.items[0]?.to).toBe('77');
  });

  test('what the viewer may no longer see is dropped, and what is new is read', async () => {
    now += minute;
    const gone = keep.held()!.items.find(isOpen)!;
    const { request } = counted();
    const made = await request('/rest/api/3/issue', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        fields: { project: { id: projectId() }, issuetype: { id: gone.type.id }, summary: 'Quite new' },
      }),
    });
    const { id } = JSON.parse(await made.text()) as { id: string };
    // As if it were hidden: a deleted one is absent from Jira's answers in the same way.
    site.jira.store.collection('issues').delete(gone.id);
    const project = visit(keep, counted().request);
    await project.refresh();
    const ids = project.state().items.map((item) => item.id);
    expect([ids.includes(gone.id), ids.includes(id)]).toEqual([false, true]);
    expect(keep.held()!.items.some((item) => item.id === gone.id)).toBe(false);
  });

  test.each([
    ['shortly before, finds what it read and asks for nothing', 9_000, 0],
    ['some time before, asks for what changed since', 11_000, 4],
  ])('a tab that waited for another one, which began %s', async (_name, before, calls) => {
    const { request, asked } = counted();
    now += minute;
    const other = visit(keep, counted().request).refresh();
    now += before;
    const project = openProject(
      { projectId: projectId(), projectKey: 'GEN', me: null, environmentId: '' },
      {
        request,
        cache: keep,
        name: 'one',
        now: () => now,
        tabLock: async (_name, work) => {
          // While it waits, the other tab finishes.
          await other;
          await work({ waited: true, report: () => undefined });
        },
      },
    );
    await project.refresh();
    expect([project.state().phase, project.state().complete]).toEqual(['ready', true]);
    expect(asked.length).toBe(calls);
    expect(project.state().items.length).toBeGreaterThan(1_000);
  });

  test('Jira is asked before the store is open', async () => {
    now += minute;
    const { request, asked } = counted();
    void visit({ ...keep, read: async () => new Promise(() => undefined) }, request).refresh();
    expect(asked.length).toBe(4);
  });

  test('answers that do not belong to what is kept are not used', async () => {
    now += minute;
    const older: CacheHeader = { ...cacheHeaderOf(asOpened(keep.held()!).head), readAt: now - minute / 2 };
    const { key, id } = keep.held()!.items.find(isOpen)!;
    await setValue(key, 55);
    now += 30 * minute;
    const { request, asked } = counted();
    const project = visit({ ...keep, header: () => older }, request);
    await project.refresh();
    expect(asked.filter((path) => path.includes('changelog')).map((path) => /-(\d+)m/.exec(path)?.[1])).toEqual([
      '36',
      '37',
    ]);
    expect(project.state().items.find((item) => item.id === id)?.value).toBe(55);
  });

  test('what was kept with other fields is read anew, and is not taken for a whole backlog meanwhile', async () => {
    now += minute;
    const held = keep.held()!;
    const other: CachedProject = { ...held, fields: { ...held.fields, points: 'customfield_99999' } };
    const project = visit(
      { ...keep, read: async () => asOpened(structuredClone(other)), write: async () => undefined },
      counted().request,
    );
    const parts: boolean[] = [];
    project.subscribe(() => {
      const { items, complete, fromCache: asKept } = project.state();
      if (items.length > 0 && items.length < 1_000 && !complete) parts.push(asKept);
    });
    await project.refresh();
    expect([parts.length > 0, parts.includes(true), project.state().complete]).toEqual([true, false, true]);
  });

  describe('after a night', () => {
    /** What had been asked for when the list was up to date. */
    const asksUntilReady = (project: Project, asked: readonly string[]): Promise<readonly string[]> =>
      new Promise((resolve) => {
        const end = project.subscribe(() => {
          if (project.state().phase !== 'ready') return;
          end();
          resolve([...asked]);
        });
      });
    const isOfPlace = (path: string): boolean => /\/field$|\/statuses$|mypermissions|\/board/.test(path);

    beforeEach(() => {
      now += 14 * 60 * minute;
    });

    test('what changes rarely is looked at once the list is up to date', async () => {
      const { request, asked } = counted();
      const project = visit(keep, request);
      const first = asksUntilReady(project, asked);
      await project.refresh();
      expect((await first).length).toBeLessThanOrEqual(5);
      expect(asked.slice((await first).length).filter(isOfPlace).length).toBeGreaterThanOrEqual(4);
      expect([project.state().failures, keep.held()?.setupReadAt, keep.held()?.readAt]).toEqual([[], now, now]);
    });

    test('what cannot be looked at is named, and looked at next time', async () => {
      const before = keep.held()!.setupReadAt;
      const project = visit(keep, counted((path) => (path.endsWith('/field') ? 403 : null)).request);
      await project.refresh();
      expect(project.state().failures).toEqual([{ part: 'setup', why: 'Not today.' }]);
      expect([project.state().items.length > 1_000, keep.held()?.readAt]).toEqual([true, now]);
      expect(keep.held()?.setupReadAt).toBe(before);
    });

    test('all is read anew where other fields are in use', async () => {
      const held = keep.held()!;
      const sprint = 'customfield_99999';
      await keep.write({
        ...held,
        fields: { ...held.fields, sprint },
        setup: { ...held.setup, found: { ...held.setup.found, sprint } },
      });
      const { request, asked } = counted();
      const project = visit(keep, request);
      await project.refresh();
      expect(asked.some((path) => path.includes('/issue/bulkfetch'))).toBe(true);
      expect([project.state().phase, project.state().complete]).toEqual(['ready', true]);
      expect(keep.held()?.fields).toEqual(held.fields);
    });
  });

  test('what changes while a reading runs is read after it, when that was asked for', async () => {
    now += minute;
    const project = visit(keep, counted().request);
    await project.refresh();
    const { key, id } = project.state().items[0]!;
    const running = project.refresh();
    await setValue(key, 66);
    now += minute;
    const asked = [project.refresh(), project.refresh()];
    await Promise.all([running, ...asked]);
    expect(project.state().items.find((item) => item.id === id)?.value).toBe(66);
  });

  test('forgetting empties the store and reads all again', async () => {
    const project = visit(keep, counted().request);
    await project.refresh();
    const { request, asked } = counted();
    const other = visit(keep, request);
    await other.clear();
    expect(asked.some((path) => path.includes('/issue/bulkfetch'))).toBe(true);
    expect(other.state().phase).toBe('ready');
  });
});

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

describe('the list', () => {
  const lines = (): readonly Line[] =>
    ['=cmd()', 'Beta, "quoted"', 'alpha'].map((summary, position) => ({
      order: undefined,
      item: {
        ...toBacklogItem(
          {
            id: String(position),
            key: `A-${position + 9}`,
            fields: {
              summary,
              issuetype: { id: '1', name: position === 0 ? 'Bug' : 'Story' },
              status: { id: '1', name: 'To Do', statusCategory: { key: 'new' } },
              created: '2026-01-01T00:00:00.000+0000',
              updated: '2026-01-01T00:00:00.000+0000',
              labels: position === 2 ? ['harbour'] : [],
            },
          },
          { value: null, points: null, readiness: null, acceptance: null, sprint: null },
          position,
        )!,
        value: [null, 3, 12][position] ?? null,
      },
    }));
  const keys = (all: readonly Line[]): readonly string[] => all.map(({ item }) => item.key);

  test('is sorted by any column; what has nothing to sort by comes last either way, keys go by their numbers', () => {
    const by = (column: 'value' | 'key' | 'summary', down: boolean) =>
      keys(linesIn(lines(), { ...firstView, sort: { column, down } }, columns));
    expect(by('value', true)).toEqual(['A-11', 'A-10', 'A-9']);
    expect(by('value', false)).toEqual(['A-10', 'A-11', 'A-9']);
    expect(by('key', false)).toEqual(['A-9', 'A-10', 'A-11']);
    expect(by('summary', false)).toEqual(['A-9', 'A-11', 'A-10']);
  });

  test('is narrowed by words, names and what is missing', () => {
    expect(keys(linesIn(lines(), { ...firstView, text: 'HARBOUR' }, columns))).toEqual(['A-11']);
    expect(keys(linesIn(lines(), { ...firstView, facets: { class: 'defect' } }, columns))).toEqual(['A-9']);
    expect(keys(linesIn(lines(), { ...firstView, facets: { label: 'None' } }, columns))).toEqual(['A-9', 'A-10']);
    expect(keys(linesIn(lines(), { ...firstView, missing: 'value' }, columns))).toEqual(['A-9']);
  });

  test('is grouped with sums', () => {
    expect(groupsOf(lines(), 'type').map(({ name, value, lines: own }) => [name, value, own.length])).toEqual([
      ['Bug', 0, 1],
      ['Story', 15, 2],
    ]);
  });

  test('stands in the address, and what is there by mistake does no harm', () => {
    const view = {
      ...firstView,
      text: 'a b',
      facets: { sprint: 'Tide 1' },
      missing: 'points',
      group: 'class',
      sort: { column: 'score', down: true },
    } as const;
    expect(readView(viewQuery(view))).toEqual(view);
    expect(viewQuery(firstView).toString()).toBe('');
    expect(readView(new URLSearchParams('sort=nonsense.down&group=toString&missing=x'))).toEqual(firstView);
  });

  test('goes into a spreadsheet as text, never as a formula', () => {
    const wanted = columns.filter(({ id }) => ['key', 'summary', 'value'].includes(id));
    expect(toCsv(wanted, lines())).toBe(
      '\uFEFFKey,Summary,Value\r\nA-9,\'=cmd(),\r\nA-10,"Beta, ""quoted""",3\r\nA-11,alpha,12\r\n',
    );
  });
});
