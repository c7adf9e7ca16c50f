import type { BreachAnswer } from '../policy/policy';
import type { Badge, BadgeLack } from '../shared/badge';
import type { Acceptance, WorkItem } from '../shared/work-item';
import type { Readiness } from './readiness';

/** A card shows no longer text, so no longer one is stored. */
const longestText = 18;

/** The sign that separates what is stored, and whatever would break a line. */
const reserved = /[|\s]+/g;

const shownText = (text: string): string | null => {
  const clean = text.replace(reserved, ' ').trim();
  return clean === '' || clean.length > longestText ? null : clean;
};

/**
 * What the field `Readiness` should hold: whether it is ready, what is missing, or how it came to be in Done. Null, an empty field, is a work
 * item that the policy does not govern, one that was in Done before the policy came, or one that the policy wants no mark on.
 */
export const badgeOf = (
  { governed, ready }: Readiness,
  { status, stored }: Pick<WorkItem, 'status' | 'stored'>,
  acceptance: Acceptance | null = stored.acceptance,
  breach: BreachAnswer = 'flag',
): Badge | null => {
  if (!governed) return null;
  if (status.category !== 'done') {
    if (ready.holds) return { state: 'ready' };
    return {
      state: 'not-ready',
      lacks: ready.missing.map(({ lack }): BadgeLack =>
        lack.code === 'line' ? { code: 'line', text: shownText(lack.text) } : lack,
      ),
    };
  }
  if (acceptance?.state === 'accepted' || acceptance?.state === 'closed') return { state: acceptance.state };
  return acceptance === null || breach === 'record' ? null : { state: 'unaccepted' };
};
