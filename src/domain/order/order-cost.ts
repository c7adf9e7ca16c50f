import type { PlanItem } from './types';

/** What an order of one's own costs beside the proposed one. */
export interface OwnOrder {
  /** Sum of value × points until it is finished, as work would go: whatever stands above its blocker waits for it. */
  readonly cost: number;
  /** By how many points value arrives later than in the proposal, on average. */
  readonly pointsLater: number;
}

const nothing = { value: null, points: null };

/** The cost of an order of ids, of what has value and points. Items that the order does not name count last. */
export const orderCost = (items: readonly PlanItem[], ids: readonly string[]): number => {
  const byId = new Map(items.map((item) => [item.id, item]));
  const byKey = new Map(items.map((item) => [item.key, item]));
  const [begun, done] = [new Set<string>(), new Set<string>()];
  let [time, cost] = [0, 0];
  const finish = (id: string): void => {
    done.add(id);
    const { value, points } = byId.get(id) ?? nothing;
    if (points === null || points <= 0) return;
    time += points;
    cost += (value ?? 0) * time;
  };
  const openBlockers = (id: string): readonly string[] =>
    (byId.get(id)?.openBlockers ?? []).flatMap((key) => {
      const other = byKey.get(key)?.id;
      // What is begun waits for this one itself, or is done.
      return other === undefined || begun.has(other) ? [] : [other];
    });
  for (const id of [...ids, ...byId.keys()]) {
    const open = [id];
    for (let next = open.at(-1); next !== undefined; next = open.at(-1)) {
      if (!begun.has(next)) {
        begun.add(next);
        open.push(...openBlockers(next).toReversed());
        continue;
      }
      open.pop();
      if (!done.has(next)) finish(next);
    }
  }
  return cost;
};

/** How an order of one's own compares with the proposed one; null where nothing has a value. */
export const compareOwn = (
  items: readonly PlanItem[],
  own: readonly string[],
  proposed: readonly string[],
): OwnOrder | null => {
  const worth = items.reduce((sum, { value, points }) => sum + (points !== null && points > 0 ? (value ?? 0) : 0), 0);
  if (worth <= 0) return null;
  const cost = orderCost(items, own);
  return { cost, pointsLater: (cost - orderCost(items, proposed)) / worth };
};
