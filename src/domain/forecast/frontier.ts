import { type Growth, growthAhead } from './growth';

/** So finely today's work is looked at. */
const knots = 60;

/** A sprint that is drawn: what gets done in it, and what comes. `share`: of the sprint that is still to come. */
export interface Coming {
  readonly points: number;
  readonly growth: Growth;
  readonly share: number;
}

/**
 * One course of things: how far today's work is done after each sprint. It follows places of today's work, evenly apart, and how much has to be done
 * until each is: work gets done from the front, and what lands ahead of a place delays it.
 */
export const createFrontier = (open: number) => {
  const step = open / knots;
  const ahead = new Float64Array(knots + 1);
  let [next, reached, before, total] = [1, 0, 0, open];
  const start = (): void => {
    for (let knot = 0; knot <= knots; knot += 1) ahead[knot] = knot * step;
    [next, reached, before, total] = [1, 0, 0, open];
  };
  const after = (work: number, { points, growth, share }: Coming): number =>
    work - points + share * growthAhead(growth, total > 0 ? work / total : 1);
  /** Lets one more sprint pass. Gives how many points of today's work are done then; past all of it as if more of the same followed. */
  const pass = (sprint: Coming): number => {
    if (reached >= open) {
      reached += sprint.points;
      return reached;
    }
    let last = (before = after(before, sprint));
    // Whatever goes away, nothing that comes later is done before what comes sooner.
    for (let knot = next; knot <= knots; knot += 1) {
      const work = after(ahead[knot] ?? 0, sprint);
      if (work > last) last = work;
      ahead[knot] = last;
    }
    total = Math.max(last, total - sprint.points + sprint.share * sprint.growth.total);
    if (before >= 0) return reached;
    let [place, work] = [reached, before];
    for (; next <= knots && (ahead[next] ?? 0) <= 0; next += 1) [place, work] = [next * step, ahead[next] ?? 0];
    before = 0;
    if (next > knots) reached = open - work;
    else reached = place + (-work / ((ahead[next] ?? 0) - work)) * (next * step - place);
    return reached;
  };
  return { start, pass };
};
