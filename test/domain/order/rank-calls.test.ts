import fc from 'fast-check';

import { type RankCall, rankCalls } from '../../../src/domain/order';

/** What Jira does with a call. */
const applied = (order: readonly string[], { ids, after, before }: RankCall): readonly string[] => {
  const rest = order.filter((id) => !ids.includes(id));
  const at = after !== null ? rest.indexOf(after) + 1 : rest.indexOf(before ?? '');
  return [...rest.slice(0, at), ...ids, ...rest.slice(at)];
};

/** Every order that a call of at most so many can make of this one. */
const reachable = (order: readonly string[], run: number): readonly string[] => {
  const lists: string[][] = [];
  const pick = (list: string[]): void => {
    if (list.length > 0) lists.push(list);
    if (list.length < run) for (const id of order) if (!list.includes(id)) pick([...list, id]);
  };
  pick([]);
  return lists.flatMap((ids) =>
    order
      .filter((id) => !ids.includes(id))
      .flatMap((anchor) => [
        applied(order, { ids, after: anchor, before: null }).join(''),
        applied(order, { ids, after: null, before: anchor }).join(''),
      ]),
  );
};

/** How few calls lead from a start to every order, all ways tried. */
const fewest = (start: string, run: number): ReadonlyMap<string, number> => {
  const found = new Map([[start, 0]]);
  for (const [order, calls] of found)
    for (const next of reachable(order.split(''), run)) if (!found.has(next)) found.set(next, calls + 1);
  return found;
};

test.each([
  ['abcd', 1],
  ['abcde', 1],
  ['abcde', 2],
  ['abcde', 3],
  ['abcdef', 2],
])('from %s, in runs of %i, every order is reached by the fewest calls there can be', (start, run) => {
  for (const [order, calls] of fewest(start, run)) {
    const found = rankCalls(start.split(''), order.split(''), { run });
    expect([order, found.length]).toEqual([order, calls]);
    expect(found.reduce(applied, start.split(''))).toEqual(order.split(''));
  }
});

const list = (count: number): readonly string[] => Array.from({ length: count }, (_, place) => `i${place}`);

test.each([
  ['nothing to do', list(5), list(5), 0],
  ['the last to the top', list(3), ['i2', 'i0', 'i1'], 1],
  ['reversed: one stays, the others come in runs of fifty', list(102), list(102).toReversed(), 3],
  ['three runs, all of which stay in themselves', list(300), [...list(300).slice(200), ...list(200)], 2],
])('%s', (_, now, target, calls) => {
  expect(rankCalls(now, target)).toHaveLength(calls);
});

/** An order and another one of which only what may move has moved. */
const anyMove = fc
  .array(fc.boolean(), { minLength: 1, maxLength: 40 })
  .chain((mayMove) => {
    const places = mayMove.flatMap((may, place) => (may ? [place] : []));
    return fc.record({
      mayMove: fc.constant(mayMove),
      shuffled: fc.shuffledSubarray(places, { minLength: places.length, maxLength: places.length }),
      run: fc.integer({ min: 1, max: 6 }),
    });
  })
  .map(({ mayMove, shuffled, run }) => {
    const now = list(mayMove.length);
    let next = 0;
    const target = now.map((id, place) => (mayMove[place] === true ? now[shuffled[next++]!]! : id));
    return { now, target, run, movable: new Set(now.filter((__, place) => mayMove[place])) };
  });

test('what may not move is in no call, no call is too long, and the calls make the order; the calls back make the one before', () => {
  fc.assert(
    fc.property(anyMove, ({ now, target, run, movable }) => {
      const options = { run, mayMove: (id: string) => movable.has(id) };
      const calls = rankCalls(now, target, options);
      expect(calls.flatMap(({ ids }) => ids).every((id) => movable.has(id))).toBe(true);
      expect(Math.max(0, ...calls.map(({ ids }) => ids.length))).toBeLessThanOrEqual(run);
      expect(calls.reduce(applied, now)).toEqual(target);
      expect(rankCalls(target, now, options).reduce(applied, target)).toEqual(now);
    }),
    { numRuns: 500 },
  );
});
