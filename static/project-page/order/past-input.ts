import type { BacklogItem } from '../../../src/domain/backlog/backlog-item';
import type { Step, Timeline } from '../../../src/domain/flow';
import type { PastItem, PastSprint } from '../../../src/domain/order/past';
import type { Figures } from '../figures';

/** Each step at which value or points became something else. */
const knownStates = (steps: readonly Step[]): PastItem['states'] =>
  steps
    .filter(({ state }, index) => {
      const before = steps[index - 1]?.state;
      return before === undefined || before.value !== state.value || before.points !== state.points;
    })
    .map(({ at, state: { value, points } }) => ({ at, value, points }));

const pastItem = ({ item, steps, finishes }: Timeline, blockers: readonly string[]): PastItem => {
  const last = item.status.category === 'done' ? finishes.findLast(({ undone }) => undone === null) : undefined;
  return {
    ...{ id: item.id, key: item.key, states: knownStates(steps), blockers },
    done: last?.at ?? null,
    isAccepted: last?.outcome === 'accepted',
  };
};

/** What a replay of past sprints reads, made work item by work item; `since`: when acceptance came into force, null where it never did, undefined where nobody knows. */
export const pastInput = function* (
  { timelines, periods }: Pick<Figures, 'timelines' | 'periods'>,
  items: readonly BacklogItem[],
  since: string | null | undefined,
): Generator<void, readonly [readonly PastItem[], readonly PastSprint[]]> {
  const blockers = new Map(items.map((item) => [item.id, item.blockers]));
  const past: PastItem[] = [];
  for (const timeline of timelines) {
    const { item, finishes } = timeline;
    if (item.status.category === 'done' && finishes.length === 0) continue;
    past.push(pastItem(timeline, blockers.get(item.id) ?? []));
    yield;
  }
  return [
    past,
    periods
      .filter(({ kind, closed, end }) => kind === 'sprint' && closed && since !== null && end > (since ?? ''))
      .map(({ id, name, start, end }) => ({ id, name, start: Date.parse(start), end: Date.parse(end) })),
  ];
};
