import { importSite, type ImportSite, restIssue, table } from '../../support/import-site';

let into: ImportSite;
beforeAll(async () => {
  into = await importSite();
});
afterAll(() => into.close());

const names = { customfield_10016: 'Story Points' };
const estimated = (key: string): object => restIssue(key, { customfield_10016: 3 });
const pointsOf = async (key: string): Promise<unknown> => {
  const fields = await into.ask<{ id: string; name: string }[]>('/rest/api/3/field');
  return (await into.fieldsOf(key))[fields.find(({ name }) => name === 'Story Points')?.id ?? ''];
};

describe('work items of REST, whatever is around them', () => {
  const page = (...keys: readonly string[]) => ({ names, issues: keys.map(estimated) });
  test.each([
    ['below the answer of a client', 'WRA', { data: page('WRA-1') }],
    ['in sections', 'WRB', { sections: [{ issues: [estimated('WRB-1')] }], names }],
    ['in pages under a name of their own', 'WRC', { pages: [page('WRC-1'), { issues: [estimated('WRC-2')] }] }],
    ['in a list of answers', 'WRD', [{ statusCode: 200, body: page('WRD-1') }]],
    ['in an object by key', 'WRE', { names, issues: { 'WRE-1': estimated('WRE-1') } }],
    ['in pages of which the last has the names', 'WRF', [{ issues: [estimated('WRF-1')] }, page('WRF-2')]],
  ])('%s', async (_, key, document) => {
    const { added, refused } = into.bring(JSON.stringify(document));
    expect({ added: added > 0, refused }).toEqual({ added: true, refused: [] });
    expect(await pointsOf(`${key}-${added}`)).toBe(3);
    expect(await pointsOf(`${key}-1`)).toBe(3);
  });

  test('several documents one after another, over several lines or in one', async () => {
    const [a, b] = [page('WRG-1'), page('WRG-2')];
    expect(into.bring(JSON.stringify(a, null, 2) + '\n' + JSON.stringify(b, null, 2))).toMatchObject({
      added: 2,
      refused: [],
    });
    expect(into.bring(JSON.stringify(page('WRH-1')) + JSON.stringify(page('WRH-2')))).toMatchObject({ added: 2 });
    expect(await pointsOf('WRG-2')).toBe(3);
  });

  test('a line with nothing but names serves the lines after it', async () => {
    expect(into.bring([{ names }, estimated('WRI-1')].map((one) => JSON.stringify(one)).join('\n'))).toMatchObject({
      added: 1,
      refused: [],
    });
    expect(await pointsOf('WRI-1')).toBe(3);
  });

  test('what holds no work item is refused as one', () => {
    expect(into.bring(JSON.stringify({ total: 0, data: { none: [] } })).refused).toHaveLength(1);
  });
});

test('a changelog in pages tells when it was done, and so does a change of resolution alone', async () => {
  const done = { status: { name: 'Done', statusCategory: { key: 'done' } } };
  const change = (field: string, fromString: string | null, toString: string) => ({
    values: [{ created: '2026-04-02T09:00:00.000+0000', items: [{ field, fromString, toString }] }],
  });
  into.bring(
    JSON.stringify([
      restIssue('HIS-1', done, { changelog: change('status', 'To Do', 'Done') }),
      restIssue('HIS-2', done, { changelog: change('resolution', null, 'Done') }),
    ]),
  );
  expect(await into.movesOf('HIS-1')).toEqual(['2026-04-02 Done']);
  expect(await into.movesOf('HIS-2')).toEqual(['2026-04-02 Done']);
});

test('criteria in a field that holds a list come as a list', async () => {
  const entries = [{ name: 'The fare is shown', checked: true }, 'It is in euros'];
  into.bring(
    JSON.stringify({
      names: { customfield_1: 'Acceptance Criteria' },
      issues: [restIssue('LST-1', { customfield_1: entries })],
    }),
  );
  expect(JSON.stringify(await into.fieldsOf('LST-1'))).toMatch(/bulletList.*The fare is shown.*It is in euros/);
});

test('sprints come in the short form of Server too, and with times in milliseconds', async () => {
  const start = Date.UTC(2026, 3, 6);
  into.bring(
    JSON.stringify([
      restIssue('SPR-1', {
        customfield_1: [
          'Sprint@1b[id=74,rapidViewId=9,state=CLOSED,name=Short,startDate=2026-02-04T09:30:00.000Z,endDate=2026-02-25T09:30:00.000Z,completeDate=<null>]',
          { id: 75, name: 'Numbers', state: 'active', startDate: start, endDate: start + 21 * 86_400_000 },
        ],
      }),
    ]),
  );
  const text = JSON.stringify(await into.fieldsOf('SPR-1'));
  expect(text).toMatch(
    /"name":"Short".*"startDate":"2026-02-04T09:30:00.000Z"|"startDate":"2026-02-04T09:30:00.000Z".*"name":"Short"/,
  );
  expect(text).toContain('"2026-04-06T00:00:00.000Z"');
});

test('a table may write its headings with underscores, ids with a fraction, and an epic by its summary', async () => {
  into.bring(
    [
      'summary,issue_key,issue_id,parent_id,parent,issue_type,status,created,story_points',
      'Harbour,TBL-1,1,,,Epic,To Do,2026-03-01,',
      'Moor,TBL-2,2,,Harbour,Story,To Do,2026-03-01,5',
      'Knot,TBL-3,3,2.0,,Sub-task,To Do,2026-03-01,',
    ].join('\n'),
  );
  expect(await pointsOf('TBL-2')).toBe(5);
  expect(await into.fieldsOf('TBL-2')).toMatchObject({ parent: { key: 'TBL-1' } });
  expect(await into.fieldsOf('TBL-3')).toMatchObject({ parent: { key: 'TBL-2' } });
});

test.each([
  ['DAA', 'Wed Mar 12 09:15:00 UTC 2025', '2025-03-12T09:15:00.000+0000'],
  ['DAB', '1741770900000', '2025-03-12T09:15:00.000+0000'],
  ['DAD', '20250312T091500Z', '2025-03-12T09:15:00.000+0000'],
  ['DAE', '12 févr. 2025 à 09:15', '2025-02-12T09:15:00.000+0000'],
  ['DAF', '12. März 2025 um 09:15 Uhr', '2025-03-12T09:15:00.000+0000'],
  ['DAG', '12/noi/25 9:15 AM', '2025-11-12T09:15:00.000+0000'],
])('%s: a date such as %j is read', async (project, text, expected) => {
  into.bring(table('', `${project}-1,Work,Story,To Do,"${text}"`));
  expect((await into.fieldsOf(`${project}-1`))['created']).toBe(expected);
});
