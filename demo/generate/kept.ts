import type { Json } from '../../sandbox/jira/model';
import { writeBadge } from '../../src/domain/readiness/stored-badge';
import type { Badge, BadgeLack } from '../../src/domain/shared/badge';
import { doneLines } from '../ferry-company/policy';
import type { Condition, Life } from './life';

/** The app's own fields on the site. */
export interface AppFields {
  readonly readiness: string;
  readonly valuePerPoint: string;
  readonly ticks: string;
  readonly acceptance: string;
}

const badgeOf = (life: Life, { status, points, value }: Condition, openBlockers: number): Badge | null => {
  if (status === 'done') {
    const state = life.acceptance === null ? null : (life.acceptance as { readonly state: string }).state;
    return state === null ? null : { state: state === 'accepted' ? 'accepted' : 'unaccepted' };
  }
  const lacks: BadgeLack[] = [
    ...(life.hasCriteria ? [] : [{ code: 'no-criteria' } as const]),
    ...(points === null ? [{ code: 'no-estimate' } as const] : []),
    ...(value === null ? [{ code: 'no-value' } as const] : []),
    ...(openBlockers === 0 ? [] : [{ code: 'blocked' } as const]),
  ];
  return lacks.length === 0 ? { state: 'ready' } : { state: 'not-ready', lacks };
};

const rounded = (score: number): number => (score < 1 ? Number(score.toPrecision(2)) : Number(score.toFixed(2)));

/** What the app would have written by now. */
export const keptFields = (
  fields: AppFields,
  life: Life,
  condition: Condition,
  { by, at, openBlockers }: { readonly by: string; readonly at: number; readonly openBlockers: number },
): Readonly<Record<string, Json>> => {
  const { status, points, value } = condition;
  const stored = writeBadge(badgeOf(life, condition, openBlockers));
  const confirmed = status === 'done' || status === 'inReview' ? doneLines : [];
  const held = Object.fromEntries(confirmed.map((line) => [line, { by, at: new Date(at).toISOString() }]));
  return {
    ...(stored === null ? {} : { [fields.readiness]: stored }),
    ...(points === null || value === null ? {} : { [fields.valuePerPoint]: rounded(value / points) }),
    ...(status === 'toDo' && openBlockers === 0
      ? {}
      : { [fields.ticks]: { held, subtasks: 0, blockers: openBlockers } }),
    ...(life.acceptance === null ? {} : { [fields.acceptance]: life.acceptance }),
  };
};
