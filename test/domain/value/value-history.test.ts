import type { Change } from '../../../src/domain/acceptance/change';
import { type Valued, valueHistory } from '../../../src/domain/value/value-history';

const field = 'customfield_1';

const change = (
  id: string,
  by: string | null,
  at: string,
  from: string | null,
  to: string | null,
  fieldId = field,
): Change => ({
  id,
  by,
  at: `2026-03-01T${at}:00.000Z`,
  items: [{ fieldId, from: null, to: null, fromName: from, toName: to }],
});

const reason = (
  id: string,
  by: string,
  at: string,
  from: number | null,
  to: number | null,
  why: string | null = id,
): Valued => ({
  ...{ id, issueId: '1', kind: 'valued', by, at: `2026-03-01T${at}:00.000Z`, from, to, why },
});

const told = (changes: readonly Change[], entries: readonly Valued[]) =>
  valueHistory(changes, field, entries).map(({ kind, by, from, to, why }) => [kind, by, from, to, why]);

test('every change counts, whoever or whatever made it, newest first', () => {
  const changes = [
    change('1', 'ana', '08:00', null, '8'),
    change('2', null, '09:00', '8', '13.5'),
    change('3', 'ana', '10:00', '5', '6', 'customfield_2'),
    change('4', 'jonas', '11:00', '13.5', null),
  ];
  expect(told(changes, [])).toEqual([
    ['changed', 'jonas', 13.5, null, null],
    ['changed', null, 8, 13.5, null],
    ['changed', 'ana', null, 8, null],
  ]);
});

test.each([
  ['the same person, the same numbers', reason('why', 'ana', '08:10', null, 8), 'why'],
  ['a clock that is behind', reason('why', 'ana', '07:57', null, 8), 'why'],
  ['another person', reason('why', 'jonas', '08:10', null, 8), null],
  ['another number', reason('why', 'ana', '08:10', null, 9), null],
  ['long before', reason('why', 'ana', '07:50', null, 8), null],
])('a reason belongs to the change of %s', (_, entry, why) => {
  const changed = valueHistory([change('1', 'ana', '08:00', null, '8')], field, [entry]).find(
    ({ kind }) => kind === 'changed',
  );
  expect(changed?.why).toBe(why);
});

test('a reason is told once, of the nearest change, and stands alone where Jira shows none', () => {
  const changes = [
    change('1', 'ana', '08:00', '5', '8'),
    change('2', 'ana', '09:00', '8', '5'),
    change('3', 'ana', '10:00', '5', '8'),
  ];
  const entries = [
    reason('second', 'ana', '10:01', 5, 8),
    reason('first', 'ana', '08:01', 5, 8),
    reason('third', 'ana', '10:02', 1, 2),
  ];
  expect(told(changes, entries)).toEqual([
    ['said', 'ana', 1, 2, 'third'],
    ['changed', 'ana', 5, 8, 'second'],
    ['changed', 'ana', 8, 5, null],
    ['changed', 'ana', 5, 8, 'first'],
  ]);
});

test('a confirmation is no change, and keeps whom it followed', () => {
  const entry = { ...reason('still', 'ana', '08:00', 8, 8, null), followed: ['vera'] };
  expect(valueHistory([], field, [entry])).toMatchObject([{ kind: 'confirmed', to: 8, why: null, followed: ['vera'] }]);
});
