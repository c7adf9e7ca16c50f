import { toBacklogItem } from '../../src/jira/to-backlog-item';
import { toCsv } from '../../static/ui/csv';
import { englishMessages } from '../../src/messages/create-messages';
import { createColumns, type Line } from '../../static/project-page/backlog/columns';
import { groupsOf, linesIn } from '../../static/project-page/backlog/arrange';
import { firstView } from '../../static/project-page/backlog/view';

const columns = createColumns(englishMessages);

describe('the list', () => {
  const lines = (): readonly Line[] =>
    ['=cmd()', 'Beta, "quoted"', 'alpha'].map((summary, position) => ({
      order: undefined,
      hints: position === 1 ? 2 : undefined,
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

  test('shows how many hints the criteria have, sorted by them and exported; nothing where that is none or unknown', () => {
    const hints = columns.filter(({ id }) => id === 'hints');
    expect(lines().map((line) => hints[0]?.text(line))).toEqual(['', '2', '']);
    expect(keys(linesIn(lines(), { ...firstView, sort: { column: 'hints', down: true } }, columns))[0]).toBe('A-10');
    expect(toCsv(hints, lines())).toBe('\uFEFFHints\r\n\r\n2\r\n\r\n');
  });

  test.each([
    ['words', { text: 'HARBOUR' }, ['A-11']],
    ['a value', { facets: { class: ['defect'] } }, ['A-9']],
    [
      'several values of a facet, of which one is enough',
      { facets: { class: ['defect', 'feature'] } },
      ['A-9', 'A-10', 'A-11'],
    ],
    [
      'values of several facets, of which each is needed',
      { facets: { type: ['Story'], label: ['harbour'] } },
      ['A-11'],
    ],
    ['none of a facet', { facets: { label: ['None'] } }, ['A-9', 'A-10']],
    ['none of a facet, or one of its values', { facets: { label: ['None', 'harbour'] } }, ['A-9', 'A-10', 'A-11']],
    ['a value that nothing has', { facets: { sprint: ['Tide 1'] } }, []],
    ['what is missing', { missing: ['value'] }, ['A-9']],
    ['what is missing, one of several', { missing: ['value', 'points'] }, ['A-9', 'A-10', 'A-11']],
    ['notes on the order', { noted: true }, []],
    ['keys', { keys: ['A-11', 'A-9'] }, ['A-9', 'A-11']],
  ] as const)('is narrowed by %s', (_what, narrowed, wanted) => {
    expect(keys(linesIn(lines(), { ...firstView, ...narrowed }, columns))).toEqual(wanted);
  });

  test('is grouped with sums', () => {
    expect(groupsOf(lines(), 'type').map(({ name, value, lines: own }) => [name, value, own.length])).toEqual([
      ['Bug', 0, 1],
      ['Story', 15, 2],
    ]);
  });

  test('goes into a spreadsheet as text, never as a formula', () => {
    const wanted = columns.filter(({ id }) => ['key', 'summary', 'value'].includes(id));
    expect(toCsv(wanted, lines())).toBe(
      '\uFEFFKey,Summary,Value\r\nA-9,\'=cmd(),\r\nA-10,"Beta, ""quoted""",3\r\nA-11,alpha,12\r\n',
    );
  });

  test.each(['\n=1+1', ' =1+1', '\u00A0\u3000+1', '\uFEFF@x', '\t-1', '＝1+1', '＋1', ' －1', '＠x', '\r\n =1', '-1'])(
    'a text that begins like %j is no formula either',
    (summary) => {
      const [line] = lines();
      if (line === undefined) throw new Error('There is no line');
      const wanted = columns.filter(({ id }) => id === 'summary');
      const csv = toCsv(wanted, [{ ...line, item: { ...line.item, summary } }]);
      expect(csv.split('\r\n').slice(1).join('\r\n')).toMatch(/^"?'/);
    },
  );
});
