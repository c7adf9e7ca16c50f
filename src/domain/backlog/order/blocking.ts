import { valuePerPoint } from '../value-per-point';
import type { OrderItem, Scored } from './types';

/** Value per point; null where there is none. */
export const scoreOf = (item: Pick<OrderItem, 'value' | 'points'>): number | null => {
  const result = valuePerPoint(item);
  return 'score' in result ? result.score : null;
};

/**
 * For each blocker the best score among the open items that it blocks, directly or through others. By key. The best scores go
 * first and claim all that stands in their way, so each is visited once, and a circle of blockers ends by itself.
 */
export const bestBlockedScores = (
  waiting: readonly Scored[],
  blockers: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, number> => {
  const bestScores = new Map<string, number>();
  const scored = waiting
    .flatMap(({ item: { key }, score }) => (score === null ? [] : [{ key, score }]))
    .sort((a, b) => b.score - a.score);
  for (const { key, score } of scored) {
    const open = [key];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (bestScores.has(next)) continue;
      bestScores.set(next, score);
      open.push(...(blockers.get(next) ?? []));
    }
  }
  return bestScores;
};

/** The search ends after this many items: nobody orders a backlog by a longer chain of blockers. */
const furthest = 200;

/** Whether one item waits for another, directly or through others. */
export const waitsFor = (blockers: ReadonlyMap<string, readonly string[]>, key: string, other: string): boolean => {
  const seen = new Set<string>();
  const open = [...(blockers.get(key) ?? [])];
  for (let next = open.pop(); next !== undefined && seen.size < furthest; next = open.pop()) {
    if (next === other) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    open.push(...(blockers.get(next) ?? []));
  }
  return false;
};
