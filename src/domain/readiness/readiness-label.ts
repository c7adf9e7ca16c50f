import type { BreachAnswer } from '../policy/policy';
import type { Readiness } from './readiness';
import type { Acceptance, WorkItem } from '../shared/work-item';

/** A board card shows about this many characters of a field. */
const longest = 24;

/** As many names as fit; the rest is counted. */
const needs = (names: readonly string[]): string => {
  for (let shown = names.length; shown > 0; shown -= 1) {
    const rest = names.length - shown;
    const text = `Needs ${names.slice(0, shown).join(', ')}${rest > 0 ? ` +${rest}` : ''}`;
    if (text.length <= longest) return text;
  }
  return names.length === 1 ? 'Needs 1 thing' : `Needs ${names.length} things`;
};

/**
 * The text of the field `Readiness`, short enough for a board card: `Ready`, what is missing, or how it came to be in Done. Null, an empty
 * field, is a work item that the policy does not govern, one that was in Done before the policy came, or one that the policy wants no mark on.
 */
export const readinessLabel = (
  { governed, ready }: Readiness,
  { status, stored }: Pick<WorkItem, 'status' | 'stored'>,
  acceptance: Acceptance | null = stored.acceptance,
  breach: BreachAnswer = 'flag',
): string | null => {
  if (!governed) return null;
  if (status.category !== 'done') return ready.holds ? 'Ready' : needs(ready.missing.map(({ short }) => short));
  if (acceptance?.state === 'accepted') return 'Accepted';
  return acceptance === null || breach === 'record' ? null : 'Unaccepted';
};
