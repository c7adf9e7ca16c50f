import fc from 'fast-check';

import type { DoneItem, ReadyItem } from '../../src/domain/policy/policy';
import { readiness } from '../../src/domain/readiness/readiness';
import { readinessLabel } from '../../src/domain/readiness/readiness-label';
import type { Acceptance, WorkItem } from '../../src/domain/shared/work-item';
import { ana, aPolicy, dara, devi, now } from '../support/a-policy';
import { aTick, aWorkItem, described } from '../support/a-work-item';

const at = { now };
const done = (items: readonly DoneItem[], over: Partial<WorkItem> = {}, accepter?: string) =>
  readiness(aPolicy({ done: [...items] }), aWorkItem(over), accepter === undefined ? at : { now, accepter }).done;
const stored = (ticks: WorkItem['stored']['ticks']): WorkItem['stored'] => ({
  ticks,
  acceptance: null,
  readiness: null,
  valuePerPoint: null,
});

/** A policy whose pattern finds nothing. */
const unseen = { ...aPolicy(), criteria: { ...aPolicy().criteria, pattern: 'nowhere to be found' } };
const scenarios = described('A card that has expired is refused');

test('a work item that lacks nothing is Ready and Done', () => {
  const { governed, ready, done: verdict } = readiness(aPolicy(), aWorkItem(), at);
  expect(governed).toBe(true);
  expect(ready).toMatchObject({ holds: true, missing: [] });
  expect(verdict).toMatchObject({ holds: true, missing: [] });
});

test('a work type that the policy does not name is not governed', () => {
  expect(readiness(aPolicy(), aWorkItem({ type: { id: '10002', name: 'Task' } }), at).governed).toBe(false);
});

test('Done always asks for acceptance criteria first, of the author', () => {
  const { items, missing, holds } = done([], { criteriaText: null });
  expect(holds).toBe(false);
  expect(items[0]).toBe(missing[0]);
  expect(missing).toMatchObject([{ id: 'acceptance-criteria', kind: 'criteria', fixer: 'author', short: 'AC' }]);
});

test.each([
  ['none are written', null, 'There are none yet'],
  ['a placeholder stands for them', described('TBD'), 'There are none yet'],
  ['they are written so that the gate does not find them', scenarios, 'Written so that Jira cannot see them'],
])('criteria that are missing because %s say so', (_name, criteriaText, why) => {
  const { missing } = readiness(unseen, aWorkItem({ criteriaText }), at).done;
  expect(missing.map((line) => line.why)).toEqual([why]);
});

const reviewed: DoneItem = { id: 'reviewed', kind: 'tick', text: 'Reviewed' };
const subtasks: DoneItem = { id: 'sub-tasks', kind: 'subtasks', text: 'Sub-tasks done' };
const blockers: DoneItem = { id: 'blockers', kind: 'blockers', text: 'Not blocked' };
const separate: DoneItem = { id: 'separate', kind: 'separate', text: 'Four eyes' };
const value: DoneItem = { id: 'value', kind: 'field', text: 'Value set', field: 'customfield_10100' };
const version: DoneItem = { id: 'version', kind: 'field', text: 'Fix version set', field: 'fixVersions' };

test.each<[string, DoneItem, Partial<WorkItem>, object | null]>([
  ['a tick that is there', reviewed, {}, null],
  [
    'a tick that is not',
    reviewed,
    { stored: stored({ held: {}, subtasks: 0, blockers: 0 }) },
    { fixer: 'team', why: 'Nobody has confirmed it' },
  ],
  [
    'a tick of the Product Owner that is not',
    { ...reviewed, by: 'accepters', waivable: false },
    { stored: stored(null) },
    { fixer: 'product-owner', forAccepters: true, mustHold: true },
  ],
  ['no ticks at all', reviewed, { stored: stored(null) }, { fixer: 'team' }],
  [
    'not applicable, because',
    reviewed,
    { stored: stored({ held: { reviewed: { ...aTick, reason: 'Texts only' } }, subtasks: 0, blockers: 0 }) },
    null,
  ],
  ['sub-tasks that are done', subtasks, {}, null],
  [
    'sub-tasks that nobody counted yet',
    subtasks,
    { stored: stored({ held: {}, subtasks: null, blockers: 0 }) },
    { why: 'Not counted yet', stale: true },
  ],
  [
    'an open sub-task',
    subtasks,
    { openSubtasks: 1, stored: stored({ held: {}, subtasks: 1, blockers: 0 }) },
    { why: '1 open sub-task' },
  ],
  [
    'sub-tasks that are done now but not in the last count',
    subtasks,
    { stored: stored({ held: {}, subtasks: 2, blockers: 0 }) },
    { why: '0 open sub-tasks now, 2 when Assay last counted', stale: true },
  ],
  [
    'open blockers',
    blockers,
    { openBlockers: 3, stored: stored({ held: {}, subtasks: 0, blockers: 3 }) },
    { why: '3 open blockers', fixer: 'team' },
  ],
  ['a field that is filled', version, { filled: { fixVersions: true } }, null],
  [
    'a field that is empty',
    version,
    { filled: { fixVersions: false } },
    { short: 'fix version', fixer: 'team', why: 'The field is empty' },
  ],
  [
    'a business value that is not set',
    value,
    { filled: {} },
    { short: 'value', fixer: 'product-owner', why: 'No business value' },
  ],
])('%s', (_what, item, over, missing) => {
  expect(done([item], over).missing).toEqual(missing === null ? [] : [expect.objectContaining(missing)]);
});

test('a count that is stale but holds says so, since the gate goes by what is stored', () => {
  const { items, holds } = done([subtasks], { openSubtasks: 2 });
  expect(holds).toBe(true);
  expect(items[1]).toMatchObject({ holds: true, stale: true });
});

test.each<[string, string | null, string | undefined, boolean]>([
  ['nobody is assigned', null, undefined, true],
  ['the assignee would accept', ana, ana, false],
  ['somebody else accepts', devi, ana, true],
  ['the Product Owner is assigned and there is no deputy', ana, undefined, false],
])('two pairs of eyes: %s', (_how, assignee, accepter, holds) => {
  expect(done([separate], { assignee }, accepter).holds).toBe(holds);
});

test('two pairs of eyes: a deputy in term may accept what the Product Owner did', () => {
  const deputies = [{ accountId: dara, until: '2026-12-24' }];
  const policy = aPolicy({ done: [separate], deputies });
  expect(readiness(policy, aWorkItem({ assignee: ana }), at).done.holds).toBe(true);
  const past = aPolicy({ done: [separate], deputies: [{ accountId: dara, until: '2026-01-01' }] });
  expect(readiness(past, aWorkItem({ assignee: ana }), at).done.holds).toBe(false);
});

test('ticks that cannot be read are missing even where none are asked for, as the gate refuses', () => {
  const stored = { ...aWorkItem().stored, ticks: null, ticksDamaged: true };
  expect(done([], { stored }).missing.map(({ id }) => id)).toEqual(['ticks']);
});

test('an inherited name is no tick', () => {
  const item: DoneItem = { id: 'constructor', kind: 'tick', text: 'Built' };
  expect(done([item]).holds).toBe(false);
});

describe('the label', () => {
  const label = (ready: readonly ReadyItem[], over: Partial<WorkItem> = {}, acceptance: Acceptance | null = null) => {
    const item = aWorkItem({ filled: {}, criteriaText: null, ...over });
    return readinessLabel(readiness(aPolicy({ ready: [...ready] }), item, at), item, acceptance);
  };
  const criteria: ReadyItem = { id: 'c', kind: 'criteria', text: 'Criteria' };
  const estimate: ReadyItem = { id: 'e', kind: 'field', text: 'Estimated', field: 'customfield_10016' };
  const worth: ReadyItem = { id: 'v', kind: 'field', text: 'Worth known', field: 'customfield_10100' };
  const long: ReadyItem = { id: 'l', kind: 'tick', text: 'Discussed with everybody in the house' };
  const inDone: WorkItem['status'] = { id: '5', name: 'Done', category: 'done' };

  test.each<[string | null, readonly ReadyItem[], Partial<WorkItem>]>([
    ['Ready', [], {}],
    ['Needs AC', [criteria], {}],
    ['Needs AC, estimate', [criteria, estimate], {}],
    ['Needs AC, estimate +1', [criteria, estimate, worth], {}],
    ['Needs AC +2', [criteria, long, estimate], {}],
    ['Needs 1 thing', [long], {}],
    ['Needs 2 things', [long, { ...long, id: 'm' }], {}],
    ['Needs unblocking', [{ id: 'b', kind: 'blockers', text: 'Free' }], { openBlockers: 1 }],
    [null, [criteria], { type: { id: '10002', name: 'Task' } }],
    [null, [criteria], { status: inDone }],
  ])('is %j', (text, ready, over) => {
    expect(label(ready, over)).toBe(text);
  });

  test('in Done is the answer', () => {
    const accepted: Acceptance = { state: 'accepted', by: ana, as: 'owner', at: now, revision: 1 };
    expect(label([criteria], { status: inDone }, accepted)).toBe('Accepted');
    expect(label([criteria], { status: inDone }, { state: 'unaccepted', by: devi, at: now })).toBe('Unaccepted');
    expect(label([criteria], {}, { state: 'unaccepted', by: devi, at: now })).toBe('Needs AC');
  });

  test('fits on a board card, whatever is missing', () => {
    const line = fc.record({
      id: fc.constant('x'),
      kind: fc.constant('tick' as const),
      text: fc.string({ minLength: 1, maxLength: 120 }),
    });
    fc.assert(fc.property(fc.array(line, { maxLength: 20 }), (lines) => (label(lines)?.length ?? 0) <= 24));
  });
});
