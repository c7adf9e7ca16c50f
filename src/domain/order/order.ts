import { agreement, agreementWords } from './agreement';
import { scoreBehind, scoreOf, waitsFor } from './blocking';
import type { Order, Ordered, OrderItem, Worth } from './types';

/** Less than this is within the accuracy of anyone's estimate. */
const notable = 1.5;

const timesText = (times: number): string => {
  if (times >= 100) return 'more than 100×';
  return `${times >= 3 ? Math.round(times) : Number(times.toFixed(1))}×`;
};

interface Scored {
  readonly item: OrderItem;
  readonly score: number | null;
}

/** Scored items in the order of their scores; equal ones as they stand. */
const byScore = (rows: readonly Scored[]): readonly { readonly item: OrderItem; readonly score: number }[] =>
  rows.flatMap(({ item, score }) => (score === null ? [] : [{ item, score }])).sort((a, b) => b.score - a.score);

/** The place of each score; equal scores share the better place. */
const valuePlaces = (
  sorted: readonly { readonly item: OrderItem; readonly score: number }[],
): ReadonlyMap<string, number> => {
  const places = new Map<string, number>();
  let place = 0;
  sorted.forEach(({ item, score }, index) => {
    if (index === 0 || sorted[index - 1]?.score !== score) place = index + 1;
    places.set(item.id, place);
  });
  return places;
};

/**
 * How the present order compares with the order by value per point, for open work items in any sequence: `position` says where each
 * stands. An item is "worth 3× what stands above it" when both it and the item directly above have a score and its own is at least one and a half
 * times that, unless blockers explain the order: it waits for the one above, or something worth as much waits for that one.
 */
export const valueOrder = (items: readonly OrderItem[]): Order => {
  const rows = items
    .toSorted((a, b) => a.position - b.position)
    .map((item): Scored => ({ item, score: scoreOf(item) }));
  const blockers = new Map(items.map(({ key, openBlockers }) => [key, openBlockers]));
  const placeByKey = new Map(rows.map(({ item }, index) => [item.key, index + 1]));
  const behind = scoreBehind(items);
  const sorted = byScore(rows);
  const places = valuePlaces(sorted);

  const worthOf = ({ item, score }: Scored, above: Scored | undefined): Worth | null => {
    if (score === null || above === undefined || above.score === null || score <= 0) return null;
    const times = above.score > 0 ? score / above.score : Infinity;
    if (times < notable || (behind.get(above.item.key) ?? 0) >= score) return null;
    if (waitsFor(blockers, item.key, above.item.key)) return null;
    return { times, above: above.item.key, words: `worth ${timesText(times)} what stands above it` };
  };

  let scoredAbove = 0;
  const ordered = rows.map((row, index): Ordered => {
    const { item, score } = row;
    if (score !== null) scoredAbove += 1;
    const valuePlace = places.get(item.id) ?? null;
    return {
      id: item.id,
      key: item.key,
      place: index + 1,
      valuePlace,
      shift: valuePlace === null ? null : scoredAbove - valuePlace,
      worth: worthOf(row, rows[index - 1]),
      blockersBelow: item.openBlockers.filter((key) => (placeByKey.get(key) ?? 0) > index + 1),
    };
  });
  const tau = agreement(rows.flatMap(({ score }) => (score === null ? [] : [score])));
  return {
    rows: ordered,
    byId: new Map(ordered.map((row) => [row.id, row])),
    agreement: tau,
    words: agreementWords(tau),
    byValue: [
      ...sorted.map(({ item }) => item.id),
      ...rows.filter(({ score }) => score === null).map(({ item }) => item.id),
    ],
  };
};
