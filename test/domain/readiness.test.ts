import type { DoneItem } from '../../src/domain/policy/policy';
import { readiness } from '../../src/domain/readiness/readiness';
import type { WorkItem } from '../../src/domain/shared/work-item';
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
  expect(missing).toMatchObject([
    { id: 'acceptance-criteria', kind: 'criteria', fixer: 'author', lack: { code: 'no-criteria' } },
  ]);
});

test.each([
  ['none are written', null, 'no-criteria'],
  ['a placeholder stands for them', described('TBD'), 'no-criteria'],
  ['they are written so that the gate does not find them', scenarios, 'criteria-unread'],
])('criteria that are missing because %s say so', (_name, criteriaText, why) => {
  const { missing } = readiness(unseen, aWorkItem({ criteriaText }), at).done;
  expect(missing.map((line) => line.why)).toEqual([{ code: why }]);
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
    { fixer: 'team', why: { code: 'unconfirmed' } },
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
    { why: { code: 'not-counted' }, stale: true },
  ],
  [
    'an open sub-task',
    subtasks,
    { openSubtasks: 1, stored: stored({ held: {}, subtasks: 1, blockers: 0 }) },
    { why: { code: 'open-subtasks', count: 1 } },
  ],
  [
    'sub-tasks that are done now but not in the last count',
    subtasks,
    { stored: stored({ held: {}, subtasks: 2, blockers: 0 }) },
    { why: { code: 'open-subtasks-stale', count: 0, stored: 2 }, stale: true },
  ],
  [
    'open blockers',
    blockers,
    { openBlockers: 3, stored: stored({ held: {}, subtasks: 0, blockers: 3 }) },
    { why: { code: 'open-blockers', count: 3 }, fixer: 'team' },
  ],
  ['a field that is filled', version, { filled: { fixVersions: true } }, null],
  [
    'a field that is empty',
    version,
    { filled: { fixVersions: false } },
    { lack: { code: 'no-version' }, fixer: 'team', why: { code: 'field-empty' } },
  ],
  [
    'a business value that is not set',
    value,
    { filled: {} },
    { lack: { code: 'no-value' }, fixer: 'product-owner', why: { code: 'no-value' } },
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

describe('criteria that were found by structure', () => {
  const print = '21Given a card, it pays';
  const stored = (found: boolean, of = print) => ({
    ...aWorkItem().stored,
    ticks: { held: {}, subtasks: 0, blockers: 0, found: { [of]: found }, criteria: found ? 2 : 0 },
  });
  const criteriaLine = (over: Partial<WorkItem>, policy = unseen) =>
    readiness(policy, aWorkItem({ criteriaPrint: { print }, ...over }), at).done.items[0];

  test('count while the text is the same, whatever the pattern says', () => {
    expect(criteriaLine({ criteriaText: scenarios, stored: stored(true) })).toMatchObject({ holds: true });
    expect(criteriaLine({ criteriaText: scenarios, stored: stored(true) })).not.toHaveProperty('stale');
  });

  test('count no more when the text has changed since, and the line says that it is to be read again', () => {
    const line = criteriaLine({ criteriaText: scenarios, stored: stored(true, '20Given a card, it pay') });
    expect(line).toMatchObject({ holds: false, stale: true });
  });

  test('that are none are none, where the pattern takes a mention for some', () => {
    const mention = described('Acceptance criteria: see the wiki page of the team');
    expect(criteriaLine({ criteriaText: mention, stored: stored(false) }, aPolicy())).toMatchObject({ holds: false });
  });

  test('are believed only from a field that nobody else can write', () => {
    const policy = { ...unseen, fields: { ...unseen.fields, ticks: null } };
    expect(criteriaLine({ criteriaText: scenarios, stored: stored(true) }, policy)).toMatchObject({ holds: false });
  });

  test('are taken as stored in lists, which ask Jira for no print', () => {
    const { criteriaPrint: _, ...item } = aWorkItem({ criteriaText: null, stored: stored(true, 'any') });
    expect(readiness(unseen, item, at).done.items[0]).toMatchObject({ holds: true });
  });
});

test('an inherited name is no tick', () => {
  const item: DoneItem = { id: 'constructor', kind: 'tick', text: 'Built' };
  expect(done([item]).holds).toBe(false);
});
