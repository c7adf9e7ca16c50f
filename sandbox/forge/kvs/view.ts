import type { Collection } from '../../store/store';

/**
 * What queries see of a table, in the order of its keys. They may lag: for a while after a write they see what was there
 * before it. The order is made only once somebody asks for it.
 */
export const createView = (
  table: Collection<unknown>,
  { now, queryLagMs }: { readonly now: () => number; readonly queryLagMs: (key: string) => number },
): (() => readonly (readonly [string, unknown])[]) => {
  const recent = new Map<string, { readonly until: number; readonly before: unknown }>();
  let order: readonly string[] | null = null;

  table.watch((key, before, after) => {
    if (before === undefined || after === undefined) order = null;
    const lag = queryLagMs(key);
    if (lag > 0 && !recent.has(key)) recent.set(key, { until: now() + lag, before });
  });

  return () => {
    for (const [key, { until }] of recent) if (until <= now()) recent.delete(key);
    order ??= [...table.entries()].map(([key]) => key).sort((a, b) => (a < b ? -1 : 1));
    if (recent.size === 0) return order.map((key) => [key, table.get(key)] as const);
    const keys = [...new Set([...order, ...recent.keys()])].sort((a, b) => (a < b ? -1 : 1));
    return keys.map((key) => {
      const change = recent.get(key);
      return [key, change ? change.before : table.get(key)] as const;
    });
  };
};
