import type { Change } from '../../../src/domain/acceptance/change';
import { type Confirmation, doubtsAbout, type DoubtRules } from '../../../src/domain/value/look-again';
import { aBacklogItem } from '../../support/a-backlog-item';

const fields = { value: 'customfield_1', points: 'customfield_2', criteria: 'description' };
const rules: DoubtRules = { now: '2026-07-01T00:00:00.000Z', oldAfterDays: 180, fields };
const story = aBacklogItem('1', { value: 8, points: 5, created: '2026-01-01T08:00:00.000Z' });

const change = (at: string, fieldId: string, from: string | null, to: string | null): Change => ({
  ...{ id: at, by: 'ana', at: `2026-${at}:00.000Z` },
  items: [{ fieldId, from: null, to: null, fromName: from, toName: to }],
});
const valued = (at: string): Change => change(at, fields.value, null, '8');
const codes = (
  changes: readonly Change[],
  confirmation?: Confirmation,
  of: Partial<DoubtRules> = {},
): readonly string[] =>
  doubtsAbout(story, changes, { ...rules, ...of }, confirmation)?.doubts.map(({ code }) => code) ?? [];

test.each([
  ['set half a year ago', [valued('01-01T08:00')], ['old']],
  ['set a day less ago', [valued('01-03T08:00')], []],
  ['never set by a change that Jira has', [], ['old']],
  ['estimated anew since', [valued('06-01T08:00'), change('06-02T08:00', fields.points, '5', '13')], ['re-estimated']],
  ['estimated for the first time since', [valued('06-01T08:00'), change('06-02T08:00', fields.points, null, '13')], []],
  ['estimated no more', [valued('06-01T08:00'), change('06-02T08:00', fields.points, '5', null)], ['unestimated']],
  [
    'estimated anew and back',
    [
      valued('06-01T08:00'),
      change('06-02T08:00', fields.points, '5', '13'),
      change('06-03T08:00', fields.points, '13', '5'),
    ],
    [],
  ],
  ['estimated anew before', [change('05-01T08:00', fields.points, '5', '13'), valued('06-01T08:00')], []],
  [
    'written anew since',
    [valued('06-01T08:00'), change('06-02T08:00', 'description', 'Old', 'New')],
    ['criteria-changed'],
  ],
  ['written in the same sitting', [valued('06-01T08:00'), change('06-01T08:50', 'description', 'Old', 'New')], []],
  ['described for the first time since', [valued('06-01T08:00'), change('06-02T08:00', 'description', '', 'New')], []],
])('a value that was %s', (_, changes, expected) => {
  expect(codes(changes)).toEqual(expected);
});

test('is clear again once it is changed, or confirmed as it stands', () => {
  const changes = [valued('01-01T08:00'), change('06-02T08:00', fields.points, '5', '13')];
  expect(codes(changes)).toEqual(['re-estimated', 'old']);
  expect(codes([...changes, change('06-03T08:00', fields.value, '5', '8')])).toEqual([]);
  expect(codes(changes, { at: '2026-06-03T08:00:00.000Z', value: 8 })).toEqual([]);
  // The confirmation was of another value, or of a time before what speaks against it.
  expect(codes(changes, { at: '2026-06-03T08:00:00.000Z', value: 5 })).toEqual(['re-estimated', 'old']);
  expect(codes(changes, { at: '2026-05-03T08:00:00.000Z', value: 8 })).toEqual(['re-estimated']);
});

test('age alone is no reason where the project says so', () => {
  expect(codes([valued('01-01T08:00')], undefined, { oldAfterDays: null })).toEqual([]);
});

test.each([
  ['done', { status: { id: '3', name: 'Done', category: 'done' } }],
  ['without a value', { value: null }],
  ['a defect', { workClass: 'defect' }],
] as const)('nothing is asked of what is %s', (_, of) => {
  expect(doubtsAbout({ ...story, ...of }, [], rules)).toBeNull();
});
