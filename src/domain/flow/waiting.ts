import type { Instant } from '../shared/ids';
import { mean, median } from './statistics';
import type { Wait, Waiting } from './results';
import type { FlowItem, Timeline } from './types';

/**
 * How long delivered work waits for the Product Owner. What waits now says so itself, in the field `Acceptance`. For work that was
 * answered, Jira's history tells since when it had been in the status that the answer took it out of; where that is no status of
 * waiting (`Finish.waitedSince`) the wait is not known, and it does not count.
 */
export const waiting = (items: readonly FlowItem[], timelines: readonly Timeline[], now: Instant): Waiting => {
  const moment = Date.parse(now);
  const waits = items
    .flatMap(({ id, key, acceptance, status }): Wait[] =>
      acceptance?.state !== 'awaiting' || status.category === 'done'
        ? []
        : [{ id, key, since: acceptance.since, ms: Math.max(0, moment - Date.parse(acceptance.since)) }],
    )
    .sort((a, b) => b.ms - a.ms);
  const answered = timelines.flatMap(({ finishes, rejections }) =>
    [...finishes.filter(({ outcome }) => outcome === 'accepted'), ...rejections].flatMap(({ at, waitedSince }) =>
      waitedSince === null ? [] : [at - waitedSince],
    ),
  );
  const lengths = waits.map(({ ms }) => ms);
  return {
    now: waits,
    oldest: waits[0] ?? null,
    average: mean(lengths),
    median: median(lengths),
    answered: { count: answered.length, average: mean(answered), median: median(answered) },
  };
};
