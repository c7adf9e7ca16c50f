import type { LedgerEntry } from '../../src/domain/acceptance/ledger-entry';
import { createMessages } from '../../src/messages/create-messages';
import { activityEntry } from '../../static/issue-activity/facts-of';

const messages = createMessages('en-GB');
const common = { id: 'e1', issueId: '10001', at: '2026-03-02T08:00:00.000Z', by: 'ana' } as const;
const shown = (entry: object): object => {
  const { kind, facts } = activityEntry(messages, { ...common, ...entry } as unknown as LedgerEntry, () => 'Ana', {});
  return { kind, ...Object.fromEntries(facts.map(({ name, text }) => [name, text])) };
};

test.each([
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
