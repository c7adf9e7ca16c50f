import { isOpen } from '../../src/domain/backlog/backlog-item';
import { limitConcurrency } from '../../src/jira/limit-concurrency';
import { openProject, type Project } from '../../static/project-sync/open-project';
import { wantedHistories } from '../../static/project-sync/wanted-histories';
import {
  type CacheHeader,
  cacheHeaderOf,
  type CachedProject,
  asOpened,
} from '../../static/project-sync/cache/cached-project';
import { siteTraits } from '../support/site-kind';

import {
  readerInPage,
  count,
  counted,
  largeSite,
  memory,
  minute,
  now,
  pass,
  projectId,
  setValue,
  useLargeSite,
  visit,
  visitFields,
} from '../support/large-site';

useLargeSite();

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
    const made = [...largeSite().jira.store.collection('issues').values()];
    const types = largeSite().jira.store.collection('issueTypes');
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
    expect(failures).toEqual([{ part: 'histories', why: { code: 'in-words', text: 'Not today.' } }]);
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
    pass(10 * minute);
  });

  test('shows what was kept before any answer, asks Jira before that, and asks five times at most', async () => {
    const { above } = keep.held()!.setup;
    const before = keep.held()!.items.filter((item) => isOpen(item) && !above.includes(item.type.id));
    const changed = before.slice(0, 50);
    for (const { key } of changed) await setValue(key, 77);
    pass(minute);
    const { request, asked } = counted();
    const answered: string[] = [];
    // Jira takes longer than the store: it waits until something is shown, or for ever so long.
    const project = visit(keep, async (path, init) => {
      const reply = await request(path, init);
      await Promise.race([first, new Promise((resolve) => setTimeout(resolve, 5_000))]);
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
    const { items, sprints, histories } = project.state();
    const wanted = new Set(wantedHistories(items, sprints, now()));
    expect(changed.filter(({ id }) => wanted.has(id)).length).toBeGreaterThan(0);
    for (const { id } of changed.filter((item) => wanted.has(item.id)))
      expect(histories.get(id)?.flatMap((change) => change.items.map(({ toName }) => toName))).toContain('77');
  });

  test('what the viewer may no longer see is dropped, and what is new is read', async () => {
    pass(minute);
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
    largeSite().jira.store.collection('issues').delete(gone.id);
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
    pass(minute);
    const other = visit(keep, counted().request).refresh();
    pass(before);
    const project = openProject(
      { projectId: projectId(), projectKey: 'GEN', me: null, environmentId: '' },
      {
        request,
        reader: readerInPage(),
        cache: keep,
        name: 'one',
        now,
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
    pass(minute);
    const { request, asked } = counted();
    void visit({ ...keep, read: async () => new Promise(() => undefined) }, request).refresh();
    expect(asked.length).toBe(4);
  });

  test('answers that do not belong to what is kept are not used', async () => {
    pass(minute);
    const older: CacheHeader = { ...cacheHeaderOf(asOpened(keep.held()!).head), readAt: now() - minute / 2 };
    const { key, id } = keep.held()!.items.find(isOpen)!;
    await setValue(key, 55);
    pass(30 * minute);
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
    pass(minute);
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
      pass(14 * 60 * minute);
    });

    test('what changes rarely is looked at once the list is up to date', async () => {
      const { request, asked } = counted();
      const project = visit(keep, request);
      const first = asksUntilReady(project, asked);
      await project.refresh();
      expect((await first).length).toBeLessThanOrEqual(5);
      expect(asked.slice((await first).length).filter(isOfPlace).length).toBeGreaterThanOrEqual(4);
      expect([project.state().failures, keep.held()?.setupReadAt, keep.held()?.readAt]).toEqual([[], now(), now()]);
    });

    test('what cannot be looked at is named, and looked at next time', async () => {
      const before = keep.held()!.setupReadAt;
      const project = visit(keep, counted((path) => (path.endsWith('/field') ? 403 : null)).request);
      await project.refresh();
      expect(project.state().failures).toEqual([{ part: 'setup', why: { code: 'in-words', text: 'Not today.' } }]);
      expect([project.state().items.length > 1_000, keep.held()?.readAt]).toEqual([true, now()]);
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
    pass(minute);
    const project = visit(keep, counted().request);
    await project.refresh();
    const { key, id } = project.state().items[0]!;
    const running = project.refresh();
    await setValue(key, 66);
    pass(minute);
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
