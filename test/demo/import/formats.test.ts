import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';

import { importRows } from '../../../demo/import';
import { readOptions } from '../../../demo/options';
import { readPolicy } from '../../../src/domain/policy/read-policy';
import { importSite, type ImportSite, restIssue } from '../../support/import-site';

const titanium = resolve(__dirname, '../../../../shared/data/jira-issues-titanium.jsonl.gz');
let into: ImportSite;
beforeAll(async () => {
  into = await importSite();
});
afterAll(async () => {
  await into.close();
});

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
  const { added, existing, refused } = into.bring(text);
  expect({ added, existing, lines: refused.map((row) => row.line) }).toEqual({
    added: 2,
    existing: 1,
    lines: [3, 4, 5],
  });
  expect(refused[1]?.reason).toContain('"not a key" is not the key of a work item');
  expect(refused[2]?.reason).toContain('"yesterday" in "created" is not a date');
  expect(await into.fieldsOf('LINE-2')).toMatchObject({
    parent: { key: 'LINE-1' },
    status: { name: 'Closed', statusCategory: { key: 'done' } },
  });
  expect((await into.fieldsOf('LINE-1'))['issuelinks']).toHaveLength(1);
});

test('the same file again adds nothing', () => {
  const zipped = gzipSync(line({ key: 'LINE-9' }));
  expect(into.bring(zipped)).toMatchObject({ added: 1, existing: 0 });
  expect(into.bring(zipped)).toMatchObject({ added: 0, existing: 1 });
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
  const page = { issues: [issue, { key: 'REST-8' }], names: { customfield_10777: 'Story Points' } };
  const { added, refused } = into.bring(JSON.stringify(page));
  expect({ added, refused: refused.length }).toEqual({ added: 1, refused: 1 });
  expect(await into.fieldsOf('REST-7')).toMatchObject({
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
  const { added, refused } = into.bring(text);
  expect(added).toBe(2);
  expect(refused).toEqual([{ line: 6, reason: '"Summary" is empty' }]);
  expect(await into.fieldsOf('CSV-1')).toMatchObject({
    summary: 'Pay, twice',
    labels: ['red', 'blue'],
    customfield_10028: 3,
    issuelinks: [{ type: { name: 'Blocks' } }],
    description: { content: [{ type: 'heading' }, { type: 'bulletList' }] },
  });
});

test.each([
  ['nowhere.json', null, 'there is no such file'],
  ['empty.json', '', 'it is empty'],
  ['broken.csv', 'a,"b\nc', 'it has no column'],
])('%s is refused with one clear line', (name, content, why) => {
  const path = content === null ? join('/nowhere', name) : into.file(name, content);
  expect(() => importRows(into.site, path)).toThrow(why);
});

test('the app works on an imported project: fields, policy and gate are there', async () => {
  into.bring(line({ key: 'GATE-1', status: 'Open' }));
  expect((await into.fieldsOf('GATE-1'))['summary']).toBe('Ask');
  const policy = await into.ask<{ value: unknown }>('/rest/api/3/project/GATE/properties/assay.policy');
  expect(readPolicy(policy.value)).toMatchObject({ state: 'ok', policy: { mode: 'block' } });
  const { transitions } = await into.ask<{ transitions: { to: { statusCategory: { key: string } } }[] }>(
    '/rest/api/3/issue/GATE-1/transitions',
  );
  expect(transitions.some(({ to }) => to.statusCategory.key === 'done')).toBe(true);
});

const points = { customfield_77: 3 };
const names = { customfield_77: 'Story Points' };

test.each<[string, (project: string) => string, number]>([
  ['one work item', (p) => JSON.stringify(restIssue(`${p}-1`, points, { names })), 1],
  ['a list', (p) => JSON.stringify([restIssue(`${p}-1`, points, { names })]), 1],
  ['a page of a search', (p) => JSON.stringify({ names, issues: [restIssue(`${p}-1`, points)] }), 1],
  [
    'pages in a list',
    (p) => JSON.stringify([1, 2].map((n) => ({ names, issues: [restIssue(`${p}-${n}`, points)], isLast: n === 2 }))),
    2,
  ],
  [
    'a page a line',
    (p) => [1, 2].map((n) => JSON.stringify({ names, issues: [restIssue(`${p}-${n}`, points)] })).join('\n'),
    2,
  ],
  [
    'a work item a line',
    (p) => [1, 2].map((n) => JSON.stringify(restIssue(`${p}-${n}`, points, { names }))).join('\n'),
    2,
  ],
  [
    'the event of a webhook',
    (p) => JSON.stringify({ webhookEvent: 'x', issue: restIssue(`${p}-1`, points, { names }) }),
    1,
  ],
])('%s of JSON comes in, with the names of fields that stand in it', async (form, text, count) => {
  const project = `J${form.replace(/[^a-z]/g, '').toUpperCase()}`;
  expect(into.bring(text(project))).toMatchObject({ added: count, refused: [] });
  expect((await into.fieldsOf(`${project}-${count}`))['customfield_10028']).toBe(3);
});

test('of two fields for the estimate the one that is filled counts; text is read; two that differ are named', async () => {
  const twoNames = {
    customfield_1: 'Story Points',
    customfield_2: 'Story Points',
    customfield_3: 'Story point estimate',
  };
  const imported = into.bring(
    JSON.stringify({
      names: twoNames,
      issues: [
        restIssue('TWO-1', { customfield_1: null, customfield_2: '8' }),
        restIssue('TWO-2', { customfield_3: 3 }),
        restIssue('TWO-3', { customfield_3: 3, customfield_2: 5 }),
        restIssue('TWO-4', { customfield_1: 'XL' }),
      ],
    }),
  );
  const read = await Promise.all([1, 2, 3, 4].map(async (n) => (await into.fieldsOf(`TWO-${n}`))['customfield_10028']));
  expect(read).toEqual([8, 3, 5, null]);
  expect(into.said(imported)).toMatch(/TWO-3: 5 and 3[\s\S]*"XL"|"XL"[\s\S]*TWO-3: 5 and 3/);
});

test('fields that are left out are named; those without a name say how to get it', () => {
  const fields = { customfield_5: 'x', customfield_6: ['y'], watches: { watchCount: 2 }, votes: null };
  const imported = into.bring(
    JSON.stringify({ names: { customfield_6: 'Team' }, ...{ issues: [restIssue('LFT-1', fields)] } }),
  );
  expect(into.said(imported)).toContain('Left out: customfield_5 (1 value), Team (1 value), watches (1 value).');
  expect(into.said(imported)).toContain('expand=names');
});

test('a reason is in words, by work item where the file is one document', () => {
  const odd = {
    ...restIssue('ODD-1'),
    fields: { summary: 'a', issuetype: 'Story', status: { name: 'x' }, created: 'now' },
  };
  const imported = into.bring(JSON.stringify([odd, restIssue('ODD-2', { created: undefined }), 7]));
  const said = into.said(imported);
  expect(said).toContain('work item 1: its "issuetype" is not in the form that Jira gives it');
  expect(said).toContain('work item 2: "created" is empty');
  expect(said).toContain('work item 3: it holds no work item');
  expect(said).not.toMatch(/invalid|expected|undefined|received/i);
});

test('a flat line may name its fields as Jira’s columns do, and hold criteria and comments', async () => {
  const flat = { 'Issue key': 'FLT-1', summary: 'a', issueType: 'Story', Status: 'To Do', created: '2026-01-02' };
  const more = {
    acceptanceCriteria: ['It floats', 'It turns'],
    comments: [{ author: 'Bo', created: '2026-01-03', body: 'hi' }],
    due_date: '2026-02-01',
  };
  expect(into.bring(JSON.stringify({ ...flat, ...more }))).toMatchObject({ added: 1, refused: [] });
  const fields = await into.fieldsOf('FLT-1');
  expect(fields).toMatchObject({ duedate: '2026-02-01', comment: { comments: [{ author: { displayName: 'Bo' } }] } });
  expect(JSON.stringify(fields['description'])).toMatch(/floats.*turns/);
});

test('Jira’s own order of the backlog is the order here', async () => {
  const rank = { customfield_9: 'Rank' };
  const ranked = (key: string, value: string) => restIssue(key, { customfield_9: value });
  into.bring(JSON.stringify({ names: rank, issues: [ranked('RNK-1', '0|i0b'), ranked('RNK-2', '0|i0a')] }));
  const { issues } = await into.ask<{ issues: { key: string }[] }>(
    '/rest/api/3/search/jql?jql=project=RNK%20ORDER%20BY%20Rank&fields=summary',
  );
  expect(issues.map(({ key }) => key)).toEqual(['RNK-2', 'RNK-1']);
});

(existsSync(titanium) ? test : test.skip)(
  'a real tracker of 9,699 work items comes in whole (skipped without that data)',
  async () => {
    const { added, refused } = importRows(into.site, titanium);
    expect({ added, refused: refused.length }).toEqual({ added: 9_699, refused: 0 });
  },
  60_000,
);

test.each([
  [['--port', 'abc'], '--port takes a number'],
  [['--port', '70000'], '--port takes a number'],
  [['--colour'], 'Unknown option'],
  [['--dates', 'mdy'], '--dates takes day-first'],
])('the options %j are refused in words', (args, why) => {
  expect(() => readOptions(args, {})).toThrow(why);
});

test('the port comes from --port, else PORT, else 4400', () => {
  expect(readOptions(['--port', '5000'], { PORT: '6000' }).port).toBe(5_000);
  expect(readOptions([], { PORT: '6000' }).port).toBe(6_000);
  expect(readOptions([], {}).port).toBe(4_400);
});
