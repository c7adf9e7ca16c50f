import { englishMessages } from '../../src/messages/create-messages';
import { settingsGateTexts } from '../../src/messages/en/settings-gate';
import type { PlannedChange, ScannedWorkflow, ScanStatus, ScanTransition } from '../../src/workflow-gate/model';
import { purposeOf } from '../../src/workflow-gate/purpose';
import { changeLine, purposeOfChange } from '../../static/project-settings/gate/change-words';
import { layoutOf } from '../../static/project-settings/gate/layout';

const statuses: readonly ScanStatus[] = [
  { id: '1', name: 'To do', category: 'new' },
  { id: '3', name: 'Doing', category: 'indeterminate' },
  { id: '5', name: 'Done', category: 'done' },
  { id: '6', name: 'Released', category: 'done' },
  { id: '7', name: 'Cancelled', category: 'done' },
  { id: '8', name: 'Duplicate', category: 'done' },
];
const meanings = { statuses: { 6: 'delivered', 7: 'closed', 8: 'closed' } } as const;

const directed = (from: readonly string[], to: string | null): ScanTransition => ({
  transitionId: `${from.join()}>${to ?? ''}`,
  name: 'Move',
  kind: to === null ? 'looped' : from.length === 0 ? 'global' : 'directed',
  from,
  to,
});

test.each([
  ['from work that goes on into Done', ['3'], '5', 'deliver'],
  ['from anywhere into Done', [], '5', 'deliver'],
  ['from Done into Released', ['5'], '6', 'between'],
  ['from Done and from work that goes on into Released', ['3', '5'], '6', 'deliver'],
  ['from Cancelled into Done', ['7'], '5', 'deliver'],
  ['from anywhere into Cancelled', [], '7', 'close'],
  ['from Done into Cancelled', ['5'], '7', 'close'],
  ['from Cancelled into Duplicate', ['7'], '8', 'close'],
  ['a loop in Done and Released', ['5', '6'], null, 'between'],
  ['a loop in Cancelled', ['7', '8'], null, 'close'],
  ['a loop in Done and Cancelled', ['5', '7'], null, 'deliver'],
] as const)('%s: %s → %s is to %s', (_, from, to, purpose) => {
  expect(purposeOf(directed(from, to), statuses, meanings)).toBe(purpose);
});

test('a status that the settings do not name counts as delivered', () => {
  expect(purposeOf(directed([], '7'), statuses, { statuses: {} })).toBe('deliver');
  expect(purposeOf(directed(['5'], '7'), statuses, { statuses: {} })).toBe('between');
});

const guarded = (way: ScanTransition) => ({ ...way, has: [], idle: [], missing: [] });
const workflow: ScannedWorkflow = {
  id: 'w',
  name: 'Delivery',
  editable: true,
  scope: 'site',
  sharedWith: [],
  asksReady: false,
  types: [],
  statuses,
  transitions: [directed(['3'], '5'), directed([], '7'), directed(['5'], '6')].map(guarded),
  others: [directed(['1'], '3')],
  misplacedRules: [],
  install: [],
  remove: [],
};

test('the drawing knows of each line into Done what it is for, and of no other', () => {
  const { lines } = layoutOf(workflow, meanings, 'Any status');
  expect(lines.map(({ id, purpose }) => [id, purpose])).toEqual([
    ['1>3-1', null],
    ['3>5-3', 'deliver'],
    ['>7', 'close'],
    ['5>6-5', 'between'],
  ]);
});

test('a line of the plan says what the transition is for where that is known', () => {
  const texts = englishMessages.of(settingsGateTexts);
  const change = (transitionId: string): PlannedChange => ({
    transitionId,
    name: 'Move',
    added: ['done-holds'],
    enabled: [],
    removed: [],
  });
  const lineOf = (id: string) => changeLine(change(id), texts, 'will', purposeOfChange(change(id), workflow, meanings));
  expect(lineOf('>7')).toMatch(/^Transition “Move” \(closes without delivery\): adds the validator/);
  expect(lineOf('5>6')).toContain('(moves what is delivered)');
  expect(lineOf('3>5')).toContain('(delivers)');
  expect(lineOf('1>3')).toMatch(/^Transition “Move”: adds/);
  expect(purposeOfChange(change('>7'), undefined, meanings)).toBeNull();
});
