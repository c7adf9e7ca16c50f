import type { Timeline } from '../flow/types';
import { type Counted, fewest, type Outlook, outlookInput, outlookOf, type Sprints, timeAfter } from '../forecast';
import type { Policy } from '../policy/policy';
import type { CalendarDate } from '../shared/ids';
import type { ProjectFacts } from './facts';

/** When a version is there, by the forecast. */
export interface ReleaseDates {
  readonly name: string;
  readonly releaseDate: CalendarDate | null;
  readonly count: number;
  readonly value: number;
  /** As likely as not, and 85 % sure; null: not within the horizon. */
  readonly even: CalendarDate | null;
  readonly likely: CalendarDate | null;
  /** What the release date leaves out, at 85 %; null: nothing, or it has none. */
  readonly left: { readonly value: number; readonly count: number } | null;
}

/** What of the running sprint is as likely as not to be undone at its end. */
export interface SprintLeft {
  readonly name: string;
  readonly keys: readonly string[];
}

export type Dates =
  | { readonly releases: readonly ReleaseDates[]; readonly sprintLeft: SprintLeft | null }
  /** Too few periods are over. */
  | { readonly why: 'too-few'; readonly count: number; readonly needed: number }
  /** Too much is open for a few searches. */
  | { readonly why: 'too-many' };

interface Known {
  readonly facts: ProjectFacts;
  readonly sprints: Sprints;
}

const releasesIn = (outlook: Outlook, { facts, sprints }: Known): readonly ReleaseDates[] => {
  const dateOf = (count: number | null): CalendarDate | null =>
    count === null ? null : new Date(timeAfter(count, sprints)).toISOString().slice(0, 10);
  return outlook.releases
    .flatMap(({ versionId, count, value, byLevel, left }): readonly ReleaseDates[] => {
      const version = facts.versions.find(({ id }) => id === versionId);
      if (version === undefined) return [];
      const { name, releaseDate } = version;
      const isLate = left !== null && left.keys.length > 0;
      return [
        {
          ...{ name, releaseDate, count, value },
          ...{ even: dateOf(byLevel[0.5]), likely: dateOf(byLevel[0.85]) },
          left: isLate ? { value: left.value, count: left.keys.length } : null,
        },
      ];
    })
    .toSorted((a, b) => (a.releaseDate ?? '9999').localeCompare(b.releaseDate ?? '9999'));
};

/** The end of the running sprint is one coming sprint away. */
const leftInSprint = (outlook: Outlook, { facts, sprints }: Known): SprintLeft | null => {
  if (sprints.end === null) return null;
  const running = new Map(
    facts.open.flatMap(({ id, sprint }) => (sprint?.state === 'active' ? [[id, sprint.name] as const] : [])),
  );
  const late = outlook.forecast.items.filter(({ id, byLevel }) => running.has(id) && (byLevel[0.5] ?? Infinity) > 1);
  const [first] = late;
  return first === undefined ? null : { name: running.get(first.id) ?? '', keys: late.map(({ key }) => key) };
};

/** When versions arrive and what of the running sprint does not, by the project's own past. */
export const datesOf = (
  facts: ProjectFacts,
  { unit, periods, timelines }: Counted & { readonly timelines: readonly Timeline[] },
  policy: Policy,
): Dates => {
  if (facts.openGoesOn) return { why: 'too-many' };
  const input = outlookInput({ ...facts, unit, periods, timelines, since: policy.since });
  const outlook = outlookOf(input);
  if (outlook === null) return { why: 'too-few', count: input.samples.length, needed: fewest };
  const known = { facts, sprints: input.sprints };
  return { releases: releasesIn(outlook, known), sprintLeft: leftInSprint(outlook, known) };
};
