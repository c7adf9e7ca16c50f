import type { Issue } from '../../model';
import type { Operator } from '../ast';
import type { JqlContext } from '../context';
import type { TextTest } from '../text';

export type FieldValue = string | number;

/** What kind of values a field holds, so that a function fits or does not. */
export type FieldKind =
  'user' | 'date' | 'dateTime' | 'sprint' | 'version' | 'issue' | 'issueType' | 'project' | 'number' | 'text' | 'other';

/** How JQL reads one field, for one caller. */
export interface ClauseField {
  readonly kind: FieldKind;
  readonly operators: ReadonlySet<Operator>;
  /** The issue's values; none is EMPTY. */
  values(issue: Issue): readonly FieldValue[];
  /** The values that a literal stands for. @throws JqlError when there are none. `bare`: it was not quoted. */
  resolve(literal: string, bare: boolean): readonly FieldValue[];
  /** Negative, zero or positive; null: the two cannot be compared. */
  readonly compare?: (a: FieldValue, b: FieldValue) => number | null;
  readonly matches?: (issue: Issue, test: TextTest) => boolean;
  /** What ORDER BY compares; null sorts as the greatest. Absent: the field cannot be sorted by. */
  readonly sortKey?: ((issue: Issue) => FieldValue | null) | undefined;
  readonly defaultDirection?: 'ASC' | 'DESC';
  /** The field's name in the change log, where `was` and `changed` work. */
  readonly history?: { readonly fieldId: string; current(issue: Issue): string | null };
}

export type FieldFactory = (context: JqlContext, name: string) => ClauseField;

const equality: readonly Operator[] = ['=', '!=', 'in', 'not in'];
const emptiness: readonly Operator[] = ['is', 'is not'];
const comparison: readonly Operator[] = ['<', '>', '<=', '>='];
const historical: readonly Operator[] = ['was', 'was not', 'was in', 'was not in', 'changed'];

export const operators = {
  equality: new Set(equality),
  choice: new Set([...equality, ...emptiness]),
  ordered: new Set([...equality, ...comparison, ...emptiness]),
  remembered: new Set([...equality, ...emptiness, ...historical]),
  orderedAndRemembered: new Set([...equality, ...comparison, ...emptiness, ...historical]),
  key: new Set([...equality, ...comparison]),
  text: new Set<Operator>(['~', '!~', ...emptiness]),
  fullText: new Set<Operator>(['~', '!~']),
  textOrChoice: new Set<Operator>(['~', '!~', ...equality, ...emptiness]),
  emptiness: new Set(emptiness),
  none: new Set<Operator>(),
} as const;

export const byMagnitude = (a: FieldValue, b: FieldValue): number => (a < b ? -1 : a > b ? 1 : 0);

/** One value, or none. */
export const single = (value: FieldValue | null | undefined): readonly FieldValue[] =>
  value === null || value === undefined ? [] : [value];
