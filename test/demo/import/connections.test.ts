import { importSite, type ImportSite, restIssue, table } from '../../support/import-site';

let into: ImportSite;
beforeAll(async () => {
  into = await importSite();
});
afterAll(async () => {
  await into.close();
});

const names = async (path: string, list?: string): Promise<readonly string[]> => {
  const answer = await into.ask<unknown>(path);
  const all = (list === undefined ? answer : (answer as Record<string, unknown>)[list]) as {
    id: string;
    name: string;
  }[];
  return all.map(({ id, name }) => `${id} ${name}`);
};

test('unknown resolutions, link types, priorities and statuses get ids of their own; what the site has stays', async () => {
  const paths = [
    ['/rest/api/3/resolution'],
    ['/rest/api/3/issueLinkType', 'issueLinkTypes'],
    ['/rest/api/3/priority'],
    ['/rest/api/3/status'],
  ] as const;
  const before = await Promise.all(paths.map(([path, list]) => names(path, list)));
  for (const n of [1, 2])
    into.bring(
      table(
        'Resolution,Priority,Outward issue link (Depends),Outward issue link (Blocks)',
        `NEW-${n},a,Story,Parked ${n},2025-03-05,Fixed ${n},Urgent ${n},NEW-${n}0,NEW-${n}0`,
        `NEW-${n}0,b,Story,To Do,2025-03-05,,,,`,
      ),
    );
  const after = await Promise.all(paths.map(([path, list]) => names(path, list)));
  before.forEach((list, index) => expect(after[index]?.slice(0, list.length)).toEqual(list));
  expect(after[0]?.slice(before[0]?.length)).toEqual(['10004 Fixed 1', '10005 Fixed 2']);
  expect(after[1]?.at(-1)).toBe('10004 Depends');
  const { issuelinks } = await into.fieldsOf('NEW-1');
  expect(issuelinks).toMatchObject([{ type: { name: 'Depends' } }, { type: { name: 'Blocks' } }]);
});

test('a link reads as the site that it came from has it, and is one though both sides list it', async () => {
  const type = { name: 'Moors', inward: 'is moored by', outward: 'moors' };
  into.bring(
    JSON.stringify([
      restIssue('LNK-1', { issuelinks: [{ type, outwardIssue: { key: 'LNK-2' } }] }),
      restIssue('LNK-2', {
        issuelinks: [
          { type, inwardIssue: { key: 'LNK-1' } },
          { type, inwardIssue: { key: 'OUT-1' } },
        ],
      }),
    ]),
  );
  expect((await into.fieldsOf('LNK-2'))['issuelinks']).toMatchObject([{ type, inwardIssue: { key: 'LNK-1' } }]);
});

test.each([
  ['the key of another row', 'Parent key', 'PK1-9'],
  ['a numeric id', 'Parent', '900'],
  ['a key where an id is usual', 'Parent', 'PK3-9'],
  ['the id of Jira Server', 'Parent id', '900'],
  ['an epic link', 'Custom field (Epic Link)', 'PK5-9'],
  ['the name of an epic', 'Custom field (Epic Link)', 'The harbour'],
])('a parent is found by %s, though it comes later in the file', async (what, column, parent) => {
  const project = `PK${['the key of another row', 'a numeric id', 'a key where an id is usual', 'the id of Jira Server', 'an epic link', 'the name of an epic'].indexOf(what) + 1}`;
  into.bring(
    table(
      `${column},Issue id,Custom field (Epic Name)`,
      `${project}-1,child,Story,To Do,2025-03-05,${parent},901,`,
      `${project}-9,parent,Epic,To Do,2025-03-05,,900,The harbour`,
    ),
  );
  expect(await into.fieldsOf(`${project}-1`)).toMatchObject({ parent: { key: `${project}-9` } });
});

test('an epic link in JSON is known by its name, by its type, and from the board', async () => {
  into.bring(
    JSON.stringify({
      names: { customfield_901: 'Epic Link', customfield_902: 'Lien' },
      schema: { customfield_902: { custom: 'com.pyxis.greenhopper.jira:gh-epic-link' } },
      issues: [
        restIssue('EPL-1', { customfield_901: 'EPL-9' }),
        restIssue('EPL-2', { customfield_902: 'EPL-9' }),
        restIssue('EPL-3', { epic: { id: 9, key: 'EPL-9' } }),
        restIssue('EPL-9', { issuetype: { name: 'Epic' } }),
      ],
    }),
  );
  for (const key of ['EPL-1', 'EPL-2', 'EPL-3'])
    expect(await into.fieldsOf(key)).toMatchObject({ parent: { key: 'EPL-9' } });
});

test('a parent or a linked work item that an earlier import brought is found; one that is nowhere is named', async () => {
  into.bring(table('', 'ERL-1,a,Epic,To Do,2025-03-05'));
  const imported = into.bring(
    table(
      'Parent key,Outward issue link (Blocks)',
      'ERL-2,b,Story,To Do,2025-03-05,ERL-1,ERL-1',
      'ERL-3,c,Story,To Do,2025-03-05,GON-1,GON-2',
    ),
  );
  expect(await into.fieldsOf('ERL-2')).toMatchObject({ parent: { key: 'ERL-1' }, issuelinks: [{}] });
  expect(into.said(imported)).toMatch(/ERL-3: GON-1[\s\S]*ERL-3: Blocks GON-2/);
});

test('a status that means something else on the site keeps its meaning under another name', async () => {
  const imported = into.bring(table('Status Category', 'MEA-1,a,Story,In Review,2025-03-05,Done'));
  expect(await into.fieldsOf('MEA-1')).toMatchObject({
    status: { name: 'In Review (Done)', statusCategory: { key: 'done' } },
  });
  expect(into.said(imported)).toContain('In Review is In Review (Done)');
});
