import { type Core, orderSized } from './core';
import { linksAmong, type Waits, waitsBy, waitsOf, withBlockers } from './graph-of';
import { createReasons } from './reasons';
import { at, circlesOf, type Link, withoutCircles } from './schedule';
import type { Finding, PlanItem, PlanRow, PlanRules, Proposal } from './types';
import { withUnsized } from './unsized';
import { dayMs } from '../shared/day';

const isSized = ({ value, points }: PlanItem): boolean =>
  value !== null && Number.isFinite(value) && points !== null && Number.isFinite(points) && points > 0;

/** The middle of the points given; where there are none, one. */
const typicalPoints = (items: readonly PlanItem[]): number => {
  const points = items.flatMap(({ points: one }) => (one !== null && one > 0 ? [one] : [])).sort((a, b) => a - b);
  return points[Math.floor(points.length / 2)] ?? 1;
};

/** Points that get finished until the end of the day on which it is due. */
const pointsUntil = ({ due }: PlanItem, { pace, today }: PlanRules, ahead: number): number =>
  due === null || pace === null ? Infinity : ((Date.parse(due.date) - Date.parse(today)) / dayMs + 1) * pace - ahead;

/** What the list says before anything is moved. */
interface Reading {
  readonly items: readonly PlanItem[];
  readonly rules: PlanRules;
  /** What each waits for by its links, and with circles turned into lines. */
  readonly linked: Waits;
  readonly waits: Waits;
  readonly circles: readonly (readonly number[])[];
  /** The points of one of no estimate for which others wait. */
  readonly assumed: number;
  /** Points of the running sprint, which come before all. */
  readonly ahead: number;
}

const read = (items: readonly PlanItem[], rules: PlanRules): Reading => {
  const linked = waitsOf(items);
  const links = linked.flatMap((blockers, place) => blockers.map((other): Link => [other, place]));
  const circles = circlesOf(items.length, links);
  return {
    ...{ items, rules, linked, circles, assumed: typicalPoints(items) },
    waits: circles.length === 0 ? linked : waitsBy(items.length, withoutCircles(links, circles)),
    ahead: items.reduce((sum, { running, points }) => (running ? sum + (points ?? 0) : sum), 0),
  };
};

/** An order in which those that may move do. All by place in the list. */
interface Plan {
  readonly sequence: readonly number[];
  readonly core: Core;
  /** The places of the nodes of `core`. */
  readonly nodes: readonly number[];
}

const planWith = ({ items, rules, waits, assumed, ahead }: Reading, moves: readonly boolean[]): Plan => {
  const moving = moves.flatMap((isMoving, place) => (isMoving ? [place] : []));
  const sized = items.map((item, place) => moves[place] === true && isSized(item));
  // What something sized waits for takes part, whatever it lacks itself.
  const wanted = withBlockers(waits, sized);
  const counts = items.map((_, place) => moves[place] === true && wanted[place] === true);
  const nodes = moving.filter((place) => counts[place] === true);
  const core = orderSized(
    nodes.flatMap((place) => {
      const item = items[place];
      if (item === undefined) return [];
      const { value, points, risky } = item;
      const size = points !== null && points > 0 ? points : assumed;
      return { value: value ?? 0, points: size, risky, due: pointsUntil(item, rules, ahead) };
    }),
    linksAmong(waits, counts),
    rules.riskBand,
  );
  const ordered = Array.from(core.sequence, (node) => nodes[node] ?? 0);
  const arranged = withUnsized(moving, ordered, waits, rules.unsized);
  const sequence = items.map((_, place) => place);
  moving.forEach((place, index) => {
    sequence[place] = arranged[index] ?? place;
  });
  return { sequence, core, nodes };
};

/** Links between what moves and what does not, which hold today and no longer would: the end that moves, and the other. */
const broken = ({ items, waits }: Reading, moves: readonly boolean[], sequence: readonly number[]) => {
  const ranks = new Int32Array(items.length);
  sequence.forEach((place, rank) => {
    ranks[place] = rank;
  });
  return waits.flatMap((blockers, place) =>
    blockers.flatMap((other) => {
      if (moves[place] === moves[other] || items[place]?.running === true || items[other]?.running === true) return [];
      if (other > place || at(ranks, other) < at(ranks, place)) return [];
      return moves[place] === true ? [{ held: place, by: other }] : [{ held: other, by: place }];
    }),
  );
};

/** Holds what would otherwise pass something that stays, until no link breaks: in the end all stay, which breaks none. */
const planFor = (reading: Reading): Plan & { readonly held: ReadonlyMap<number, number> } => {
  const moves = reading.items.map(({ shown, running }) => shown && !running);
  const held = new Map<number, number>();
  for (;;) {
    const plan = planWith(reading, moves);
    const wrong = broken(reading, moves, plan.sequence);
    if (wrong.length === 0) return { ...plan, held };
    for (const { held: place, by } of wrong) {
      moves[place] = false;
      held.set(place, by);
    }
  }
};

const findingsOf = (reading: Reading, plan: ReturnType<typeof planFor>): readonly Finding[] => {
  const { items, rules, linked, circles, assumed } = reading;
  const keyOf = (place: number): string => items[place]?.key ?? '';
  const isCounted = new Set(plan.nodes);
  const lacking = items.flatMap((item, place) => (item.shown && !item.running && !isSized(item) ? [place] : []));
  const isIn = (keys: readonly string[], finding: Finding): readonly Finding[] => (keys.length > 0 ? [finding] : []);
  const unsized = lacking.filter((place) => !isCounted.has(place)).map(keyOf);
  const counted = lacking.filter((place) => isCounted.has(place)).map(keyOf);
  const dated = items.filter(({ due, shown }) => due !== null && shown).map(({ key }) => key);
  const waiting = linked.flatMap((blockers, place) => blockers.map((other) => ({ place, other })));
  return [
    ...circles.map((circle): Finding => ({ code: 'circle', keys: circle.map(keyOf) })),
    ...plan.core.tooLate.flatMap(({ node, points }): readonly Finding[] => {
      const item = items[plan.nodes[node] ?? -1];
      return item?.due == null ? [] : [{ code: 'too-late', key: item.key, due: item.due, points }];
    }),
    ...(rules.pace === null ? isIn(dated, { code: 'no-pace', keys: dated }) : []),
    ...waiting.flatMap(({ place, other }): readonly Finding[] => {
      const [waits1, blocks] = [items[place], items[other]];
      if (waits1 === undefined || blocks === undefined) return [];
      if (waits1.running && !blocks.running) return [{ code: 'sprint-waits', key: waits1.key, for: blocks.key }];
      const isMixed = waits1.shown !== blocks.shown && !waits1.running && !blocks.running;
      return isMixed && other > place ? [{ code: 'hidden-below', key: waits1.key, by: blocks.key }] : [];
    }),
    ...[...plan.held].map(([place, by]): Finding => ({ code: 'held', key: keyOf(place), by: keyOf(by) })),
    ...isIn(counted, { code: 'assumed', keys: counted, points: assumed }),
    ...isIn(unsized, { code: 'unsized', keys: unsized }),
  ];
};

/**
 * The order that brings value soonest: the sum over work items of value × the time it is finished, points as duration (`schedule` says how near it
 * comes to the best). Links of "blocks" are kept, dates where they can be, and the running sprint stays; under a filter what is shown moves among
 * its own places, and passes nothing hidden that it is linked to. `items` are all open work items in their present order. It depends on nothing
 * else: the same list gives the same proposal.
 */
export const proposeOrder = (items: readonly PlanItem[], rules: PlanRules): Proposal => {
  const reading = read(items, rules);
  const plan = planFor(reading);
  const { core, nodes, sequence } = plan;
  const nodeOf = new Map(nodes.map((place, node) => [place, node]));
  const inCircle = new Set(reading.circles.flat());
  const reasonFor = createReasons(core, (node) => items[nodes[node] ?? -1], rules.riskBand);
  const rows = sequence.flatMap((place, rank): readonly PlanRow[] => {
    const item = items[place];
    if (item === undefined || !item.shown) return [];
    const node = nodeOf.get(place);
    const row = { id: item.id, key: item.key, from: place + 1, to: rank + 1 };
    if (place === rank) return [{ ...row, reason: null }];
    if (inCircle.has(place)) return [{ ...row, reason: { code: 'circle' } }];
    return [{ ...row, reason: node === undefined ? { code: 'unsized' } : reasonFor(node, place - rank) }];
  });
  const { today, proposed, worth } = core.cost;
  return {
    ids: sequence.flatMap((place) => items[place]?.id ?? []),
    rows,
    moved: rows.filter(({ from, to }) => from !== to).length,
    findings: findingsOf(reading, plan),
    cost: core.cost,
    daysSooner: rules.pace === null || worth <= 0 ? null : (today - proposed) / worth / rules.pace,
  };
};
