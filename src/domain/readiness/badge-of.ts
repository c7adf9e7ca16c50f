import type { BreachAnswer } from '../policy/policy';
import type { Badge, BadgeLack } from '../shared/badge';
import type { Acceptance, WorkItem } from '../shared/work-item';
import type { Verdict } from './line';
import type { Readiness } from './readiness';

/** A card shows no longer text, so no longer one is stored. */
const longestText = 18;

/** The sign that separates what is stored, and whatever would break a line. */
const reserved = /[|\s]+/g;

const shownText = (text: string): string | null => {
  const clean = text.replace(reserved, ' ').trim();
  return clean === '' || clean.length > longestText ? null : clean;
};

const lacksIn = ({ missing }: Verdict): readonly BadgeLack[] =>
  missing.map(({ lack }) => (lack.code === 'line' ? { code: 'line', text: shownText(lack.text) } : lack));

/** Where work stands that is not in Done: ready or not before it begins, then how far it is, then whose answer it has or awaits. */
const stageOf = (
  { ready, done }: Readiness,
  { category }: WorkItem['status'],
  acceptance: Acceptance | null,
): Badge => {
  const lacks = [...lacksIn(ready)];
  if (acceptance?.state === 'rejected') return { state: 'rejected', lacks };
  if (category === 'new') return lacks.length === 0 ? { state: 'ready' } : { state: 'not-ready', lacks };
  const { length: of } = done.items;
  return done.holds ? { state: 'awaiting', lacks } : { state: 'in-progress', met: of - done.missing.length, of, lacks };
};

/**
 * What the field `Readiness` should hold: the stage of a work item, or how it came to be in Done. Null, an empty field, is a work
 * item that the policy does not govern, one that was in Done before the policy came, or one that the policy wants no mark on.
 */
export const badgeOf = (
  verdicts: Readiness,
  { status, stored }: Pick<WorkItem, 'status' | 'stored'>,
  acceptance: Acceptance | null = stored.acceptance,
  breach: BreachAnswer = 'flag',
): Badge | null => {
  if (!verdicts.governed) return null;
  if (status.category !== 'done') return stageOf(verdicts, status, acceptance);
  if (acceptance?.state === 'accepted' || acceptance?.state === 'closed') return { state: acceptance.state };
  return acceptance === null || breach === 'record' ? null : { state: 'unaccepted' };
};
