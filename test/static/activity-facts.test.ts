import type { LedgerEntry } from '../../src/domain/acceptance/ledger-entry';
import { createMessages } from '../../src/messages/create-messages';
import { activityEntry } from '../../static/issue-activity/facts-of';

const messages = createMessages('en-GB');
const common = { id: 'e1', issueId: '10001', at: '2026-03-02T08:00:00.000Z', by: 'ana' } as const;
const shown = (entry: object): object => {
  const { kind, facts } = activityEntry(messages, { ...common, ...entry } as unknown as LedgerEntry, () => 'Ana', {});
  return { kind, ...Object.fromEntries(facts.map(({ name, text }) => [name, text])) };
};

const evidence = { criteriaHash: null, criteriaCount: 3, holds: true, open: [], revision: 2 };
const mark = (number: number, met: boolean, note?: string) => ({
  ...{ number, fingerprint: 'f', met, text: 'A receipt is sent' },
  ...(note !== undefined && { note }),
});

test.each([
  [
    { kind: 'accepted', as: 'owner', from: null, to: null, evidence, marks: [mark(1, true), mark(2, true)] },
    {
      ...{ kind: 'Accepted', Criteria: 'Marked as met: 1 and 2.' },
      Evidence: '3 acceptance criteria, Definition of Done held, settings no. 2',
    },
  ],
  [
    {
      ...{ kind: 'rejected', why: 'Slow', failed: [], evidence },
      marks: [mark(1, true), mark(2, false), mark(3, false, 'An hour')],
    },
    {
      ...{ kind: 'Rejected', Why: 'Slow' },
      Criteria: 'Marked as met: 1. Marked as not met: 2. Criterion 3, “A receipt is sent”, is not met: An hour',
      Evidence: '3 acceptance criteria, Definition of Done held, settings no. 2',
    },
  ],
  [
    { kind: 'measured', criterion: 'c1', result: 1200, planned: 13, realised: 6.5 },
    { kind: 'Success measured', Measured: '1,200', 'Planned value': '13', 'Realised value': '6.5' },
  ],
  [
    { kind: 'measured', criterion: 'c1', result: 0, planned: null, realised: 0 },
    { kind: 'Success measured', Measured: '0', 'Planned value': 'none', 'Realised value': '0' },
  ],
  [
    { kind: 'aimed', criterion: 'c1', measure: 'Orders a day', target: 50, due: '2026-04-01', days: null },
    { kind: 'Success criterion set', Measure: 'Orders a day', Target: '50', 'To be measured': '1 Apr 2026' },
  ],
  [
    { kind: 'aimed', criterion: 'c1', measure: 'Orders a day', target: 50, due: null, days: 30 },
    {
      kind: 'Success criterion set',
      Measure: 'Orders a day',
      Target: '50',
      'To be measured': '30 days after the release',
    },
  ],
  [{ kind: 'left', as: null, from: 'Story', to: 'Task', revision: 3 }, { kind: 'Escaped by its work type' }],
  [{ kind: 'left', as: 'owner', from: 'Story', to: 'Task', revision: 3 }, { kind: 'Taken out by its work type' }],
  [
    { kind: 'released', version: '2.4' },
    { kind: 'Released', Version: '2.4' },
  ],
  [
    { kind: 'proposed', area: 'Sales', value: 8, why: 'Two clients wait' },
    { kind: 'Value proposed', Area: 'Sales', 'Business value': '8', Why: 'Two clients wait' },
  ],
])('%j says all that it holds', (entry, expected) => {
  expect(shown(entry)).toEqual(expected);
});
