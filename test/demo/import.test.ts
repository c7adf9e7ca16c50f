import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';

import { installApp } from '../../demo/ferry-company/install-app';
import { accountOf, addPeople, identityOf } from '../../demo/ferry-company/people';
import { importRows } from '../../demo/import';
import { startByName } from '../../demo/import/dates';
import { csvTime } from '../../demo/import/from-csv';
import { readOptions } from '../../demo/options';
import { openSite, type Site } from '../../sandbox/site';
import { openStore } from '../../sandbox/store/open-store';

const appDir = resolve(__dirname, '../..');
const titanium = resolve(appDir, '../shared/data/jira-issues-titanium.jsonl.gz');
let folder: string;
let site: Site;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'assay-import-'));
  site = await openSite({ store: openStore(':memory:'), appDir });
  addPeople(site);
  installApp(site, accountOf('ines'));
});
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

const file = (name: string, content: string | Buffer): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

const ask = async <T>(path: string): Promise<T> => (await (await site.ask(path, {}, identityOf('ana'))).json()) as T;

interface Read {
  readonly fields: Readonly<Record<string, never>> & {
    readonly summary: string;
    readonly status: { readonly name: string; readonly statusCategory: { readonly key: string } };
    readonly parent?: { readonly key: string };
    readonly issuelinks: readonly { readonly type: { readonly name: string } }[];
    readonly labels: readonly string[];
    readonly description: unknown;
  };
}
const read = (key: string) => ask<Read>(`/rest/api/3/issue/${key}`);

const line = (over: object) =>
  JSON.stringify({ key: 'LINE-1', type: 'Story', status: 'Open', title: 'Ask', created: '2024-03-05', ...over });

test('JSON lines come in with parent, links, sprints and points; what cannot be read is told by line', async () => {
  const text = [
    line({ description: 'h2. Acceptance criteria\r\n\r\n* It works', links: [['Blocks', 'LINE-2']], storyPoints: 5 }),
    line({ key: 'LINE-2', title: 'Answer', parent: 'LINE-1', sprints: ['Sprint 1'], status: 'Closed' }),
    '{"key": "LINE-3", ',
    line({ key: 'not a key' }),
    line({ key: 'LINE-4', created: 'yesterday' }),
    '',
    line({ key: 'LINE-2', title: 'Twice' }),
  ].join('\n');
  const { added, known, refused } = importRows(site, file('rows.jsonl', text));
  expect({ added, known, lines: refused.map((row) => row.line) }).toEqual({ added: 2, known: 1, lines: [3, 4, 5] });
  expect(refused[1]?.reason).toBe('key: is not an issue key');
  expect(refused[2]?.reason).toBe('created: "yesterday" is not a date');
  const { fields } = await read('LINE-2');
  expect(fields.parent?.key).toBe('LINE-1');
  expect(fields.status).toMatchObject({ name: 'Closed', statusCategory: { key: 'done' } });
  expect((await read('LINE-1')).fields.issuelinks).toHaveLength(1);
});

test('finished work without a date is dated by its sprint, and counted', async () => {
  const text = [
    line({ key: 'DATE-1', status: 'Closed', sprints: ['2024 Sprint 03 SDK'], created: '2024-01-15' }),
    line({ key: 'DATE-2', status: 'Closed', created: '2024-01-15' }),
    line({ key: 'DATE-3', status: 'Open', sprints: ['2024 Sprint 03 SDK'], created: '2024-01-15' }),
  ].join('\n');
  expect(importRows(site, file('dates.jsonl', text)).estimated).toBe(1);
  const { values } = await ask<{ values: { created: string; items: { toString: string }[] }[] }>(
    '/rest/api/3/issue/DATE-1/changelog',
  );
  const moves = values.map(({ created, items }) => [created.slice(0, 10), items[0]?.toString]);
  expect(moves).toEqual([['2024-02-11', 'Closed']]);
  const done = await ask<{ fields: { customfield_10020: { state: string; startDate: string }[] } }>(
    '/rest/api/3/issue/DATE-1',
  );
  const [sprint] = done.fields.customfield_10020;
  expect([sprint?.state, sprint?.startDate.slice(0, 10)]).toEqual(['closed', '2024-01-29']);
});

test.each([
  ['2017 Sprint 08 SDK', '2017-04-09'],
  ['Sprint 2017.1', '2017-01-01'],
  ['Sprint 14', null],
  ['2017 Sprint 54', null],
])('the sprint "%s" began on %s by its name', (name, day) => {
  const at = startByName(name);
  expect(at === null ? null : new Date(at).toISOString().slice(0, 10)).toBe(day);
});

test('the same file again adds nothing', () => {
  const path = file('again.jsonl.gz', gzipSync(line({ key: 'LINE-9' })));
  expect(importRows(site, path)).toMatchObject({ added: 1, known: 0 });
  expect(importRows(site, path)).toMatchObject({ added: 0, known: 1 });
});

test('a search result of Jira’s REST comes in with its own names for fields', async () => {
  const issue = {
    key: 'REST-7',
    fields: {
      summary: 'From a real site',
      issuetype: { name: 'Story', hierarchyLevel: 0 },
      status: { name: 'Shipped', statusCategory: { key: 'done' } },
      description: {
        type: 'doc',
        version: 1,
        content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Hi' }] }],
      },
      created: '2025-01-02T03:04:05.000+0100',
      labels: ['a'],
      assignee: { displayName: 'Robin Doe' },
      customfield_10777: 8,
      customfield_10020: [{ id: 4, name: 'Sprint 4', state: 'closed', boardId: 2 }],
      comment: {
        comments: [{ author: { displayName: 'Robin Doe' }, created: '2025-01-03T00:00:00.000+0000', body: 'Done' }],
      },
    },
  };
  const path = file(
    'search.json',
    JSON.stringify({ issues: [issue, { key: 'REST-8' }], names: { customfield_10777: 'Story Points' } }),
  );
  const { added, refused } = importRows(site, path);
  expect({ added, refused: refused.length }).toEqual({ added: 1, refused: 1 });
  const { fields } = await read('REST-7');
  expect(fields).toMatchObject({
    assignee: { displayName: 'Robin Doe' },
    customfield_10028: 8,
    customfield_10020: [{ name: 'Sprint 4' }],
    comment: { total: 1 },
  });
});

test('Jira’s CSV export comes in, repeated columns and wiki markup included', async () => {
  const text = [
    'Summary,Issue key,Issue Type,Status,Created,Labels,Labels,Sprint,Custom field (Story Points),Description,Outward issue link (Blocks)',
    '"Pay, twice",CSV-1,Bug,In Progress,05/Mar/26 3:22 PM,red,blue,S1,3,"h3. AC\n* one\n* two",CSV-2',
    'Refund,CSV-2,Story,Done,05/Mar/26,,,,,,',
    ',CSV-3,Story,Done,05/Mar/26,,,,,,',
  ].join('\n');
  const { added, refused } = importRows(site, file('export.csv', text));
  expect(added).toBe(2);
  expect(refused).toEqual([{ line: 6, reason: '"Summary" is empty' }]);
  expect((await read('CSV-1')).fields).toMatchObject({
    summary: 'Pay, twice',
    labels: ['red', 'blue'],
    customfield_10028: 3,
    issuelinks: [{ type: { name: 'Blocks' } }],
    description: { content: [{ type: 'heading' }, { type: 'bulletList' }] },
  });
});

test.each([
  ['05/Mar/26 3:22 PM', '2026-03-05T15:22:00.000Z'],
  ['05/Mar/26 12:05 AM', '2026-03-05T00:05:00.000Z'],
  ['2026-03-05 15:22Z', '2026-03-05T15:22:00.000Z'],
])('a CSV date of the form %s is read', (text, iso) => {
  expect(new Date(csvTime(text) ?? 0).toISOString()).toBe(iso);
});

test.each([
  ['nowhere.json', null, 'there is no such file'],
  ['empty.json', '', 'it is empty'],
  ['broken.csv', 'a,"b\nc', 'neither JSON nor CSV'],
])('%s is refused with one clear line', (name, content, why) => {
  const path = content === null ? join(folder, name) : file(name, content);
  expect(() => importRows(site, path)).toThrow(why);
});

test('the app works on an imported project: fields, policy and gate are there', async () => {
  importRows(site, file('gate.jsonl', line({ key: 'GATE-1', status: 'Open' })));
  const { fields } = await read('GATE-1');
  expect(fields.summary).toBe('Ask');
  const policy = await ask<{ value: { mode: string } }>('/rest/api/3/project/GATE/properties/assay.policy');
  expect(policy.value.mode).toBe('block');
  const { transitions } = await ask<{ transitions: { to: { statusCategory: { key: string } } }[] }>(
    '/rest/api/3/issue/GATE-1/transitions',
  );
  expect(transitions.some(({ to }) => to.statusCategory.key === 'done')).toBe(true);
});

(existsSync(titanium) ? test : test.skip)(
  'a real tracker of 9,699 work items comes in whole (skipped without that data)',
  async () => {
    const { added, refused } = importRows(site, titanium);
    expect({ added, refused: refused.length }).toEqual({ added: 9_699, refused: 0 });
  },
  60_000,
);

test.each([
  [['--port', 'abc'], '--port takes a number'],
  [['--port', '70000'], '--port takes a number'],
  [['--colour'], 'Unknown option'],
])('the options %j are refused in words', (args, why) => {
  expect(() => readOptions(args, {})).toThrow(why);
});

test('the port comes from --port, else PORT, else 4400', () => {
  expect(readOptions(['--port', '5000'], { PORT: '6000' }).port).toBe(5_000);
  expect(readOptions([], { PORT: '6000' }).port).toBe(6_000);
  expect(readOptions([], {}).port).toBe(4_400);
});
