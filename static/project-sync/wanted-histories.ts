import type { BacklogItem, Sprint } from '../../src/domain/backlog/backlog-item';
import type { ItemFields } from '../../src/jira/to-backlog-item';
import { dayMs } from '../../src/domain/shared/day';

/** How far back the page's figures go: this many closed sprints, and half a year where there are none. */
const closedSprints = 16;
const days = 190;
/** Whatever a project did in that time, no more histories than this are read. */
const most = 4_000;

/** The fields whose past the figures need. */
export const historyFields = ({ value, points, sprint, acceptance }: ItemFields): readonly string[] => [
  'status',
  'resolution',
  ...[sprint, points, value, acceptance].filter((field) => field !== null),
];

/** From when on the past matters. */
export const horizon = (sprints: readonly Sprint[], now: number): number => {
  const closed = sprints.filter(({ state, start }) => state === 'closed' && start !== null).slice(-closedSprints);
  const starts = closed.map(({ start }) => Date.parse(start ?? '')).filter(Number.isFinite);
  return starts.length === 0 ? now - days * dayMs : Math.min(...starts);
};

/**
 * Whose histories the figures need: of what was in one of the last sprints or is in the running one, and of what was finished or worked on
 * since then. The latest first, so that the limit cuts off the oldest.
 */
export const wantedHistories = (
  items: readonly BacklogItem[],
  sprints: readonly Sprint[],
  now: number,
): readonly string[] => {
  const since = horizon(sprints, now);
  const recent = new Set(
    sprints
      .filter(({ state, start }) => state !== 'future' && start !== null && Date.parse(start) >= since)
      .map(({ id }) => id),
  );
  const matters = ({ sprintIds, status, statusChanged }: BacklogItem): boolean =>
    sprintIds.some((id) => recent.has(id)) ||
    (status.category !== 'new' && statusChanged !== null && Date.parse(statusChanged) >= since);
  return items
    .filter(matters)
    .sort((a, b) => (b.statusChanged ?? b.updated).localeCompare(a.statusChanged ?? a.updated))
    .slice(0, most)
    .map(({ id }) => id);
};
