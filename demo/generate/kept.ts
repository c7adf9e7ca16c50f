import type { Json } from '../../sandbox/jira/model';
import { doneLines } from '../ferry-company/policy';
import type { Condition, Life } from './life';

/** The app's own fields on the site. */
export interface AppFields {
  readonly readiness: string;
  readonly valuePerPoint: string;
  readonly ticks: string;
  readonly acceptance: string;
}

const longestLabel = 24;

/** As many names as fit on a card; the rest is counted. A test compares it with what the app would write. */
const needs = (names: readonly string[]): string => {
  for (let shown = names.length; shown > 0; shown -= 1) {
    const rest = names.length - shown;
    const text = `Needs ${names.slice(0, shown).join(', ')}${rest > 0 ? ` +${rest}` : ''}`;
    if (text.length <= longestLabel) return text;
  }
  return `Needs ${names.length} things`;
};

const labelOf = (life: Life, { status, points, value }: Condition, openBlockers: number): string | null => {
  if (status === 'done') {
    const state = life.acceptance === null ? null : (life.acceptance as { readonly state: string }).state;
    return state === null ? null : state === 'accepted' ? 'Accepted' : 'Unaccepted';
  }
  const missing = [
    ...(life.hasCriteria ? [] : ['AC']),
    ...(points === null ? ['estimate'] : []),
    ...(value === null ? ['value'] : []),
    ...(openBlockers === 0 ? [] : ['unblocking']),
  ];
  return missing.length === 0 ? 'Ready' : needs(missing);
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
  const label = labelOf(life, condition, openBlockers);
  const confirmed = status === 'done' || status === 'inReview' ? doneLines : [];
  const held = Object.fromEntries(confirmed.map((line) => [line, { by, at: new Date(at).toISOString() }]));
  return {
    ...(label === null ? {} : { [fields.readiness]: label }),
    ...(points === null || value === null ? {} : { [fields.valuePerPoint]: rounded(value / points) }),
    ...(status === 'toDo' && openBlockers === 0
      ? {}
      : { [fields.ticks]: { held, subtasks: 0, blockers: openBlockers } }),
    ...(life.acceptance === null ? {} : { [fields.acceptance]: life.acceptance }),
  };
};
