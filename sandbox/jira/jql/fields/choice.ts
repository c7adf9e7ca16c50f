import type { Issue } from '../../model';
import { unknownValue } from '../jql-error';
import { byMagnitude, operators, type ClauseField, type FieldKind, type FieldValue } from './field';

export interface Option {
  readonly id: string;
  /** Every name it is known by. */
  readonly names: readonly string[];
}

/** The ids that a literal names: by name, or by id; a bare number is an id first. */
export const findOptions = (options: readonly Option[], literal: string, bare: boolean): readonly string[] => {
  const wanted = literal.toLowerCase();
  const byId = (): readonly string[] => options.filter(({ id }) => id === literal).map(({ id }) => id);
  const byName = (): readonly string[] =>
    options.filter(({ names }) => names.some((name) => name.toLowerCase() === wanted)).map(({ id }) => id);
  const [first, second] = bare && /^\d+$/.test(literal) ? [byId, byName] : [byName, byId];
  const found = first();
  return found.length > 0 ? found : second();
};

/** A field whose values are chosen from a list that the caller can see. */
export const choiceField = (
  name: string,
  {
    options,
    values,
    sortKey,
    kind = 'other',
    allowed = operators.choice,
    history,
    position,
    defaultDirection,
  }: {
    readonly options: () => readonly Option[];
    readonly values: (issue: Issue) => readonly FieldValue[];
    readonly sortKey?: (issue: Issue) => FieldValue | null;
    readonly kind?: FieldKind;
    readonly allowed?: ClauseField['operators'];
    readonly history?: ClauseField['history'];
    /** The sort position of an option; smaller first. */
    readonly position?: (id: FieldValue) => number | null;
    readonly defaultDirection?: 'ASC' | 'DESC';
  },
): ClauseField => {
  let known: readonly Option[] | undefined;
  return {
    kind,
    operators: allowed,
    values,
    resolve: (literal, bare) => {
      const found = findOptions((known ??= options()), literal, bare);
      if (found.length === 0) throw unknownValue(name, literal, bare);
      return found;
    },
    ...(sortKey ? { sortKey } : {}),
    ...(history ? { history } : {}),
    ...(defaultDirection ? { defaultDirection } : {}),
    ...(position
      ? {
          compare: (a: FieldValue, b: FieldValue) => {
            const [left, right] = [position(a), position(b)];
            return left === null || right === null ? null : byMagnitude(left, right);
          },
        }
      : {}),
  };
};
