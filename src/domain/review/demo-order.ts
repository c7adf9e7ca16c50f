import type { JiraId } from '../shared/ids';
import type { ReviewedItem, Standing } from './standing';

/** What there is most to show of comes first: what waits can still be answered while everybody looks. */
const stage: Readonly<Record<Standing, number>> = {
  waiting: 0,
  accepted: 1,
  delivered: 2,
  rejected: 3,
  carried: 4,
  closed: 5,
  removed: 6,
};

/**
 * The order in which work items are shown: those that were placed by hand as they were placed, then the rest, what waits first, and of the same standing what
 * is worth most.
 */
export const demoOrder = (items: readonly ReviewedItem[], placed: readonly JiraId[]): readonly ReviewedItem[] => {
  const place = new Map(placed.map((id, index) => [id, index]));
  const placeOf = ({ id }: ReviewedItem): number => place.get(id) ?? Infinity;
  return items.toSorted((a, b) => {
    const [one, other] = [placeOf(a), placeOf(b)];
    if (one !== other) return one < other ? -1 : 1;
    return stage[a.standing] - stage[b.standing] || (b.value ?? -1) - (a.value ?? -1) || Number(a.id) - Number(b.id);
  });
};

/** The ids in their new order, after one was put at the place of another. */
export const movedTo = (ids: readonly JiraId[], id: JiraId, to: number): readonly JiraId[] => {
  if (!ids.includes(id)) return ids;
  const rest = ids.filter((one) => one !== id);
  return [...rest.slice(0, to), id, ...rest.slice(to)];
};
