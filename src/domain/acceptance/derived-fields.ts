import { acceptanceNow } from './acceptance';
import { classOf } from '../policy/definition-of';
import type { Instant } from '../shared/ids';
import type { FieldIds, Policy } from '../policy/policy';
import type { PolicyReading } from '../policy/read-policy';
import { isSameJson } from '../shared/json';
import { readiness } from '../readiness/readiness';
import { badgeOf } from '../readiness/badge-of';
import { verdictToStore } from '../readiness/criteria-verdict';
import { type StoredOfTests, testsStored } from '../readiness/tests-stored';
import { storedScore } from '../backlog/value-per-point';
import type { Badge } from '../shared/badge';
import { type Acceptance, noTicks, type Ticks, type WorkItem } from '../shared/work-item';

/** What the app should store on a work item. */
export interface DerivedFields {
  readonly ticks: Ticks;
  readonly acceptance: Acceptance | null;
  readonly readiness: Badge | null;
  readonly valuePerPoint: number | null;
}

/** How many hints the criteria of a work item have under a policy. */
export type CountHints = (policy: Policy, item: WorkItem) => number;

/** What is to be stored of the tests that prove the criteria. */
export type TestsOf = (policy: Policy, item: WorkItem) => StoredOfTests;

/** Work has begun: it is under way or done, or was when the app last looked. A copy that brought the mark along never left To Do itself. */
const hasBegun = ({ status, begun }: WorkItem, held: Ticks): boolean =>
  status.category !== 'new' || (held.begun === true && begun !== false);

/**
 * What should be stored, given the last answer that counts. Where no good policy is in force nothing is judged: ticks stay as they are, and the
 * badge is emptied. `countHints` says how many hints the criteria have; without it, as on pages, which do without the words, what is stored stays; the same
 * holds of `testsOf`.
 * A work item that is not governed has an answer only where it escaped (`escapeIn`).
 * `movedAt` is when the status last changed, where that is known. Value per point does not depend on the work type, so every work item has it.
 */
export const deriveFields = (
  reading: PolicyReading,
  item: WorkItem,
  acceptance: Acceptance | null,
  now: Instant,
  movedAt?: Instant | null,
  countHints: CountHints = (_, { stored }) => stored.ticks?.hints ?? 0,
  testsOf: TestsOf = (_, { stored }) => testsStored({ stored }),
): DerivedFields => {
  const held = item.stored.ticks ?? noTicks;
  if (reading.state !== 'ok') {
    return { ticks: held, acceptance, readiness: null, valuePerPoint: item.stored.valuePerPoint };
  }
  const { policy } = reading;
  const valuePerPoint = storedScore(item);
  if (classOf(policy, item.type.id) === null) {
    const escaped = acceptance?.state === 'escaped' ? acceptance : null;
    const isMarked = escaped !== null && policy.breach !== 'record';
    return { ticks: held, acceptance: escaped, readiness: isMarked ? { state: 'escaped' } : null, valuePerPoint };
  }
  const hints = item.status.category === 'done' ? 0 : countHints(policy, item);
  const ticks: Ticks = {
    held: held.held,
    subtasks: item.openSubtasks,
    blockers: item.openBlockers,
    ...verdictToStore(policy, item),
    ...(hints > 0 && { hints }),
    ...testsOf(policy, item),
    ...(policy.fields.ticks !== null && hasBegun(item, held) && { begun: true }),
  };
  const fresh: WorkItem = { ...item, stored: { ...item.stored, ticks, ticksDamaged: false } };
  const verdicts = readiness(policy, fresh, { now });
  const answer = acceptanceNow(acceptance, item, {
    delivered: verdicts.done.holds,
    rejectedTo: policy.rejectedTo,
    now,
    movedAt,
  });
  return { ticks, acceptance: answer, readiness: badgeOf(verdicts, item, answer, policy.breach), valuePerPoint };
};

/**
 * What must be written so that the stored fields become the derived ones: nothing for a value that is equal already, and nothing for a field that the
 * policy says is not there. Ticks are always stored, in the issue property where there is no field.
 */
export const changedFields = (
  stored: WorkItem['stored'],
  derived: DerivedFields,
  fields?: Pick<FieldIds, 'acceptance' | 'readiness' | 'valuePerPoint'>,
): Partial<DerivedFields> => {
  const differs = (key: 'acceptance' | 'readiness' | 'valuePerPoint') =>
    fields?.[key] !== null && !isSameJson(stored[key], derived[key]);
  return {
    ...((stored.ticksDamaged || !isSameJson(stored.ticks ?? noTicks, derived.ticks)) && { ticks: derived.ticks }),
    ...(differs('acceptance') && { acceptance: derived.acceptance }),
    ...(differs('readiness') && { readiness: derived.readiness }),
    ...(differs('valuePerPoint') && { valuePerPoint: derived.valuePerPoint }),
  };
};
