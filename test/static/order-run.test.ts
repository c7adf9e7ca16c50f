import fc from 'fast-check';

import { afterCall, isOwnWork, type RankCall, type RankJournal } from '../../src/domain/order';
import { type Ranking, runCalls } from '../../static/project-page/order/run-calls';

const list = (count: number): readonly string[] => Array.from({ length: count }, (_, place) => `${place}`);

const journalOf = (
  before: readonly string[],
  after: readonly string[],
  state: RankJournal['state'] = 'applying',
): RankJournal => ({
  ...{ id: 'one', at: 0, before: [...before], after: [...after], moves: [...before], state },
});

/** A backlog in Jira, and what somebody else or Jira itself does before the call of this number. */
const jiraWith = (
  order: readonly string[],
  before: { at: number; what: (order: readonly string[]) => readonly string[] | 'refuse' | 'fail' } | null = null,
) => {
  const jira = { order, calls: 0 };
  const ranking: Ranking = {
    read: async () => jira.order,
    wait: async () => undefined,
    move: async (call: RankCall) => {
      const other = before?.at === jira.calls ? before.what(jira.order) : jira.order;
      jira.calls += 1;
      if (other === 'fail') throw new Error('Jira is not there');
      if (other === 'refuse') return [{ id: call.ids[0]!, key: `K-${call.ids[0]!}`, words: 'Not now.' }];
      jira.order = afterCall(other, call);
      return [];
    },
  };
  return { jira, ranking };
};

const none = (): void => undefined;

test('brings the order about, with progress to the last call', async () => {
  const [now, target] = [list(300), list(300).toReversed()];
  const { jira, ranking } = jiraWith(now);
  const seen: string[] = [];
  const result = await runCalls(
    ranking,
    journalOf(now, target),
    { now, target },
    ({ done, total }) => void seen.push(`${done}/${total}`),
  );
  expect(result).toEqual({ state: 'done' });
  expect(jira.order).toEqual(target);
  expect([jira.calls, seen.at(0), seen.at(-1)]).toEqual([6, '0/6', '6/6']);
});

test('stops when somebody else ranked meanwhile', async () => {
  const [now, target] = [list(900), list(900).toReversed()];
  const swap = ([a = '', b = '', ...rest]: readonly string[]) => [b, a, ...rest];
  const { jira, ranking } = jiraWith(now, { at: 3, what: swap });
  expect(await runCalls(ranking, journalOf(now, target), { now, target }, none)).toEqual({ state: 'drift' });
  expect(jira.calls).toBe(8);
});

test('stops where Jira leaves something behind, and names it', async () => {
  const [now, target] = [list(300), list(300).toReversed()];
  const { jira, ranking } = jiraWith(now, { at: 2, what: () => 'refuse' });
  const result = await runCalls(ranking, journalOf(now, target), { now, target }, none);
  expect(result).toMatchObject({ state: 'partial', refused: [{ words: 'Not now.' }] });
  expect(jira.calls).toBe(3);
});

const anyOrders = fc.integer({ min: 1, max: 120 }).chain((count) => {
  const shuffled = fc.shuffledSubarray([...list(count)], { minLength: count, maxLength: count });
  return fc.record({ before: shuffled, after: shuffled, stop: fc.nat(6) });
});

test('wherever it was interrupted, it is known as its own work, goes on to the end, and goes back to exactly the order before', async () => {
  await fc.assert(
    fc.asyncProperty(anyOrders, async ({ before, after, stop }) => {
      const journal = journalOf(before, after);
      const { jira, ranking } = jiraWith(before, { at: stop, what: () => 'fail' });
      await runCalls(ranking, journal, { now: before, target: after }, none).catch(none);
      expect(isOwnWork(journal, jira.order)).toBe(true);
      const broken = jiraWith(jira.order);
      await runCalls(broken.ranking, journal, { now: jira.order, target: after }, none);
      expect(broken.jira.order).toEqual(after);
      const back = jiraWith(jira.order);
      await runCalls(back.ranking, journal, { now: jira.order, target: before }, none);
      expect(back.jira.order).toEqual(before);
    }),
    { numRuns: 100 },
  );
});

test.each<[string, RankJournal['state'], readonly string[], boolean]>([
  ['the order applied', 'applied', ['c', 'b', 'a'], true],
  ['the order applied, of which one is closed and one is new', 'applied', ['n', 'c', 'a'], true],
  ['another one', 'applied', ['b', 'c', 'a'], false],
  ['the order before, which an undo reached', 'undoing', ['a', 'b', 'c'], true],
  ['nothing done yet', 'applying', ['a', 'b', 'c'], true],
  ['what no call of its own makes', 'applying', ['b', 'a', 'c'], false],
])('its own work or not: %s', (_, state, read, expected) => {
  expect(isOwnWork(journalOf(['a', 'b', 'c'], ['c', 'b', 'a'], state), read)).toBe(expected);
});
