import { appFields } from '../../src/jira/app-fields';
import { bulkHistories } from '../../src/jira/bulk-changelogs';
import { bulkItems } from '../../src/jira/bulk-issues';
import { fewChanged } from '../../src/jira/changed-issues';
import { bulkPrints } from '../../src/jira/expressions';
import { isConsentNeeded } from '../../src/jira/consent';
import { HistoryEntry, toChange } from '../../src/jira/history-entry';
import { toInstant } from '../../src/jira/instant';
import { projectList } from '../../src/jira/project-list';
import { getJson, type Request } from '../../src/jira/request';
import { withRetries } from '../../src/jira/retries';
import { users } from '../../src/jira/users';
import * as z from 'zod/mini';

const reply = (status: number, body: unknown) => ({
  ok: status < 400,
  status,
  headers: { get: () => null },
  text: async () => JSON.stringify(body),
});
const refusal = (status: number) => reply(status, { errorMessages: ['Refused.'] });
const ids = (count: number) => Array.from({ length: count }, (_, at) => String(at + 1));
const fields = { value: null, points: 'customfield_2', readiness: null, acceptance: null, sprint: null };

const item = (id: string) => ({
  id,
  key: `A-${id}`,
  fields: {
    summary: 'x',
    issuetype: { id: '1', name: 'Story' },
    status: { id: '1', name: 'Done', statusCategory: { key: 'done' } },
    created: '2026-01-01T10:00:00.000+0000',
    updated: '2026-01-01T10:00:00.000+0000',
  },
});

describe('a bulk read', () => {
  const siteThatTakes = (most: number, status = 400) => {
    const asked: number[] = [];
    const request: Request = async (_path, init) => {
      const { issueIdsOrKeys } = JSON.parse(init?.body ?? '{}') as { issueIdsOrKeys: string[] };
      asked.push(issueIdsOrKeys.length);
      return issueIdsOrKeys.length > most ? refusal(status) : reply(200, { issues: issueIdsOrKeys.map(item) });
    };
    return { request, asked };
  };
  const read = async (request: Request, count: number) => {
    const found: string[] = [];
    await bulkItems(request, ids(count), fields, (items) => found.push(...items.map(({ id }) => id)));
    return found;
  };

  test.each([400, 413])(
    'of a thousand that is refused with %i is made by hundreds, and so is the next',
    async (status) => {
      const { request, asked } = siteThatTakes(100, status);
      expect((await read(request, 1_050)).length).toBe(1_050);
      expect(asked.filter((size) => size > 100)).toEqual([1_000]);
      asked.length = 0;
      expect(new Set(await read(request, 350))).toEqual(new Set(ids(350)));
      expect(asked).toEqual([100, 100, 100, 50]);
    },
  );

  test('goes by thousands where the site takes them', async () => {
    const { request, asked } = siteThatTakes(1_000);
    await read(request, 2_500);
    expect(asked).toEqual([1_000, 1_000, 500]);
  });

  test('that hundreds cannot mend fails, and is not remembered as a matter of size', async () => {
    const { request, asked } = siteThatTakes(0);
    await expect(read(request, 1_000)).rejects.toMatchObject({ code: 'invalid-input' });
    asked.length = 0;
    await expect(read(request, 1_000)).rejects.toMatchObject({ code: 'invalid-input' });
    expect(asked[0]).toBe(1_000);
  });
});

describe('a bulk write of field values', () => {
  /** Counts the values of each call. */
  const siteThatWrites = (most: number, gone: number | null = null) => {
    const asked: number[] = [];
    const request: Request = async (_path, init) => {
      const { updates } = JSON.parse(init?.body ?? '{}') as { updates: { issueIds: number[] }[] };
      const issueIds = updates.flatMap((one) => one.issueIds);
      asked.push(issueIds.length);
      return issueIds.length > most || (gone !== null && issueIds.includes(gone)) ? refusal(400) : reply(200, null);
    };
    return { request, asked };
  };
  const values = (count: number) => [{ field: 'customfield_1' as const, value: 1, issueIds: ids(count) }];

  test('of a thousand that is refused is made by two hundred, and so is the next', async () => {
    const { request, asked } = siteThatWrites(200);
    expect(await appFields(request).saveMany(values(1_000))).toEqual([]);
    expect(asked).toEqual([1_000, 200, 200, 200, 200, 200]);
    asked.length = 0;
    expect(await appFields(request).saveMany(values(300))).toEqual([]);
    expect(asked).toEqual([200, 100]);
  });

  test('that a work item which is gone spoils says which it was, and is no matter of size', async () => {
    const { request, asked } = siteThatWrites(1_000, 7);
    const refused = await appFields(request).saveMany(values(400));
    expect(refused).toContain('7');
    expect(refused.length).toBeLessThanOrEqual(50);
    asked.length = 0;
    await appFields(request).saveMany([{ field: 'customfield_1', value: 1, issueIds: ids(800).slice(10) }]);
    expect(asked).toEqual([790]);
  });
});

describe('prints of many texts', () => {
  const rule = { field: null, pattern: 'x' };
  const texts = (count: number) => ids(count).map((id) => ({ id, updated: '2026-01-01T10:00:00.000+0000' }));
  const at = Date.parse('2026-01-01T10:00:00.000Z');
  const siteThatPrints = (most: number) => {
    const asked: number[] = [];
    const request: Request = async (_path, init) => {
      const { context } = JSON.parse(init?.body ?? '{}') as { context: { issues: { jql: { query: string } } } };
      const found = context.issues.jql.query.match(/\d+/g) ?? [];
      asked.push(found.length);
      if (found.length > most) return refusal(400);
      return reply(200, { value: found.map((id) => [Number(id), `${id}p`, id === '3' ? at + 1 : at, true]) });
    };
    return { request, asked };
  };

  test('are asked for two hundred at a time, and what changed since it was read is left out', async () => {
    const { request, asked } = siteThatPrints(1_000);
    const found = await bulkPrints(request, texts(450), rule);
    expect([asked, found.size, found.has('3')]).toEqual([[200, 200, 50], 449, false]);
    expect(found.get('450')).toEqual({ print: '450p', matches: true });
  });

  test('are asked for fewer at a time where Jira refuses so many, and not at all where it refuses even those', async () => {
    const narrow = siteThatPrints(60);
    expect((await bulkPrints(narrow.request, texts(120), rule)).size).toBe(119);
    expect(narrow.asked).toEqual([120, 50, 50, 20]);
    const closed = siteThatPrints(0);
    expect((await bulkPrints(closed.request, texts(120), rule)).size).toBe(0);
    expect(closed.asked).toEqual([120, 50]);
  });

  test('of texts in a custom field are asked for by nines, within the ten expensive operations', async () => {
    const { request, asked } = siteThatPrints(1_000);
    await bulkPrints(request, texts(20), { ...rule, field: 'customfield_7' });
    expect(asked).toEqual([9, 9, 2]);
  });
});

describe('an experimental call', () => {
  test.each([400, 404, 410, 501])('for people that is answered %i is made one by one', async (status) => {
    const request: Request = async (path) => {
      if (path.includes('/user/bulk')) return refusal(status);
      const accountId = new URLSearchParams(path.split('?')[1]).get('accountId') ?? '';
      return accountId === 'gone' ? refusal(404) : reply(200, { accountId, displayName: accountId, active: true });
    };
    const people = await users(request).byId(['ana', 'gone', 'bo']);
    expect([...people.keys()]).toEqual(['ana', 'bo']);
  });

  test('for people that is forbidden, or that Jira is too busy for, is not made otherwise', async () => {
    for (const [status, code] of [
      [403, 'forbidden'],
      [503, 'jira-unavailable'],
    ] as const)
      await expect(users(async () => refusal(status)).byId(['ana'])).rejects.toMatchObject({ code });
  });

  test.each([
    ['is not offered', true],
    ['is answered without properties', false],
  ])('for projects with a property, which %s, looks at each project instead', async (_, refuses) => {
    const asked: string[] = [];
    const projects = ids(130).map((id) => ({ id, key: `P${id}`, name: id }));
    const request: Request = async (path) => {
      asked.push(path);
      const [, id = '', key = ''] = /project\/(\d+)\/properties\/(.+)$/.exec(path) ?? [];
      if (id !== '') return id === '7' && key === 'a.b' ? reply(200, { key, value: { x: 1 } }) : refusal(404);
      if (refuses && path.includes('properties=')) return refusal(400);
      const startAt = Number(new URLSearchParams(path.split('?')[1]).get('startAt'));
      return reply(200, { isLast: startAt + 100 >= 130, values: projects.slice(startAt, startAt + 100) });
    };
    const found = await projectList(request).withProperty('a.b', 'a.c');
    expect(found).toMatchObject([{ id: '7', properties: { 'a.b': { x: 1 } } }]);
    // The second property is asked for only where the first is.
    expect(asked.filter((path) => path.endsWith('/a.c'))).toEqual(['/rest/api/3/project/7/properties/a.c']);
    const page = await projectList(request).pageWithProperty({ startAt: 0, size: 100 }, 'a.b');
    expect(page).toMatchObject({ projects: [{ id: '7' }], next: 100 });
  });
});

describe('an error that asks for consent', () => {
  const consent = Object.assign(new Error('Authentication Required'), { name: 'NEEDS_AUTHENTICATION_ERR' });

  test.each([
    [consent, true],
    [Object.assign(new Error('x'), { code: 'NEEDS_AUTHENTICATION_ERR' }), true],
    [new Error('NEEDS_AUTHENTICATION_ERR'), false],
    ['NEEDS_AUTHENTICATION_ERR', false],
  ])('is known by its name or code: %s', (error, expected) => {
    expect(isConsentNeeded(error)).toBe(expected);
  });

  test('goes through to Forge, at once and as it is', async () => {
    let calls = 0;
    const failing: Request = async () => {
      calls += 1;
      throw consent;
    };
    const patience = { sleep: () => Promise.resolve(), random: () => 0, longest: 1_000 };
    await expect(getJson(withRetries(failing, patience), '/x', z.unknown())).rejects.toBe(consent);
    expect(calls).toBe(1);
  });
});

test.each<[string | number, string]>([
  ['2026-09-24T12:00:00.000+0000', '2026-09-24T12:00:00.000Z'],
  ['2026-09-24T09:00:00.000-0300', '2026-09-24T12:00:00.000Z'],
  [1_790_251_200, '2026-09-24T12:00:00.000Z'],
  [1_790_251_200_000, '2026-09-24T12:00:00.000Z'],
  ['1790251200', '2026-09-24T12:00:00.000Z'],
  ['no time', '1970-01-01T00:00:00.000Z'],
])('%j is read as %s', (raw, expected) => {
  expect(toInstant(raw)).toBe(expected);
});

describe('an entry of a history', () => {
  const entry = (...items: readonly object[]) =>
    HistoryEntry.parse({ id: '1', created: 1_790_251_200, items: items.map((one) => ({ from: null, ...one })) });
  const about = (...items: readonly object[]) =>
    toChange(entry(...items), new Map([['Story Points', 'customfield_2']])).items.map(({ fieldId }) => fieldId);

  test.each([
    [{ field: 'IssueParentAssociation', fieldtype: 'jira' }, 'parent'],
    [{ field: 'Parent', fieldtype: 'jira' }, 'parent'],
    [{ field: 'Parent Issue', fieldtype: 'jira' }, 'parent'],
    [{ field: 'Link', fieldtype: 'jira' }, 'issuelinks'],
    [{ field: 'Key', fieldtype: 'jira' }, 'issuekey'],
    [{ field: 'Story Points', fieldtype: 'custom' }, 'customfield_2'],
    [{ field: 'Story Points', fieldtype: 'custom', fieldId: 'customfield_9' }, 'customfield_9'],
    [{ field: 'Story Points', fieldtype: 'custom', fieldId: '' }, 'customfield_2'],
    [{ field: 'Link', fieldtype: 'custom' }, 'Link'],
    [{ field: 'status', fieldtype: 'jira', fieldId: 'status' }, 'status'],
  ])('%j is about %s', (one, expected) => {
    expect(about(one)).toEqual([expected]);
  });

  const history = {
    id: '1',
    created: 1_790_251_200,
    items: [{ field: 'Story Points', fieldtype: 'custom', from: null, toString: '5' }],
  };

  test('read in bulk gets the ids of its custom fields from the site, which is asked once', async () => {
    const asked: string[] = [];
    const request: Request = async (path) => {
      asked.push(path);
      if (path === '/rest/api/3/field') return reply(200, [{ id: 'customfield_2', name: 'Story Points' }]);
      return reply(200, { issueChangeLogs: [{ issueId: '1', changeHistories: [history] }] });
    };
    const found: string[] = [];
    await bulkHistories(request, ids(2_500), ['status', 'customfield_2'], (all) => {
      for (const changes of all.values()) found.push(...changes.flatMap((one) => one.items.map((it) => it.fieldId)));
    });
    expect(new Set(found)).toEqual(new Set(['customfield_2']));
    expect(asked.filter((path) => path === '/rest/api/3/field')).toHaveLength(1);
  });

  test('read by a search gets them from the names that come along', async () => {
    const request: Request = async (path) => {
      expect(path).toContain('expand=changelog%2Cnames');
      const issue = { ...item('1'), changelog: { total: 1, histories: [history] } };
      return reply(200, { issues: [issue], names: { customfield_2: 'Story Points' } });
    };
    const changed = await fewChanged(request, 'project = A', fields, ['status', 'customfield_2']);
    expect(changed?.[0]?.history()?.changes[0]).toMatchObject({
      at: '2026-09-24T12:00:00.000Z',
      items: [{ fieldId: 'customfield_2', toName: '5' }],
    });
  });
});
