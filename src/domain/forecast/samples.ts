import { stateAt } from '../flow/history';
import type { Period, Timeline } from '../flow/types';
import type { Instant } from '../shared/ids';
import type { Sample } from './types';

/** Points of what was open at a moment, by work item. */
const openAt = (timelines: readonly Timeline[], at: number): ReadonlyMap<string, number> =>
  new Map(
    timelines.flatMap((timeline) => {
      const state = stateAt(timeline, at);
      return state === null || state.status.category === 'done' ? [] : [[timeline.item.id, state.points ?? 0] as const];
    }),
  );

/**
 * Each closed period as evidence: what was accepted in it, and by which share the work that was open when it began, or came during it, grew. What was
 * accepted before the policy asked for acceptance is no evidence: `since` is when it came into force; null: it never did.
 */
export const samplesOf = (
  periods: readonly Period[],
  timelines: readonly Timeline[],
  since: Instant | null | undefined,
): readonly Sample[] =>
  periods
    .filter(({ closed, end }) => closed && since !== null && (since === undefined || end > since))
    .map(({ start, end, accepted }): Sample => {
      const [begin, close] = [Date.parse(start), Date.parse(end)];
      const before = openAt(timelines, begin);
      const total = [...before.values()].reduce((sum, points) => sum + points, 0);
      let grown = 0;
      for (const timeline of timelines) {
        const known = before.get(timeline.item.id);
        const state = stateAt(timeline, close);
        if (state === null) continue;
        const isNew = known === undefined && (timeline.steps[0]?.at ?? 0) > begin;
        if (isNew) grown += state.points ?? 0;
        if (known !== undefined) grown += (state.points ?? 0) - known;
      }
      return { points: accepted.points, growth: total > 0 ? grown / total : 0 };
    });
