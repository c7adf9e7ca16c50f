import { importSite, type ImportSite, restIssue, table } from '../../support/import-site';

let into: ImportSite;
beforeAll(async () => {
  into = await importSite();
});
afterAll(async () => {
  await into.close();
});

const done = { name: 'Done', statusCategory: { key: 'done' } };
const updated = '2026-05-20T12:00:00.000+0000';

test.each([
  [
    'FRA',
    'its resolution',
    { resolutiondate: '2026-02-03T12:00:00.000+0000', statuscategorychangedate: '2026-02-04T12:00:00.000+0000' },
  ],
  ['FRB', 'the change of its status category', { statuscategorychangedate: '2026-02-03T12:00:00.000+0000' }],
])('%s-1 was finished at %s, never when it was updated', async (project, _what, dates) => {
  into.bring(JSON.stringify(restIssue(`${project}-1`, { status: done, updated, ...dates })));
  expect(await into.movesOf(`${project}-1`)).toEqual(['2026-02-03 Done']);
  expect(String((await into.fieldsOf(`${project}-1`))['resolutiondate'])).toContain('2026-02-03');
});

test('with a history in the file that counts, status by status', async () => {
  const move = (created: string, fromString: string, toString: string) => ({
    ...{ created, author: { displayName: 'Bo Sun' } },
    items: [
      { field: 'status', fromString, toString },
      { field: 'assignee', fromString: null, toString: 'Bo' },
    ],
  });
  const changelog = {
    histories: [
      move('2026-02-09T12:00:00.000+0000', 'In Progress', 'Done'),
      move('2026-02-02T12:00:00.000+0000', 'To Do', 'In Progress'),
    ],
  };
  const imported = into.bring(
    JSON.stringify(restIssue('HIS-1', { status: done, resolutiondate: updated }, { changelog })),
  );
  expect(await into.movesOf('HIS-1')).toEqual(['2026-02-02 In Progress', '2026-02-09 Done']);
  expect(into.said(imported)).toContain('changelog of assignee (2 values)');
});

test('a table says it by Resolved or by Status Category Changed; a resolution date makes an unknown status Done', async () => {
  into.bring(
    table(
      'Updated,Resolved,Status Category,Status Category Changed',
      'TAB-1,a,Story,Live,2026-01-02,2026-05-20,,Done,2026-02-03',
      'TAB-2,b,Story,Verified,2026-01-02,2026-05-20,2026-02-03,,',
      'TAB-3,c,Story,Verified,2026-01-02,2026-05-20,,,',
      'TAB-4,d,Story,Brewing,2026-01-02,2026-05-20,,,',
    ),
  );
  expect(await into.movesOf('TAB-1')).toEqual(['2026-02-03 Live']);
  expect(await into.movesOf('TAB-2')).toEqual(['2026-02-03 Verified']);
  expect(await into.fieldsOf('TAB-3')).toMatchObject({ status: { statusCategory: { key: 'done' } } });
  expect(await into.fieldsOf('TAB-4')).toMatchObject({ status: { statusCategory: { key: 'indeterminate' } } });
});

test('where the file does not say it, the sprint gives an estimate, else nothing does, and the report says so', async () => {
  const imported = into.bring(
    table(
      'Updated,Sprint',
      'UNK-1,a,Story,Done,2024-01-15,2026-05-20,2024 Sprint 03',
      'UNK-2,b,Story,Done,2024-01-15,2026-05-20,',
    ),
  );
  expect(await into.movesOf('UNK-1')).toEqual(['2024-02-11 Done']);
  expect(await into.movesOf('UNK-2')).toEqual([]);
  expect((await into.fieldsOf('UNK-2'))['resolutiondate']).toBeNull();
  expect(into.said(imported)).toMatch(/estimate\.[\s\S]*\(UNK-2\)/);
});

test('work that goes on is not finished, though it was once resolved', async () => {
  into.bring(table('Resolved', 'RE-1,a,Story,In Progress,2026-01-02,2026-02-03'));
  expect(await into.movesOf('RE-1')).toEqual([]);
});
