import { answerNow, answersIn } from '../../src/domain/acceptance/latest-acceptance';
import type { LedgerEntry } from '../../src/domain/acceptance/ledger-entry';
import type { Acceptance } from '../../src/domain/shared/work-item';
import { aWorkItem } from '../support/a-work-item';

const at = (second: number): string => `2026-11-21T12:00:0${second}.000Z`;
const evidence = { criteria: 1, revision: 1, done: [] } as unknown as Extract<
  LedgerEntry,
  { kind: 'rejected' }
>['evidence'];
const rejected: LedgerEntry = {
  ...{ id: 'r', issueId: '1', kind: 'rejected', by: 'ana', at: at(3), why: 'The receipt never came', failed: [] },
  evidence,
};
const awaiting: Acceptance = { state: 'awaiting', since: at(4) };

const stateOf = (acceptance: Acceptance | null, movedAt?: string | null): string | undefined => {
  const item = aWorkItem();
  const work = {
    status: { ...item.status, category: 'indeterminate' as const },
    stored: { ...item.stored, acceptance },
  };
  return answerNow(answersIn([rejected]), work, movedAt)?.state;
};

test.each([
  ['nothing moved: the waiting was written by a look that did not know of the rejection', null, 'rejected'],
  ['the last move came before the rejection', at(1), 'rejected'],
  ['the last move is of the same moment', at(3), 'rejected'],
  ['it moved since: it waits for a new answer', at(4), 'awaiting'],
  ['whether it moved is not known: what is stored counts', undefined, 'awaiting'],
])('a waiting in the field that is newer than the rejection, and %s', (_what, movedAt, state) => {
  expect(stateOf(awaiting, movedAt)).toBe(state);
});

test('a waiting that is older than the rejection counts in no case', () => {
  const older: Acceptance = { state: 'awaiting', since: at(2) };
  for (const movedAt of [null, undefined, at(1), at(5)]) expect(stateOf(older, movedAt)).toBe('rejected');
});
