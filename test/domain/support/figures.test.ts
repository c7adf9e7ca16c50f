import { answeredAt, supportFigures, type SupportQuestion } from '../../../src/domain/support/figures';
import { noNote, readNote, type SupportNote, withAnswer } from '../../../src/domain/support/note';

const at = (day: number): string => `2026-03-${String(day).padStart(2, '0')}T08:00:00.000Z`;
const day = 86_400_000;

const question = (
  id: string,
  {
    note = {},
    done = null,
    summary = id,
    became = [],
  }: {
    readonly note?: Partial<SupportNote> | null;
    readonly done?: number | null;
    readonly summary?: string;
    readonly became?: SupportQuestion['became'];
  } = {},
): SupportQuestion => ({
  item: {
    ...{ id, key: `SHOP-${id}`, summary, created: at(1), resolved: null },
    status: { id: '1', name: 'Any', category: done === null ? 'new' : 'done' },
    statusChanged: done === null ? null : at(done),
  },
  note: note === null ? null : { ...noNote, ...note },
  components: [],
  became,
});
const kept = (on: number) => ({ answer: { text: 'Switch it off', at: at(on) } });

test.each([
  ['neither done nor with an answer', question('1'), null],
  ['done', question('1', { done: 4 }), at(4)],
  ['with an answer', question('1', { note: kept(3) }), at(3)],
  ['with an answer before it was done', question('1', { note: kept(3), done: 4 }), at(3)],
  ['with an answer after it was done', question('1', { note: kept(5), done: 4 }), at(4)],
  ['done, without a note', question('1', { note: null, done: 4 }), at(4)],
] as const)('one that is %s was answered at %j', (_, of, expected) => {
  expect(answeredAt(of)).toBe(expected);
});

test('figures count all, what is open, the middle time, areas, kinds, what came again and what became of it', () => {
  const bug = { id: '9', key: 'SHOP-9', summary: 'Labels come twice', workClass: 'defect' as const };
  const all = [
    question('1', { summary: 'The printer prints twice', note: { area: 'Sales' }, done: 2 }),
    question('2', {
      summary: 'Printer prints twice',
      note: { area: 'Sales', kind: 'known-problem' },
      done: 4,
      became: [bug],
    }),
    question('3', { summary: 'How do I sell a cabin?', note: { area: 'Desk', kind: 'training' } }),
    question('4', { summary: 'Where is the harbour?', note: null, done: 3 }),
  ];
  const figures = supportFigures(all);
  expect(figures).toMatchObject({ count: 4, open: 1, medianTime: 2 * day });
  expect(figures.areas).toEqual([
    { area: 'Sales', count: 2, open: 0, medianTime: 2 * day },
    { area: '', count: 1, open: 0, medianTime: 2 * day },
    { area: 'Desk', count: 1, open: 1, medianTime: null },
  ]);
  expect(figures.kinds.map(({ kind, count }) => [kind, count])).toEqual([['question', 2], ['known-problem', 1], ['training', 1]]); // prettier-ignore
  expect(figures.again).toEqual([[all[0], all[1]]]);
  expect(figures.became).toEqual([all[1]]);
  expect(figures.training).toEqual([all[2]]);
});

test('nothing asked is nothing, not an error', () => {
  expect(supportFigures([])).toMatchObject({ count: 0, open: 0, medianTime: null, areas: [], again: [] });
});

test('an answer is kept, put into better words, and taken away', () => {
  const first = withAnswer(noNote, '  Switch it off and on ', at(2));
  expect(first.answer).toEqual({ text: 'Switch it off and on', at: at(2) });
  const better = withAnswer(first, 'Hold the button', at(9));
  expect(better.answer).toEqual({ text: 'Hold the button', at: at(2) });
  expect(withAnswer(better, ' ', at(9)).answer).toBeNull();
  expect(readNote(JSON.parse(JSON.stringify(better)))).toEqual(better);
});

test.each([[null], ['a note'], [{ ...noNote, version: 2 }], [{ ...noNote, kind: 'joke' }], [{ ...noNote, more: 1 }]])(
  '%j in its place is no note',
  (raw) => {
    expect(readNote(raw)).toBeNull();
  },
);
