import type { Change } from '../../src/domain/acceptance/change';
import { answerNow, noAnswers } from '../../src/domain/acceptance/latest-acceptance';
import { escapeIn, judgeLeaving, leavings } from '../../src/domain/acceptance/leavings';
import type { LedgerEntry } from '../../src/domain/acceptance/ledger-entry';
import { deriveFields } from '../../src/domain/acceptance/derived-fields';
import type { Policy } from '../../src/domain/policy/policy';
import { maxChanges } from '../../src/domain/policy/policy-change';
import { areTypesKnownAt } from '../../src/domain/policy/types-at';
import { readPolicy } from '../../src/domain/policy/read-policy';
import { noTicks, type StatusCategory } from '../../src/domain/shared/work-item';
import { ana, aPolicy, dara, devi, now, story } from '../support/a-policy';
import { aWorkItem } from '../support/a-work-item';

const categories = new Map<string, StatusCategory>([
  ['todo', 'new'],
  ['selected', 'new'],
  ['doing', 'indeterminate'],
  ['done', 'done'],
]);
const governed = new Set(['story', 'bug']);

type Part = readonly [field: 'status' | 'issuetype' | 'project' | 'summary', from: string | null, to: string | null];

const at = (n: number): string => `2026-11-0${n}T10:00:00.000Z`;
const change = (n: number, ...parts: readonly Part[]): Change => ({
  id: String(n),
  by: devi,
  at: at(n),
  items: parts.map(([fieldId, from, to]) => ({ fieldId, from, to, fromName: from, toName: to })),
});

type Now = Partial<Pick<Parameters<typeof leavings>[1], 'status' | 'typeId'>>;

const found = (changes: readonly Change[], of: Now = {}): readonly string[] =>
  leavings(changes, {
    ...{ categories, status: { id: 'todo', category: 'new' }, typeId: 'task' },
    ...of,
    isGoverned: (_change, _side, typeId) => governed.has(typeId),
  }).map(({ changeId, from, to }) => `${changeId}: ${from} → ${to}`);

const begin = change(1, ['status', 'todo', 'doing']);
const back = change(2, ['status', 'doing', 'todo']);
const leave = change(3, ['issuetype', 'story', 'task']);

test.each<[string, readonly Change[], Now, readonly string[]]>([
  ['back in To Do, after work had begun', [begin, back, leave], {}, ['3: story → task']],
  ['while work is under way', [begin, leave], { status: { id: 'doing', category: 'indeterminate' } }, ['3: story → task']],
  ['in Done', [change(1, ['status', 'todo', 'done']), leave], { status: { id: 'done', category: 'done' } }, ['3: story → task']],
  ['not before work begins', [leave], {}, []],
  ['not where it only went on within To Do', [change(1, ['status', 'todo', 'selected']), leave], {}, []],
  ['not where work begins afterwards', [change(1, ['issuetype', 'story', 'task']), change(2, ['status', 'todo', 'doing'])], { status: { id: 'doing', category: 'indeterminate' } }, []],
  ['where it began in its first status', [change(1, ['status', 'doing', 'todo']), leave], {}, ['3: story → task']],
  ['where it never moved from there', [leave], { status: { id: 'doing', category: 'indeterminate' } }, ['3: story → task']],
  ['where a move between projects changes both at once', [begin, change(3, ['project', 'A', 'B'], ['issuetype', 'story', 'task'], ['status', 'doing', 'todo'])], {}, ['3: story → task']],
  ['not where the change that begins it is the one that leaves', [change(3, ['issuetype', 'story', 'task'], ['status', 'todo', 'doing'])], { status: { id: 'doing', category: 'indeterminate' } }, []],
  ['not from one governed type to another', [begin, back, change(3, ['issuetype', 'story', 'bug'])], { typeId: 'bug' }, []],
  ['not from one that is not governed to another', [begin, back, change(3, ['issuetype', 'epic', 'task'])], {}, []],
  ['not where it comes in', [begin, back, change(3, ['issuetype', 'task', 'story'])], { typeId: 'story' }, []],
  ['each time', [begin, back, leave, change(4, ['issuetype', 'task', 'bug']), change(5, ['issuetype', 'bug', 'task'])], {}, ['3: story → task', '5: bug → task']],
  ['not by another change', [begin, back, change(3, ['summary', 'a', 'b'])], {}, []],
  ['not by a status that nobody knows any more', [change(1, ['status', 'todo', 'gone']), change(2, ['status', 'gone', 'todo']), leave], {}, []],
])('work leaves %s', (_what, changes, of, expected) => {
  expect(found(changes, of)).toEqual(expected);
  // In whatever order the changes come.
  expect(found([...changes].reverse(), of)).toEqual(expected);
}); // prettier-ignore

test('a move to a project whose settings do not name the type is leaving, without types to name', () => {
  const moved = change(3, ['project', 'A', 'B']);
  const rules = { categories, status: { id: 'todo', category: 'new' as const }, typeId: 'story' };
  const isGoverned = (_change: Change, side: 'before' | 'after') => side === 'before';
  expect(leavings([begin, back, moved], { ...rules, isGoverned })).toEqual([
    { changeId: '3', by: devi, at: at(3), from: null, to: null },
  ]);
});

const tracks = (from: string, mode: Policy['mode']) => ({
  history: { ...aPolicy().history, modes: [{ from, mode }] },
  mode,
});
const deputies = [{ accountId: dara, until: '2026-11-05' }];

test.each<[string, Partial<Policy>, string | null, ReturnType<typeof judgeLeaving>]>([
  ['the Product Owner', {}, ana, 'owner'],
  ['a deputy in term', { deputies }, dara, 'deputy'],
  ['somebody else', { deputies }, devi, null],
  ['nobody who is known', {}, null, null],
  ['anybody while the settings were off', tracks(at(1), 'off'), devi, 'unjudged'],
  ['anybody while they only warned', tracks(at(1), 'warn'), devi, null],
  ['the Product Owner where only pressing Accept counts', { receiptsSince: at(1) }, ana, null],
  ['the Product Owner before only that counted', { receiptsSince: at(9) }, ana, 'owner'],
  ['anybody before the governed types were changed', { changes: [{ revision: 3, at: at(9), by: ana, what: ['types'] }] }, devi, 'unjudged'],
  ['somebody before something else was changed', { changes: [{ revision: 3, at: at(9), by: ana, what: ['value'] }] }, devi, null],
])('%s', (_who, of, by, expected) => {
  expect(judgeLeaving(aPolicy(of), { by, at: at(3) })).toBe(expected);
}); // prettier-ignore

test('a deputy whose term is over may not', () => {
  expect(judgeLeaving(aPolicy({ deputies }), { by: dara, at: at(6) })).toBeNull();
});

describe('which types were governed is known', () => {
  const save = (n: number, what: Policy['changes'][number]['what']) => ({ revision: n, at: at(n), by: ana, what });
  const full = Array.from({ length: maxChanges }, () => save(5, ['value']));
  test.each<[string, Policy['changes'], boolean]>([
    ['where nothing was saved since', [], true],
    ['where the types were changed before', [save(3, ['types'])], true],
    ['not where they were changed since', [save(4, ['mode']), save(5, ['owner', 'types'])], false],
    ['not where an earlier version noted a save in words', [save(5, 'Work types: 2 → 3')], false],
    ['not before the oldest save that is remembered', full, false],
    ['where the oldest that is remembered is older', [save(1, ['value']), ...full.slice(1)], true],
  ])('%s', (_when, changes, known) => expect(areTypesKnownAt({ changes }, at(3))).toBe(known));
});

describe('what a record comes to', () => {
  const left = (n: number, as: 'owner' | null): LedgerEntry => ({
    ...{ id: `type-${n}`, issueId: '10042', by: devi, at: at(n), from: 'Story', to: 'Task' },
    ...{ kind: 'left', as, revision: 3 },
  });
  const escaped = { state: 'escaped', by: devi, at: at(3) } as const;

  test.each<[string, readonly LedgerEntry[], typeof escaped | null]>([
    ['nothing without a leaving', [], null],
    ['an escape', [left(3, null)], escaped],
    ['none where somebody who may took it out', [left(3, 'owner')], null],
    ['none where somebody who may took it out afterwards', [left(4, 'owner'), left(2, null)], null],
    ['an escape after that', [left(3, null), left(2, 'owner')], escaped],
  ])('%s', (_what, entries, expected) => expect(escapeIn(entries)).toEqual(expected));

  const task = aWorkItem({ type: { id: '10099', name: 'Task' } });
  const derived = (policy: Policy, item = task) => {
    const { acceptance, readiness } = deriveFields(readPolicy(policy), item, escaped, now);
    return { acceptance, readiness };
  };
  test('marks what is not governed, unless the settings only record', () => {
    expect(derived(aPolicy())).toEqual({ acceptance: escaped, readiness: { state: 'escaped' } });
    expect(derived(aPolicy({ breach: 'record' }))).toEqual({ acceptance: escaped, readiness: null });
  });

  test.each<
    [string, StatusCategory, boolean | undefined, true | undefined, Partial<Policy['fields']>, true | undefined]
  >([
    ['work under way', 'indeterminate', true, undefined, {}, true],
    ['work that is done', 'done', undefined, undefined, {}, true],
    ['what was seen under way and is back in To Do', 'new', true, true, {}, true],
    ['the same where Jira does not say when it moved', 'new', undefined, true, {}, true],
    ['not what never left To Do, whatever it was copied from', 'new', false, true, {}, undefined],
    ['not what nobody saw under way: an import may have changed its category', 'new', true, undefined, {}, undefined],
    ['nothing where anybody could write it', 'indeterminate', true, undefined, { ticks: null }, undefined],
  ])('the gate is told of %s', (_what, category, begun, kept, fields, expected) => {
    const { stored } = aWorkItem();
    const ticks = { ...noTicks, ...(kept && { begun: kept }) };
    const status = { id: '1', name: 'Some', category };
    const item = aWorkItem({ status, ...(begun !== undefined && { begun }), stored: { ...stored, ticks } });
    const policy = aPolicy({ fields: { ...aPolicy().fields, ...fields } });
    expect(deriveFields(readPolicy(policy), item, null, now).ticks.begun).toBe(expected);
  });

  test('is forgotten by the fields once it is governed again', () => {
    const item = aWorkItem({ type: { id: story, name: 'Story' } });
    const stored = { ...item.stored, acceptance: escaped };
    expect(answerNow(noAnswers, { status: item.status, stored })).toBeNull();
  });
});
