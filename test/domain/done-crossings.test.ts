import type { Change } from '../../src/domain/acceptance/change';
import { type DoneCrossing, doneCrossings } from '../../src/domain/acceptance/done-crossings';
import { latestAcceptance } from '../../src/domain/acceptance/latest-acceptance';
import type { LedgerEntry } from '../../src/domain/acceptance/ledger-entry';
import type { StatusCategory } from '../../src/domain/shared/work-item';
import { ana, devi } from '../support/a-policy';
import { aWorkItem } from '../support/a-work-item';

const categories = new Map<string, StatusCategory>([
  ['todo', 'new'],
  ['doing', 'indeterminate'],
  ['done', 'done'],
  ['released', 'done'],
  ['cancelled', 'done'],
]);
const meanings = { statuses: { cancelled: 'closed', released: 'delivered' }, closingResolutions: ['wont'] } as const;

type Part = readonly [field: 'status' | 'resolution' | 'summary', from: string | null, to: string | null];

const at = (n: number): string => `2026-11-0${n}T10:00:00.000Z`;
const change = (n: number, ...parts: readonly Part[]): Change => ({
  id: String(n),
  by: devi,
  at: at(n),
  items: parts.map(([fieldId, from, to]) => ({ fieldId, from, to, fromName: from, toName: to })),
});

const crossings = (changes: readonly Change[], more: Partial<Parameters<typeof doneCrossings>[1]> = {}) =>
  doneCrossings(changes, { categories, meaningsAt: () => meanings, ...more }).map(
    ({ changeId, direction }): readonly [string, DoneCrossing['direction']] => [changeId, direction],
  );

test.each<[string, readonly Change[], readonly (readonly [string, DoneCrossing['direction']])[]]>([
  ['into a delivered status', [change(1, ['status', 'doing', 'done'])], [['1', 'into-delivered']]],
  ['into a closing one', [change(1, ['status', 'todo', 'cancelled'])], [['1', 'into-closed']]],
  ['into Done with a closing resolution', [change(1, ['resolution', null, 'wont'], ['status', 'doing', 'done'])], [['1', 'into-closed']]],
  ['into Done with another resolution', [change(1, ['status', 'doing', 'done'], ['resolution', null, 'fixed'])], [['1', 'into-delivered']]],
  ['between two delivered statuses', [change(1, ['status', 'doing', 'done']), change(2, ['status', 'done', 'released'])], [['1', 'into-delivered']]],
  ['from delivered to closed', [change(1, ['status', 'doing', 'done']), change(2, ['status', 'done', 'cancelled'])], [['1', 'into-delivered'], ['2', 'into-closed']]],
  ['from closed to delivered', [change(1, ['status', 'todo', 'cancelled']), change(2, ['status', 'cancelled', 'done'])], [['1', 'into-closed'], ['2', 'into-delivered']]],
  ['out of a closing status', [change(1, ['status', 'cancelled', 'todo'])], [['1', 'out-of-done']]],
  ['a closing resolution that is set in Done', [change(1, ['status', 'doing', 'done']), change(2, ['resolution', null, 'wont'])], [['1', 'into-delivered'], ['2', 'into-closed']]],
  ['one that is taken away in Done', [change(1, ['status', 'doing', 'done'], ['resolution', null, 'wont']), change(2, ['resolution', 'wont', null])], [['1', 'into-closed'], ['2', 'into-delivered']]],
  ['a closing resolution outside Done', [change(1, ['resolution', null, 'wont'])], []],
  ['into a status that nobody knows any more', [change(1, ['status', 'doing', 'gone'])], []],
  ['something else', [change(1, ['summary', 'a', 'b'])], []],
])('%s', (_what, changes, expected) => {
  expect(crossings(changes)).toEqual(expected);
  // In whatever order the changes come.
  expect(crossings([...changes].reverse())).toEqual(expected);
}); // prettier-ignore

test('a resolution that it had before its first change counts, whether the history tells of it or not', () => {
  expect(crossings([change(1, ['status', 'doing', 'done'])], { resolution: 'wont' })).toEqual([['1', 'into-closed']]);
  const told = [change(1, ['status', 'doing', 'done']), change(2, ['resolution', 'wont', 'fixed'])];
  expect(crossings(told, { resolution: 'fixed' })).toEqual([
    ['1', 'into-closed'],
    ['2', 'into-delivered'],
  ]);
});

test('what came before the policy is no crossing, and each change is read by what the statuses meant then', () => {
  const changes = [change(1, ['status', 'doing', 'released']), change(3, ['status', 'doing', 'released'])];
  expect(crossings(changes, { since: at(2) })).toEqual([['3', 'into-delivered']]);
  const later = { statuses: { released: 'closed' }, closingResolutions: [] } as const;
  expect(crossings(changes, { meaningsAt: (change) => (change.at < at(2) ? meanings : later) })).toEqual([
    ['1', 'into-delivered'],
    ['3', 'into-closed'],
  ]);
});

test('closing ends an acceptance, and rejecting what is closed changes nothing while it is in Done', () => {
  const evidence = { criteriaHash: null, criteriaCount: 1, holds: true, open: [], revision: 3 };
  const common = { issueId: '1', by: ana, from: 'Doing', to: 'Done' };
  const entries: readonly LedgerEntry[] = [
    { ...common, id: 'move-1', at: at(1), kind: 'accepted', as: 'owner', evidence },
    { id: 'closing-1', issueId: '1', by: ana, at: at(2), kind: 'closing', why: 'Not wanted' },
    { ...common, id: 'move-2', at: at(3), kind: 'closed', why: 'Not wanted', revision: 3 },
    { id: 'reject-1', issueId: '1', by: ana, at: at(4), kind: 'rejected', why: 'No', failed: [], evidence },
  ];
  const item = aWorkItem({ status: { id: '6', name: 'Cancelled', category: 'done' } });
  const stored = { ...item.stored, acceptance: null };
  expect(latestAcceptance(entries, { ...item, stored })).toEqual({
    state: 'closed',
    by: ana,
    at: at(3),
    why: 'Not wanted',
  });
  const reopened = [...entries, { ...common, id: 'move-3', at: at(5), kind: 'reopened' } as const];
  expect(latestAcceptance(reopened, { ...item, status: { ...item.status, category: 'new' }, stored })).toMatchObject({
    state: 'rejected',
  });
});
