import { keepDates, type TooLate } from './deadlines';
import { costOf, createGraph, type Graph, type Link, num, schedule } from './schedule';
import { asWorked } from './today';
import type { PlanCost } from './types';
import { asWhole } from './weights';

/** What is put in order by value: a node for each that has value and points, in the present order. */
export interface Sized {
  readonly value: number;
  readonly points: number;
  readonly risky: boolean;
  /** Points from now until it is due; Infinity where nothing is. */
  readonly due: number;
}

export interface Core {
  /** As it was computed with: risky items count for more. */
  readonly graph: Graph;
  readonly sequence: Int32Array;
  readonly because: ReadonlyMap<number, number>;
  readonly tooLate: readonly TooLate[];
  readonly cost: PlanCost;
}

/** What is worth less than nothing sinks; adding the same value a point to all changes no order, and keeps weights above zero. */
const lifted = (values: readonly number[], points: readonly number[]): readonly number[] => {
  let lift = 0;
  values.forEach((value, node) => {
    lift = Math.max(lift, -value / (points[node] ?? 1));
  });
  return lift === 0 ? values : values.map((value, node) => value + Math.ceil(lift) * (points[node] ?? 1));
};

/** Puts in order what has value and points. `band`: a risky item goes before what is worth up to this part more per point. */
export const orderSized = (sized: readonly Sized[], links: readonly Link[], band: number): Core => {
  const points = sized.map((one) => one.points);
  const values = lifted(
    sized.map(({ value }) => value),
    points,
  );
  const isCautious = band > 0 && sized.some(({ risky }) => risky);
  const sizes = asWhole(points);
  const graph = createGraph(asWhole(values), sizes, links);
  const real: Graph = {
    ...graph,
    weight: Float64Array.from(sized, ({ value }) => value),
    size: Float64Array.from(points),
  };
  const best = schedule(graph);
  const leaning = isCautious
    ? { ...graph, weight: asWhole(values.map((value, node) => value * (sized[node]?.risky === true ? 1 + band : 1))) }
    : graph;
  const wanted = isCautious ? schedule(leaning) : best;
  const dated = keepDates(
    real,
    Float64Array.from(sized, ({ due }) => due),
    wanted.sequence,
  );
  const worked = asWorked(graph);
  const isKept =
    !isCautious &&
    dated.sequence === wanted.sequence &&
    costOf(graph, worked) <= wanted.cost &&
    worked.every((node, place) => node === place);
  const sequence = isKept ? worked : dated.sequence;
  const proposed = costOf(real, sequence);
  // By how much less the best order could cost, in the units of the numbers given.
  const unit = best.cost > 0 ? costOf(real, best.sequence) / best.cost : 0;
  return {
    ...{ graph: leaning, sequence, because: dated.because, tooLate: dated.tooLate },
    cost: {
      today: costOf(real, worked),
      proposed,
      bound: Math.min(proposed, costOf(real, best.sequence) - (best.cost - best.bound) * unit),
      worth: real.weight.reduce((sum, _, node) => sum + num(real.weight, node), 0),
    },
  };
};
