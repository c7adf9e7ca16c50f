import { agreement, agreementClaim } from './agreement';
import { bestBlockedScores, scoreOf, waitsFor } from './blocking';
import type { Order, Ordered, OrderItem, Scored, Worth } from './types';

/** Less than this is within the accuracy of anyone's estimate. */
const notable = 1.5;

/** The rank of each score: one more than the number of better ones, so that equal scores share the better rank. */
const valueRanks = (scores: readonly number[]): ReadonlyMap<number, number> => {
  const ranks = new Map<number, number>();
  Float64Array.from(scores)
    .sort()
    .forEach((score, index) => void ranks.set(score, scores.length - index));
  return ranks;
};

/** The present rank of some of them, by key. */
const ranksOf = (rows: readonly Scored[], keys: ReadonlySet<string>): ReadonlyMap<string, number> =>
  new Map(rows.flatMap(({ item: { key } }, index) => (keys.has(key) ? [[key, index + 1]] : [])));

/**
 * How the present order compares with the order by value per point, for open work items in any sequence: `position` says where each
 * stands. An item is "worth 3× what stands above it" when both it and the item directly above have a score and its own is at least one and a half
 * times that, unless blockers explain the order: it waits for the one above, or something worth as much waits for that one.
 */
export const valueOrder = (items: readonly OrderItem[]): Order => {
  const rows = items
    .toSorted((a, b) => a.position - b.position)
    .map((item): Scored => ({ item, score: scoreOf(item) }));
  const scores = rows.flatMap(({ score }) => (score === null ? [] : [score]));
  const rankByScore = valueRanks(scores);
  const waiting = rows.filter(({ item }) => item.openBlockers.length > 0);
  const blockers = new Map(waiting.map(({ item }) => [item.key, item.openBlockers]));
  const blockedScores = bestBlockedScores(waiting, blockers);
  const ranks = ranksOf(rows, new Set([...blockers.values()].flat()));

  const worthOf = ({ item, score }: Scored, above: Scored | undefined): Worth | null => {
    if (score === null || above === undefined || above.score === null || score <= 0) return null;
    const times = above.score > 0 ? score / above.score : Infinity;
    if (times < notable || (blockedScores.get(above.item.key) ?? 0) >= score) return null;
    if (waitsFor(blockers, item.key, above.item.key)) return null;
    return { times, above: above.item.key };
  };

  let scoredAbove = 0;
  const ordered = rows.map((row, index): Ordered => {
    const { item, score } = row;
    if (score !== null) scoredAbove += 1;
    const byValue = score === null ? null : (rankByScore.get(score) ?? null);
    return {
      id: item.id,
      key: item.key,
      rank: index + 1,
      valueRank: byValue,
      shift: byValue === null ? null : scoredAbove - byValue,
      worth: worthOf(row, rows[index - 1]),
      blockersBelow: item.openBlockers.filter((key) => (ranks.get(key) ?? 0) > index + 1),
    };
  });
  const tau = agreement(scores);
  return {
    rows: ordered,
    byId: new Map(ordered.map((row) => [row.id, row])),
    agreement: tau,
    claim: agreementClaim(tau),
  };
};
