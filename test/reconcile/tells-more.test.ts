import type { Change } from '../../src/domain/acceptance/change';
import { noHead } from '../../src/ledger/head';
import { hasUnrecordedCrossing } from '../../src/reconcile/batch-item';

const since = '2026-11-20T00:00:00.000Z';
const isDone = (id: string): boolean | undefined => ({ todo: false, doing: false, done: true })[id];
const moved = (id: string, from: string, to: string, at: string): Change => ({
  ...{ id, by: 'ana', at },
  items: [{ fieldId: 'status', from, to, fromName: from, toName: to }],
});
const head = {
  ...noHead('1'),
  changedAt: '2026-11-21T12:00:00.000Z',
  recent: [{ id: 'move-7', at: '2026-11-21T12:00:00.000Z' }],
};
const late = '2026-11-21T13:00:00.000Z';

test.each<[string, readonly Change[], boolean]>([
  ['nothing happened', [], false],
  ['it moved before Done', [moved('8', 'todo', 'doing', late)], false],
  ['it came into Done', [moved('8', 'doing', 'done', late)], true],
  ['it left Done', [moved('8', 'done', 'todo', late)], true],
  ['it came from a status that is not the project’s', [moved('8', 'elsewhere', 'todo', late)], true],
  ['it came into Done before the settings', [moved('8', 'doing', 'done', '2026-11-19T00:00:00.000Z')], false],
  [
    'it came into Done long before its record was written',
    [moved('6', 'doing', 'done', '2026-11-21T11:00:00.000Z')],
    false,
  ],
  ['that is among the latest entries', [moved('7', 'doing', 'done', '2026-11-21T11:59:59.000Z')], false],
  ['that happened while the record was written', [moved('8', 'done', 'todo', '2026-11-21T11:59:59.000Z')], true],
])('a history tells more than the record where %s', (_, changes, more) => {
  expect(hasUnrecordedCrossing(changes, head, { since, isDone })).toBe(more);
});

test('without a record every crossing since the settings is more', () => {
  expect(hasUnrecordedCrossing([moved('8', 'doing', 'done', late)], undefined, { since, isDone })).toBe(true);
});
