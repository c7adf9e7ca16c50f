import { kindOf, type Kind } from '../../fields/kind';
import { fieldById } from '../../fields/lookup';
import type { Jira } from '../../jira';

/** What a field holds, by its id; undefined for a field that does not exist. */
export type FieldKinds = (fieldId: string) => Kind | undefined;

export const fieldKinds =
  (jira: Jira): FieldKinds =>
  (fieldId) => {
    const field = fieldById(jira, fieldId);
    return field && kindOf(field);
  };
