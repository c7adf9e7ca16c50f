import { type Edit, recentEdits, undoableFor, undoOf } from '../../static/project-page/backlog/edit-log';

const change = (id: string, before: number | null, after: number | null) => ({ id, key: `A-${id}`, before, after });
const edit = (id: string, at: number, ...changes: Edit['changes']): Edit => ({ id, at, changes });

test('what can be undone is not older than an hour, and not without end', () => {
  const now = 10 * undoableFor;
  const edits = Array.from({ length: 40 }, (_, index) => edit(String(index), now - index, change('1', 1, 2)));
  const old = edit('old', now - undoableFor, change('1', 1, 2));
  expect(recentEdits([old], now)).toEqual([]);
  expect(recentEdits(edits, now)).toEqual(edits.slice(0, 30));
});

test('an undo takes back what is as it was written, and leaves what somebody changed since', () => {
  const bulk = edit('e', 0, change('1', 5, 8), change('2', null, 8), change('3', 3, 8), change('4', 1, 8));
  const now = new Map([
    ['1', 8],
    ['2', 13],
    ['3', 3],
  ]);
  const { back, overtaken, done } = undoOf(bulk, now);
  expect(back.map(({ id }) => id)).toEqual(['1']);
  // The fourth is gone from the project, or may no longer be seen.
  expect(overtaken.map(({ id }) => id)).toEqual(['2', '4']);
  expect(done.map(({ id }) => id)).toEqual(['3']);
});
