import { createDateReader } from '../../../demo/import/dates/date-reader';
import { importSite, type ImportSite, table } from '../../support/import-site';

const now = Date.UTC(2026, 5, 1);

/** Reads each text in a file that holds them all. */
const read = (texts: readonly string[], otherwise: 'day-first' | null = null, chosen: 'month-first' | null = null) => {
  const reader = createDateReader(
    texts.map((text) => ({ text, past: true })),
    { now, chosen, otherwise },
  );
  return texts.map((text) => {
    const reading = reader(text);
    return 'at' in reading ? new Date(reading.at).toISOString().slice(0, 16) : reading.problem;
  });
};

test.each([
  ['05/Mar/26 3:22 PM', '2026-03-05T15:22'],
  ['05/Mar/26 12:05 AM', '2026-03-05T00:05'],
  ['05/Mar/26 3:22:10 PM', '2026-03-05T15:22'],
  ['05/Mar/26 15:22', '2026-03-05T15:22'],
  ['5-Mar-26', '2026-03-05T00:00'],
  ['Mar 5, 2026 3:22 PM', '2026-03-05T15:22'],
  ['Thu, 5 Mar 2026 15:22:00 +0100', '2026-03-05T14:22'],
  ['2026-03-05 15:22Z', '2026-03-05T15:22'],
  ['2026-03-05T15:22:00.000-0130', '2026-03-05T16:52'],
  ['2026/03/05 15:22', '2026-03-05T15:22'],
  ['05.03.2026 15:22', '2026-03-05T15:22'],
  ['5. März 2026 15:22', '2026-03-05T15:22'],
  ['05/Mrz/26 3:22 nachm.', '2026-03-05T15:22'],
  ['05/févr./26 9:15 AM', '2026-02-05T09:15'],
  ['05/déc./25 9:15 AM', '2025-12-05T09:15'],
  ['05/ene/26 9:15 a. m.', '2026-01-05T09:15'],
  ['5 de março de 2026', '2026-03-05T00:00'],
  ['05/мар/26 9:15', '2026-03-05T09:15'],
  ['05/paź/25 9:15', '2025-10-05T09:15'],
  ['05/čvc/25 9:15', '2025-07-05T09:15'],
  ['05/Şub/26 09:15', '2026-02-05T09:15'],
  ['2026. márc. 5. 9:15', '2026-03-05T09:15'],
  ['2026年3月5日 午後 3:22', '2026-03-05T15:22'],
  ['05/3월/26 3:22 오후', '2026-03-05T15:22'],
])('the date "%s" is read', (text, iso) => {
  expect(read([text])).toEqual([iso]);
});

test.each(['yesterday', '31/Feb/26', '32.01.2026', '2026-13-01', '05/Foo/26', '05/Mar/26 25:00', '45728.4', '1/2'])(
  '"%s" is no date',
  (text) => {
    expect(read([text])).toEqual(['not-a-date']);
  },
);

test('one date of a file that can only be read one way decides for all that are written like it', () => {
  expect(read(['05/03/2025', '25/03/2025'])).toEqual(['2025-03-05T00:00', '2025-03-25T00:00']);
  expect(read(['05/03/2025', '03/25/2025'])).toEqual(['2025-05-03T00:00', '2025-03-25T00:00']);
});

test('dates that could be two days are not guessed', () => {
  expect(read(['05/03/2025', '06-07-2025'])).toEqual(['ambiguous', 'ambiguous']);
  expect(read(['25/03/2025', '03/25/2025', '05/03/2025'])).toEqual([
    '2025-03-25T00:00',
    '2025-03-25T00:00',
    'ambiguous',
  ]);
});

test('a day that is yet to come is not when something was created', () => {
  expect(read(['05/12/2026', '03/04/2025'])).toEqual(['2026-05-12T00:00', '2025-03-04T00:00']);
});

test('a language that never puts the month first, or the person who imports, decides what the file leaves open', () => {
  expect(read(['05/03/2025'], 'day-first')).toEqual(['2025-03-05T00:00']);
  expect(read(['05/03/2025'], null, 'month-first')).toEqual(['2025-05-03T00:00']);
});

describe('in a table', () => {
  let into: ImportSite;
  beforeAll(async () => {
    into = await importSite(now);
  });
  afterAll(async () => {
    await into.close();
  });

  test('rows with ambiguous dates are refused together, with what to do; the rest is imported', () => {
    const text = table(
      '',
      'AMB-1,a,Story,To Do,05/03/2025',
      'AMB-2,b,Story,To Do,06/03/2025',
      'AMB-3,c,Story,To Do,2025-03-07',
    );
    const imported = into.bring(text);
    expect([imported.added, imported.refused.map(({ line }) => line)]).toEqual([1, [2, 3]]);
    expect(into.said(imported)).toMatch(/lines 2, 3: .*--dates day-first/);
  });

  test('with an order given they are read', async () => {
    into.bring(table('Resolved', 'ORD-1,a,Story,Done,05/03/2025,07/03/2025'), { dates: 'day-first' });
    expect(await into.movesOf('ORD-1')).toEqual(['2025-03-07 Done']);
  });

  test('a resolution date that cannot be read refuses its row; an update or due date is left out and named', () => {
    const text = table(
      'Updated,Resolved,Due date',
      'BAD-1,a,Story,Done,2025-03-05,,soon,',
      'BAD-2,b,Story,To Do,2025-03-05,later,,never',
    );
    const imported = into.bring(text);
    expect(imported.refused).toEqual([{ line: 2, reason: expect.stringContaining('"soon" in "Resolved"') as string }]);
    expect(into.said(imported)).toContain('line 3, Updated: "later"; line 3, Due date: "never"');
  });
});
