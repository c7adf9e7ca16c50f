import fc from 'fast-check';

import { afterCall, callsBetween, isOwnWork, type RankCall, type RankJournal, stoppedAt } from '../../src/domain/order';
import { type Ranking, runCalls } from '../../static/project-page/order/run-calls';

const list = (count: number): readonly string[] => Array.from({ length: count }, (_, place) => `${place}`);

const journalOf = (
  before: readonly string[],
  after: readonly string[],
  state: RankJournal['state'] = 'applying',
): RankJournal => ({
  ...{ id: 'one', at: 0, before: [...before], after: [...after], moves: [...before], from: [...before], state },
});

/** A backlog in Jira, and what somebody else does before the call of this number. */
const jiraWith = (
  order: readonly string[],
  before: { at: number; what: (order: readonly string[]) => readonly string[] } | null = null,
) => {
  const jira = { order, calls: 0 };
  const ranking: Ranking = {
    read: async () => jira.order,
    wait: async () => undefined,
    move: async (call: RankCall) => {
      const other = before?.at === jira.calls ? before.what(jira.order) : jira.order;
      jira.calls += 1;
      jira.order = afterCall(other, call);
      return [];
    },
  };
  return { jira, ranking };
};

const none = (): void => undefined;

/** From an order to another one, all of which may move. */
const way = (now: readonly string[], target: readonly string[]) => ({
  now,
  calls: callsBetween({ moves: [...now] }, now, target),
});

test('brings the order about, with progress to the last call', async () => {
  const [now, target] = [list(300), list(300).toReversed()];
  const { jira, ranking } = jiraWith(now);
  const seen: string[] = [];
  const result = await runCalls(ranking, way(now, target), ({ done, total }) => void seen.push(`${done}/${total}`));
  expect(result).toEqual({ state: 'done' });
  expect(jira.order).toEqual(target);
  expect([jira.calls, seen.at(0), seen.at(-1)]).toEqual([6, '0/6', '6/6']);
});

test('stops when somebody else ranked meanwhile', async () => {
  const [now, target] = [list(900), list(900).toReversed()];
  const swap = ([a = '', b = '', ...rest]: readonly string[]) => [b, a, ...rest];
  const { jira, ranking } = jiraWith(now, { at: 3, what: swap });
  expect(await runCalls(ranking, way(now, target), none)).toEqual({ state: 'drift' });
  expect(jira.calls).toBe(8);
});

/** Jira ranks all of a call but one, as often as it is asked to. */
const jiraWithout = (
  order: readonly string[],
  refused: string,
  other: (order: readonly string[]) => readonly string[],
) => {
  const { jira, ranking } = jiraWith(order);
  const move = async (call: RankCall) => {
    if (!call.ids.includes(refused)) return ranking.move(call);
    const ids = call.ids.filter((id) => id !== refused);
    if (ids.length > 0) await ranking.move({ ...call, ids });
    jira.order = other(jira.order);
    return [{ id: refused, key: `K-${refused}`, words: 'Not now.' }];
  };
  return { jira, ranking: { ...ranking, move } };
};

test('stops where Jira leaves something behind, names it, and goes back to exactly the order before', async () => {
  const [now, target] = [list(300), list(300).toReversed()];
  const { jira, ranking } = jiraWithout(now, '130', (order) => order);
  const { calls: wanted } = way(now, target);
  const result = await runCalls(ranking, { now, calls: wanted }, none);
  expect(result).toMatchObject({ state: 'partial', refused: [{ key: 'K-130', words: 'Not now.' }] });
  expect(jira.calls).toBe(wanted.findIndex(({ ids }) => ids.includes('130')) + 1);
  if (result.state !== 'partial' || result.left === null) throw new Error('What it left is known');
  expect(jira.order).not.toEqual(now);
  const stopped = stoppedAt(journalOf(now, target), result.left, result.refused);
  expect(isOwnWork(stopped, jira.order)).toBe(true);
  const calls = callsBetween(stopped, jira.order, now);
  expect(await runCalls(ranking, { now: jira.order, calls }, none)).toEqual({ state: 'done' });
  expect(jira.order).toEqual(now);
});

test('where somebody else ranked too, nobody can tell what a part of a call left', async () => {
  const [now, target] = [list(300), list(300).toReversed()];
  const { ranking } = jiraWithout(now, '130', ([a = '', ...rest]) => [...rest, a]);
  expect(await runCalls(ranking, way(now, target), none)).toMatchObject({ state: 'partial', left: null });
});

const anyOrders = fc.integer({ min: 1, max: 120 }).chain((count) => {
  const shuffled = fc.shuffledSubarray([...list(count)], { minLength: count, maxLength: count });
  const stop = fc.record({ undo: fc.boolean(), at: fc.nat(6), after: fc.boolean() });
  return fc.record({ before: shuffled, after: shuffled, stops: fc.array(stop, { minLength: 1, maxLength: 4 }) });
});

/** One press: sets out from what Jira has, and is cut off before or after the call of this number. */
const press = async (
  journal: RankJournal,
  order: readonly string[],
  { undo, at, after }: { undo: boolean; at: number; after: boolean },
) => {
  const calls = callsBetween(journal, order, undo ? journal.before : journal.after);
  const { jira, ranking } = jiraWith(order);
  const move = async (call: RankCall) => {
    if (jira.calls === at && !after) throw new Error('The page is gone');
    await ranking.move(call);
    if (jira.calls === at + 1) throw new Error('The answer is lost');
    return [];
  };
  const kept: RankJournal = { ...journal, from: [...order], state: undo ? 'undoing' : 'applying' };
  const result = await runCalls({ ...ranking, move }, { now: order, calls }, none).catch(() => null);
  return {
    order: jira.order,
    journal: result?.state === 'done' && !undo ? { ...kept, state: 'applied' as const } : kept,
  };
};

test('however often it is interrupted, it is known as its own work, goes on to the end, and goes back to exactly the order before', async () => {
  await fc.assert(
    fc.asyncProperty(anyOrders, async ({ before, after, stops }) => {
      let journal = journalOf(before, after);
      let order: readonly string[] = before;
      for (const stop of [{ undo: false, at: 1, after: false }, ...stops]) {
        ({ journal, order } = await press(journal, order, stop));
        expect(isOwnWork(journal, order)).toBe(true);
      }
      const never = { at: Infinity, after: false };
      expect((await press(journal, order, { ...never, undo: false })).order).toEqual(after);
      expect((await press(journal, order, { ...never, undo: true })).order).toEqual(before);
    }),
    { numRuns: 100 },
  );
});

test.each<[string, RankJournal['state'], readonly string[], boolean]>([
  ['the order applied', 'applied', ['c', 'b', 'a'], true],
  ['the order applied, of which one is closed and one is new', 'applied', ['n', 'c', 'a'], true],
  ['another one', 'applied', ['b', 'c', 'a'], false],
  ['the order from which an undo set out', 'undoing', ['c', 'b', 'a'], true],
  ['the order before, which an undo reached', 'undoing', ['a', 'b', 'c'], true],
  ['nothing done yet', 'applying', ['a', 'b', 'c'], true],
  ['what no call of its own makes', 'applying', ['b', 'a', 'c'], false],
])('its own work or not: %s', (_, state, read, expected) => {
  const journal = journalOf(['a', 'b', 'c'], ['c', 'b', 'a'], state);
  expect(isOwnWork(state === 'undoing' ? { ...journal, from: journal.after } : journal, read)).toBe(expected);
});
