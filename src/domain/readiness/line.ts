import type { DoneItem, ReadyItem } from '../policy/policy';
import type { Tick } from '../shared/work-item';

/** Who can put a missing thing right. */
export type Fixer = 'author' | 'team' | 'product-owner' | 'admin';

/** What a line that does not hold lacks, for a badge and for lists. `line` is a line of the project's own, by its text. */
export type Lack =
  | { readonly code: 'no-criteria' }
  | { readonly code: 'no-estimate' }
  | { readonly code: 'no-value' }
  | { readonly code: 'no-version' }
  | { readonly code: 'blocked' }
  | { readonly code: 'line'; readonly text: string };

/** Why a line does not hold. */
export type Why =
  | { readonly code: 'no-criteria' }
  /** Criteria are written, and the gate's pattern does not find them. */
  | { readonly code: 'criteria-unseen' }
  /** The text has changed since it was last read, and the gate's pattern does not find them. */
  | { readonly code: 'criteria-unread' }
  | { readonly code: 'unconfirmed' }
  | { readonly code: 'no-value' }
  | { readonly code: 'no-estimate' }
  | { readonly code: 'field-empty' }
  | { readonly code: 'own-work' }
  /** These criteria have no passing test. */
  | { readonly code: 'untested'; readonly numbers: readonly number[] }
  /** Nothing is known of the tests of the criteria as they are now, or there is no field in which the app can keep it. */
  | { readonly code: 'no-results' }
  | { readonly code: 'not-counted' }
  | { readonly code: 'open-subtasks'; readonly count: number }
  | { readonly code: 'open-blockers'; readonly count: number }
  | { readonly code: 'open-questions'; readonly count: number }
  /** The gate goes by the count that is stored, which is not the count of now. */
  | { readonly code: 'open-subtasks-stale'; readonly count: number; readonly stored: number }
  | { readonly code: 'open-blockers-stale'; readonly count: number; readonly stored: number };

/** One line of a Definition of Ready or Done, and whether it holds. */
export interface Line {
  readonly id: string;
  /** As the policy has it; null is a line that Assay adds, which the catalogue names by its kind. */
  readonly text: string | null;
  readonly kind: DoneItem['kind'] | ReadyItem['kind'];
  readonly holds: boolean;
  readonly lack: Lack;
  /** Only where it does not hold. */
  readonly why?: Why;
  readonly fixer: Fixer;
  /** Who confirmed it and when, or why it is not applicable. */
  readonly tick?: Tick;
  /** Of those who may edit the work item only who may accept confirms it. */
  readonly forAccepters?: true;
  /** It cannot be called not applicable. */
  readonly mustHold?: true;
  /** What is stored differs from what is so now: the gate goes by what is stored until it is refreshed. */
  readonly stale?: true;
}

export interface Verdict {
  readonly holds: boolean;
  readonly items: readonly Line[];
  readonly missing: readonly Line[];
}

export const verdictOf = (items: readonly Line[]): Verdict => {
  const missing = items.filter(({ holds }) => !holds);
  return { holds: missing.length === 0, items, missing };
};
