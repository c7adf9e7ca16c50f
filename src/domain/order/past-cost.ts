import { dayMs } from '../shared/day';
import { lastKnown, type PastItem, type PastSprint } from './past';
import { replay } from './replay';

export type { PastItem, PastSprint } from './past';

/** A work item that came later than it could have. */
export interface Choice {
  readonly id: string;
  readonly key: string;
  readonly value: number;
  /** By how many days. */
  readonly days: number;
  /** Value-days. */
  readonly lost: number;
  /** When it came; null: it is still open, or came after the last of the sprints. */
  readonly came: number | null;
  readonly could: number;
  /** Keys of what was taken before it and could have waited, what was worth least per point first. */
  readonly before: readonly string[];
}

/** What a past order cost beside the best one that was possible by what was known. */
export interface PastCost {
  /** Value × days that it came later in all; below zero: no order that could be planned would have been better. */
  readonly lost: number;
  /** By how many days value came later, on average of what came. */
  readonly days: number;
  readonly bySprint: readonly { readonly id: string; readonly name: string; readonly lost: number }[];
  /** The worst first. */
  readonly choices: readonly Choice[];
}

/** So many of those taken before are named. */
const named = 3;

interface Compared {
  readonly item: PastItem;
  readonly value: number;
  readonly came: number;
  readonly could: number;
}

const perPoint = ({ item, value }: Compared): number => value / (lastKnown(item)?.points ?? 1);

const between = (from: number, to: number, { start, end }: Pick<PastSprint, 'start' | 'end'>): number =>
  Math.max(0, Math.min(to, end) - Math.max(from, start));

const choiceOf = (all: readonly Compared[], { item, value, came, could }: Compared, end: number): Choice => ({
  ...{ id: item.id, key: item.key, value, could },
  days: (came - could) / dayMs,
  lost: (value * (came - could)) / dayMs,
  came: came < end ? came : item.done === end ? came : null,
  before: all
    .filter((other) => other.came < came && other.could > could)
    .toSorted((a, b) => perPoint(a) - perPoint(b) || a.came - b.came)
    .slice(0, named)
    .map((other) => other.item.key),
});

/**
 * Past sprints replayed (`replay`): value-days lost, by sprint and by work item. Values are those of now. What has not come by the end of the last
 * sprint counts up to there, both ways. Null where there is no sprint, or nothing of value came in any.
 */
export const pastCost = (items: readonly PastItem[], sprints: readonly PastSprint[]): PastCost | null => {
  const first = sprints[0];
  const end = sprints.at(-1)?.end;
  if (first === undefined || end === undefined) return null;
  const could = replay(items, sprints);
  const compared = items.flatMap((item): readonly Compared[] => {
    const value = lastKnown(item)?.value ?? 0;
    const then = could.get(item.id);
    if (then === undefined || value === 0) return [];
    return [{ item, value, came: Math.min(item.done ?? end, end), could: Math.min(then ?? end, end) }];
  });
  const delivered = items.reduce(
    (sum, { done, isAccepted, states }) =>
      isAccepted && done !== null && done > first.start && done <= end ? sum + (states.at(-1)?.value ?? 0) : sum,
    0,
  );
  if (delivered <= 0) return null;
  const lost = compared.reduce((sum, { value, came, could: then }) => sum + (value * (came - then)) / dayMs, 0);
  return {
    ...{ lost, days: lost / delivered },
    bySprint: sprints.map((sprint, index) => {
      const span = { start: sprint.start, end: sprints[index + 1]?.start ?? sprint.end };
      const later = compared.reduce(
        (sum, { value, came, could: then }) =>
          sum + value * (came >= then ? between(then, came, span) : -between(came, then, span)),
        0,
      );
      return { id: sprint.id, name: sprint.name, lost: later / dayMs };
    }),
    choices: compared
      .filter(({ value, came, could: then }) => value > 0 && came > then)
      .map((one) => choiceOf(compared, one, end))
      .toSorted((a, b) => b.lost - a.lost),
  };
};
