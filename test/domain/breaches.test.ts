import { type Breach, breachToRevert, previousStatus, takenBackBy } from '../../src/domain/acceptance/breaches';
import type { Change } from '../../src/domain/acceptance/change';
import type { Evidence, LedgerEntry } from '../../src/domain/acceptance/ledger-entry';
import { noHistory } from '../../src/domain/policy/history';
import type { Policy } from '../../src/domain/policy/policy';
import { ana, aPolicy, devi } from '../support/a-policy';
import { aWorkItem } from '../support/a-work-item';

const minute = 60_000;
const arrivedAt = Date.parse('2026-11-21T12:00:00.000Z');
const at = (minutes: number): string => new Date(arrivedAt + minutes * minute).toISOString();

const evidence: Evidence = { criteriaHash: null, criteriaCount: 0, holds: true, open: [], revision: 3 };
const common = { issueId: '10042', by: devi };
const moved = { from: 'In Review', to: 'Done' };
const breach: Breach = { ...common, ...moved, kind: 'breach', id: 'move-7', at: at(0), evidence };
const returned = (when: number): LedgerEntry => ({
  ...{ ...common, ...moved, id: `return-move-${when}`, by: null, at: at(when) },
  ...{ kind: 'returned', breach: 'move-7' },
});
const done = { status: { id: '5', name: 'Done', category: 'done' as const } };
const returning: Policy = aPolicy({ breach: 'return' });
const mode = (of: Policy['mode'], from: number) => ({ from: at(from), mode: of });

interface Case {
  readonly policy?: Policy;
  readonly status?: ReturnType<typeof aWorkItem>['status'];
  readonly entries?: readonly LedgerEntry[];
  readonly now?: number;
}

const toRevert = ({ policy = returning, status = done.status, entries = [breach], now = 1 }: Case) =>
  breachToRevert(policy, { status }, entries, at(now))?.id ?? null;

const answered = (kind: 'accepted' | 'imported' | 'reopened' | 'closed', when: number): LedgerEntry => {
  const of = { ...common, ...moved, id: `move-${100 + when}`, at: at(when) };
  if (kind === 'accepted') return { ...of, kind, as: 'owner', evidence };
  if (kind === 'closed') return { ...of, kind, why: null, revision: 3 };
  return kind === 'imported' ? { ...of, kind, evidence } : { ...of, kind };
};

describe('a breach is to be sent back', () => {
  test.each<[string, Case]>([
    ['where it is in Done by it', {}],
    ['up to an hour later', { now: 60 }],
    ['after an earlier acceptance', { entries: [answered('accepted', -10), answered('reopened', -5), breach] }],
    ['whatever the order of the entries', { entries: [breach, answered('reopened', -5)] }],
    ['more than a day after the last return', { entries: [returned(-24 * 60 - 1), breach] }],
    ['with a confirmation after it', { entries: [breach, { ...common, id: 't', kind: 'ticked', item: 'reviewed', at: at(1) }] }],
    ['where the gate blocked at that moment', { policy: { ...returning, history: { ...noHistory, modes: [mode('warn', -60), mode('block', -5)] } } }],
  ])('%s', (_, of) => expect(toRevert(of)).toBe('move-7')); // prettier-ignore
});

describe('it is not', () => {
  test.each<[string, Case]>([
    ['where breaches are recorded alone', { policy: aPolicy({ breach: 'record' }) }],
    ['where they are flagged', { policy: aPolicy({ breach: 'flag' }) }],
    ['where the gate warns', { policy: { ...returning, mode: 'warn' } }],
    ['where the gate is off', { policy: { ...returning, mode: 'off' } }],
    ['outside Done', { status: { ...done.status, category: 'indeterminate' } }],
    ['without a record', { entries: [] }],
    ['more than an hour later', { now: 61 }],
    ['within a day of the last return', { entries: [returned(-24 * 60), breach] }],
    ['once it was returned', { entries: [breach, returned(1)] }],
    ['once it was accepted', { entries: [breach, answered('accepted', 1)] }],
    ['once it was closed', { entries: [breach, answered('closed', 1)] }],
    ['once it was reopened', { entries: [breach, answered('reopened', 1)] }],
    ['where an import came after', { entries: [breach, answered('imported', 1)] }],
    ['where the gate only warned at that moment', { policy: { ...returning, history: { ...noHistory, modes: [mode('warn', -60), mode('block', 5)] } } }],
  ])('%s', (_, of) => expect(toRevert(of)).toBeNull()); // prettier-ignore
});

const change = (id: string, by: string, ...items: readonly (readonly [string, string | null, string])[]): Change => ({
  ...{ id, by, at: at(Number(id)) },
  items: items.map(([fieldId, from, to]) => ({ fieldId, from, to, fromName: from, toName: to })),
});
const arrival = change('7', devi, ['resolution', null, 'done'], ['status', 'review', 'done']);

test('the status that an arrival came from is that of its own change', () => {
  const other = change('6', devi, ['status', 'todo', 'review']);
  expect(previousStatus([other, arrival], breach)).toBe('review');
  expect(previousStatus([other], breach)).toBeNull();
  expect(previousStatus([change('7', devi, ['resolution', null, 'done'])], breach)).toBeNull();
});

describe('who took it out of Done', () => {
  const app = 'the-app';
  const isDone = (id: string): boolean => ['done', 'cancelled'].includes(id);
  const of = (...later: readonly Change[]) =>
    takenBackBy([change('6', app, ['status', 'done', 'review']), arrival, ...later], '7', { app, isDone });

  test.each<[string, readonly Change[], unknown]>([
    ['nobody yet', [], null],
    ['nobody, whatever else is edited', [change('8', ana, ['summary', 'a', 'b'])], null],
    ['the app', [change('8', app, ['status', 'done', 'review'])], { at: at(8) }],
    ['the app, and a person moved it on', [change('8', app, ['status', 'done', 'review']), change('9', ana, ['status', 'review', 'todo'])], { at: at(8) }],
    ['a person', [change('8', ana, ['status', 'done', 'review'])], 'others'],
    ['a person, and the app only moved it on', [change('8', ana, ['status', 'done', 'todo']), change('9', app, ['status', 'todo', 'review'])], 'others'],
    ['the app, after a person had cancelled it', [change('8', ana, ['status', 'done', 'cancelled']), change('9', app, ['status', 'cancelled', 'review'])], { at: at(9) }],
    ['nobody: the status that it had before is not known', [change('8', app, ['status', null, 'review'])], 'others'],
  ])('%s', (_, later, expected) => {
    const found = of(...later);
    expect(found !== null && found !== 'others' ? { at: found.at } : found).toEqual(expected);
  }); // prettier-ignore
});
