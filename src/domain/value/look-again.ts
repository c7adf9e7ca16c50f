import type { Change } from '../acceptance/change';
import { type BacklogItem, isOpen } from '../backlog/backlog-item';
import { readNumber } from '../flow/history';
import type { Instant } from '../shared/ids';
import { dayMs } from '../shared/day';

/** Why a value is to be looked at again. */
export type Doubt =
  /** Nobody changed or confirmed it for so long. */
  | { readonly code: 'old'; readonly days: number }
  /** It was estimated anew since. */
  | { readonly code: 're-estimated'; readonly from: number; readonly to: number }
  | { readonly code: 'unestimated'; readonly from: number }
  /** Where its criteria are written was changed since. */
  | { readonly code: 'criteria-changed'; readonly at: Instant };

export interface Doubtful {
  readonly id: string;
  readonly doubts: readonly Doubt[];
  /** When its value was set or confirmed last. */
  readonly since: Instant;
}

export interface DoubtRules {
  readonly now: Instant;
  readonly oldAfterDays: number | null;
  readonly fields: { readonly value: string; readonly points: string | null; readonly criteria: string };
}

/** What was confirmed, and when: a confirmation is of one value, and ends with it. */
export interface Confirmation {
  readonly at: Instant;
  readonly value: number;
}

/** Whoever sets a value often writes criteria and estimate in the same sitting. */
const sittingMs = 60 * 60_000;

const changesOf = (changes: readonly Change[], fieldId: string) =>
  changes.flatMap(({ at, items }) => {
    const item = items.find((one) => one.fieldId === fieldId);
    return item === undefined ? [] : [{ ...item, at }];
  });

/** Since when the value stands: its last change, or the creation of the work item, or a later confirmation of this very value. */
const standsSince = (
  { created, value }: BacklogItem,
  changes: readonly Change[],
  fieldId: string,
  confirmation: Confirmation | undefined,
): Instant => {
  const set = changesOf(changes, fieldId).reduce((last, { at }) => (at > last ? at : last), created);
  return confirmation !== undefined && confirmation.value === value && confirmation.at > set ? confirmation.at : set;
};

const reEstimate = (changes: readonly Change[], fieldId: string | null, after: Instant): readonly Doubt[] => {
  if (fieldId === null) return [];
  const later = changesOf(changes, fieldId).filter(({ at }) => at > after);
  const [first, last] = [later[0], later.at(-1)];
  if (first === undefined || last === undefined) return [];
  const [from, to] = [readNumber(first.from, first.fromName), readNumber(last.to, last.toName)];
  // A first estimate says nothing against a value that was given before it, and there and back is no change.
  if (from === null || from === to) return [];
  return to === null ? [{ code: 'unestimated', from }] : [{ code: 're-estimated', from, to }];
};

/**
 * What speaks against a value as it stands: it is old, or what it was given for has changed since. All of it clears as soon as the value is
 * changed or confirmed. Open features with a value only; `changes` is the history of the fields that the rules name, oldest first.
 */
export const doubtsAbout = (
  item: BacklogItem,
  changes: readonly Change[],
  { now, oldAfterDays, fields }: DoubtRules,
  confirmation?: Confirmation,
): Doubtful | null => {
  if (!isOpen(item) || item.workClass !== 'feature' || item.value === null) return null;
  const since = standsSince(item, changes, fields.value, confirmation);
  const after = new Date(Date.parse(since) + sittingMs).toISOString();
  const days = Math.floor((Date.parse(now) - Date.parse(since)) / dayMs);
  const rewritten = changesOf(changes, fields.criteria).findLast(({ at, from, fromName }) => {
    return at > after && (from ?? fromName ?? '') !== '';
  });
  const doubts: readonly Doubt[] = [
    ...reEstimate(changes, fields.points, after),
    ...(rewritten === undefined ? [] : [{ code: 'criteria-changed', at: rewritten.at } as const]),
    ...(oldAfterDays !== null && days >= oldAfterDays ? [{ code: 'old', days } as const] : []),
  ];
  return doubts.length === 0 ? null : { id: item.id, doubts, since };
};
