import type { JiraId } from '../shared/ids';
import type { Touched } from './review-notes';

/** An area that work touches, and how many work items do. */
export interface AreaStanding {
  readonly area: string;
  readonly issueIds: readonly JiraId[];
  readonly isPresent: boolean;
}

/** Every area that counts: those of the project, and those that a work item names though the settings do not any more. */
export const areaStandings = (
  areas: readonly string[],
  touched: readonly Touched[],
  present: readonly string[],
): readonly AreaStanding[] => {
  const all = new Set([...areas, ...touched.flatMap((one) => one.areas), ...present]);
  return [...all].map((area) => ({
    area,
    issueIds: touched.filter((one) => one.areas.includes(area)).map(({ issueId }) => issueId),
    isPresent: present.includes(area),
  }));
};

/** Areas that work touches and for which nobody is there. */
export const missingAreas = (standings: readonly AreaStanding[]): readonly string[] =>
  standings.filter(({ issueIds, isPresent }) => issueIds.length > 0 && !isPresent).map(({ area }) => area);
