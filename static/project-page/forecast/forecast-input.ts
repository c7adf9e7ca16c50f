import { isOpen } from '../../../src/domain/backlog/backlog-item';
import { type InputInTime, outlookInputInSteps } from '../../../src/domain/forecast';
import type { OpenVersion } from '../../../src/jira/versions';
import type { ProjectData } from '../data';
import type { Figures } from '../figures';

export interface ForecastInput extends InputInTime {
  /** Open work items that the policy does not govern: nobody accepts them, so nothing tells what they take. */
  readonly leftOut: number;
}

/** Reads it from the page's data. A project without sprints is read by its weeks. */
export const forecastInput = function* (
  { unit, periods, timelines, now }: Figures,
  { items, policy, sprints }: Pick<ProjectData, 'items' | 'policy' | 'sprints'>,
  versions: readonly OpenVersion[],
): Generator<void, ForecastInput> {
  const all = items.filter(isOpen);
  const open = all.filter(({ type }) => policy !== null && Object.hasOwn(policy.types, type.id));
  const since = policy === null ? null : policy.since;
  const input = yield* outlookInputInSteps({ unit, periods, timelines, now, open, sprints, versions, since });
  return { ...input, leftOut: all.length - open.length };
};
