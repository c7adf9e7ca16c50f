import type { Change } from '../../src/domain/acceptance/change';
import { judgeMove, rulesAt } from '../../src/domain/acceptance/judge-move';
import { noHistory } from '../../src/domain/policy/history';
import type { Policy } from '../../src/domain/policy/policy';
import { ana, aPolicy, dara, devi, story } from '../support/a-policy';

const movedAt = '2026-11-21T12:00:00.000Z';
const minutesLater = (minutes: number): string => new Date(Date.parse(movedAt) + minutes * 60_000).toISOString();

/** Ana was the Product Owner until an hour after the move, with Dara for a deputy; today it is Devi. */
const replaced: Policy = aPolicy({
  productOwner: devi,
  revision: 4,
  history: {
    ...noHistory,
    owners: [
      { from: minutesLater(-600), productOwner: ana, deputies: [{ accountId: dara, until: '2026-11-21' }] },
      { from: minutesLater(60), productOwner: devi, deputies: [] },
    ],
    revisions: [
      { from: minutesLater(-600), revision: 3 },
      { from: minutesLater(60), revision: 4 },
    ],
  },
});

const modes = (...of: readonly (readonly [Policy['mode'], number])[]): Policy =>
  aPolicy({
    mode: of.at(-1)?.[0] ?? 'block',
    history: { ...noHistory, modes: of.map(([mode, from]) => ({ mode, from: minutesLater(from) })) },
  });

test.each<[string, Policy, string | null, boolean, ReturnType<typeof judgeMove>]>([
  ['the Product Owner', aPolicy(), ana, false, { kind: 'accepted', as: 'owner' }],
  ['the Product Owner, many at once', aPolicy(), ana, true, { kind: 'accepted', as: 'owner' }],
  ['who was it then', replaced, ana, false, { kind: 'accepted', as: 'owner' }],
  ['a deputy of then', replaced, dara, false, { kind: 'accepted', as: 'deputy' }],
  ['who became it later', replaced, devi, false, { kind: 'breach', as: null }],
  ['somebody else', aPolicy(), devi, false, { kind: 'breach', as: null }],
  ['somebody else, many at once', aPolicy(), devi, true, { kind: 'imported', as: null }],
  ['nobody', aPolicy(), null, false, { kind: 'breach', as: null }],
  ['anybody while it was off', modes(['off', -60], ['block', 60]), devi, false, { kind: 'imported', as: null }],
  ['the Product Owner while it was off', modes(['off', -60], ['block', 60]), ana, false, { kind: 'imported', as: null }],
  ['anybody after it was off', modes(['off', -60], ['block', -30]), devi, false, { kind: 'breach', as: null }],
  ['somebody while it warned', modes(['warn', -60]), devi, false, { kind: 'breach', as: null }],
  // When it was switched off is not known, so that nothing is taken from today.
  ['somebody, and today it is off', aPolicy({ mode: 'off' }), devi, false, { kind: 'breach', as: null }],
])('a move into Done by %s', (_, policy, by, isBulk, expected) => {
  expect(judgeMove(policy, { by, at: movedAt }, isBulk)).toEqual(expected);
}); // prettier-ignore

const change = (id: string, ...fields: readonly string[]): Change => ({
  ...{ id, by: devi, at: movedAt },
  items: fields.map((fieldId) => ({ fieldId, from: null, to: null, fromName: null, toName: null })),
});
const known = { ...noHistory, revisions: [{ from: minutesLater(-60), revision: 3 }] };
const owned = { ...known, owners: [{ from: minutesLater(-60), productOwner: ana, deputies: [] }] };
const plain = aPolicy({ done: [{ id: 'reviewed', kind: 'tick', text: 'Reviewed' }], history: owned });
const counting = aPolicy({ history: owned });

interface Case {
  readonly policy?: Policy;
  readonly later?: readonly Change[];
  readonly now?: number;
}

const rules = ({ policy = plain, later = [], now = 120 }: Case) =>
  rulesAt(
    policy,
    { at: movedAt, changeId: '7' },
    {
      changes: [change('6', 'description', 'issuetype', 'assignee'), change('7', 'status'), ...later],
      ...{ typeId: story, now: minutesLater(now) },
    },
  );

test.each<[string, Case, readonly string[]]>([
  ['nothing changed since', {}, []],
  ['the text changed since', { later: [change('8', 'description')] }, ['criteria']],
  ['the text lies in another field', { policy: { ...plain, criteria: { ...plain.criteria, field: 'customfield_9' } }, later: [change('8', 'description')] }, []],
  ['that field changed', { policy: { ...plain, criteria: { ...plain.criteria, field: 'customfield_9' } }, later: [change('8', 'customfield_9')] }, ['criteria']],
  ['the work type changed', { later: [change('8', 'issuetype')] }, ['criteria', 'definition']],
  ['the assignee changed', { later: [change('8', 'assignee')] }, ['definition']],
  ['a fix version changed, by its name', { later: [change('8', 'Fix Version')] }, ['definition']],
  ['a fix version changed, by its id', { later: [change('8', 'fixVersions')] }, ['definition']],
  ['the value changed', { later: [change('8', 'customfield_10100')] }, ['definition']],
  ['the estimate changed', { later: [change('8', 'customfield_10016')] }, ['definition']],
  ['a field that a line reads changed', { policy: aPolicy({ done: [{ id: 'f', kind: 'field', text: 'Filled', field: 'customfield_7' }], history: owned }), later: [change('8', 'customfield_7')] }, ['definition']],
  ['a field that nothing reads changed', { later: [change('8', 'customfield_7', 'summary')] }, []],
  ['counts were asked for, and time passed', { policy: counting }, ['definition']],
  ['counts were asked for, and it is noticed at once', { policy: counting, now: 5 }, []],
  ['no save is remembered, and time passed', { policy: { ...plain, history: noHistory } }, ['revision', 'accepters', 'criteria', 'definition']],
  ['no save is remembered, and it is noticed at once', { policy: { ...plain, history: noHistory }, now: 5 }, []],
  ['who accepts is not remembered', { policy: { ...plain, history: known } }, ['accepters']],
])('what cannot be known any more of a move where %s', (_, of, unknown) => {
  expect(rules(of).unknown).toEqual(unknown);
}); // prettier-ignore

test('the revision is that of the move, today’s where it is noticed at once, and none where nobody can tell', () => {
  expect(rules({}).revision).toBe(3);
  expect(rules({ policy: { ...replaced, definitions: plain.definitions } })).toMatchObject({
    revision: 3,
    unknown: ['criteria', 'definition'],
  });
  const forgetful = { ...plain, revision: 9, history: noHistory };
  expect(rules({ policy: forgetful, now: 5 }).revision).toBe(9);
  expect(rules({ policy: forgetful, now: 6 }).revision).toBeNull();
});
