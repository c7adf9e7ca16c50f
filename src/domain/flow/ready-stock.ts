import { lacksOf } from './lacks';
import type { Filler, ReadyStock, StockItem, Velocity } from './results';

/** Two iterations ready: enough to plan the next one in peace, little enough to stay fresh. */
const usualTarget = 2;
/** Beyond this many times the target, work is made ready long before anyone begins it, and grows old. */
const tooMuch = 2;
const usualFillers = 10;
/** An item that lacks more is not nearly ready. */
const mostLacks = 2;

const isUnstarted = ({ status }: StockItem): boolean => status.category === 'new';
const byPosition = (a: StockItem, b: StockItem): number => a.position - b.position;

const toFiller = (item: StockItem): Filler => {
  const { id, key, points, valuePerPoint, readiness } = item;
  return { id, key, points, valuePerPoint, lacks: lacksOf(item), readiness };
};

/** The highest value per point first; what has none yet comes after, by the least that it lacks and its rank. */
const byWorth = (a: StockItem, b: StockItem): number =>
  (b.valuePerPoint ?? -1) - (a.valuePerPoint ?? -1) || lacksOf(a).length - lacksOf(b).length || byPosition(a, b);

const stateOf = (iterations: number | null, points: number, target: number): ReadyStock['state'] => {
  if (points === 0) return 'empty';
  if (iterations === null) return 'unknown';
  if (iterations < target) return 'too-little';
  return iterations > tooMuch * target ? 'too-much' : 'enough';
};

/**
 * Ready points that nobody has begun, by the points that the team gets done in an iteration. Work in the running sprint that is not begun
 * counts as well: it is still to do. Ready work without an estimate adds nothing, and is offered as a filler.
 */
export const readyStock = (
  items: readonly StockItem[],
  velocity: Velocity | null,
  {
    target = usualTarget,
    fillers = usualFillers,
    nextSprintId = null,
  }: { readonly target?: number; readonly fillers?: number; readonly nextSprintId?: string | null } = {},
): ReadyStock => {
  const unstarted = items.filter(isUnstarted);
  const ready = unstarted.filter((item) => item.ready && (item.points ?? 0) > 0).sort(byPosition);
  const points = ready.reduce((sum, item) => sum + (item.points ?? 0), 0);
  const speed = velocity === null || velocity.points <= 0 ? null : velocity.points;
  const iterations = speed === null ? null : points / speed;
  const nearly = unstarted.filter((item) => {
    const { length } = lacksOf(item);
    return length > 0 && length <= mostLacks;
  });
  const notReady = items.filter((item) => item.status.category !== 'done' && !item.ready).sort(byPosition);
  return {
    iterations,
    why: speed === null ? 'no-velocity' : null,
    target,
    state: stateOf(iterations, points, target),
    points,
    ids: ready.map(({ id }) => id),
    missingPoints: speed === null ? null : Math.max(0, target * speed - points),
    excessPoints: speed === null ? null : Math.max(0, points - tooMuch * target * speed),
    fillers: nearly.sort(byWorth).slice(0, fillers).map(toFiller),
    notReady: {
      running: notReady.filter(({ sprint }) => sprint?.state === 'active').map(toFiller),
      next: notReady.filter(({ sprint }) => sprint?.state === 'future' && sprint.id === nextSprintId).map(toFiller),
    },
  };
};
