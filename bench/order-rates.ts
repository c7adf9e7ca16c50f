import { type PlanItem, proposeOrder, rankCalls } from '../src/domain/order';
import { circlesOf, createGraph, schedule, withoutCircles } from '../src/domain/order/schedule';
import type { Figure } from './figure';
import { type Backlog, type Kind, madeBacklog } from './order-backlogs';

const rounds = 15;

/** Short work is done so often that the clock can tell. */
const shortWork = 10;

/** The least processor time of several runs, in milliseconds: what else the machine does only makes it longer. */
const quickest = (work: () => unknown, times = 1): number => {
  let best = Infinity;
  for (let round = 0; round < rounds; round += 1) {
    const from = process.cpuUsage();
    for (let time = 0; time < times; time += 1) work();
    const { user, system } = process.cpuUsage(from);
    best = Math.min(best, (user + system) / 1_000 / times);
  }
  return best;
};

const sorting = ({ values, points }: Backlog): number => {
  const items = values.map((value, node) => ({ key: `GEN-${node}`, value, points: points[node]! }));
  return quickest(() => items.toSorted((a, b) => b.value / b.points - a.value / a.points), shortWork);
};

const ordering = ({ values, points, links }: Backlog): number =>
  quickest(() =>
    schedule(
      createGraph(
        Float64Array.from(values),
        Float64Array.from(points),
        withoutCircles(links, circlesOf(values.length, links)),
      ),
    ),
  );

const itemsOf = ({ values, points, links }: Backlog): readonly PlanItem[] => {
  const blockers = values.map((): string[] => []);
  for (const [before, after] of links) blockers[after]?.push(`GEN-${before}`);
  return values.map((value, node) => ({
    ...{ id: `${node}`, key: `GEN-${node}`, value, points: points[node]!, openBlockers: blockers[node]! },
    ...{ running: false, shown: true, risky: false, due: null },
  }));
};

const rate = (kind: Kind): Figure => {
  const backlog = madeBacklog({ count: 10_000, links: 10_000, kind, seed: 5 });
  return {
    name: `order.10k.${kind}.ratio`,
    value: ordering(backlog) / sorting(backlog),
    unit: '× sorting by ratio',
    goal: { atMost: 20 },
  };
};

/** What ordering costs: beside a sort by value per point of the same list in the same run, and how it grows. */
export const orderRates = function* (): Generator<Figure> {
  yield rate('forest');
  yield rate('epics');
  yield rate('anywhere');
  const [small, large] = [8_000, 32_000].map((count) =>
    ordering(madeBacklog({ count, links: count, kind: 'epics', seed: 5 })),
  );
  // Four times as many, and a logarithm that is a sixth longer: n log n makes 4.6, a square 16.
  yield { name: 'order.growth', value: large! / small!, unit: '× for 4 × the items', goal: { atMost: 8 } };
  const items = itemsOf(madeBacklog({ count: 10_000, links: 10_000, kind: 'epics', seed: 5 }));
  const rules = { unsized: 'keep', riskBand: 0, pace: 1, today: '2026-01-01' } as const;
  yield { name: 'order.10k.proposal', value: quickest(() => proposeOrder(items, rules)), unit: 'ms', goal: null };
  const { ids, moved } = proposeOrder(items, rules);
  const now = items.map(({ id }) => id);
  yield { name: 'order.10k.moved', value: moved, unit: 'work items', goal: null };
  yield { name: 'order.10k.calls', value: rankCalls(now, ids).length, unit: 'rank calls', goal: { atMost: 200 } };
  yield { name: 'order.10k.calls-plan', value: quickest(() => rankCalls(now, ids)), unit: 'ms', goal: null };
};
