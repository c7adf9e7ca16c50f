import type { CustomFieldId } from '../shared/ids';
import type { Policy } from './policy';

/** Where what the app reads of a work item lies; null: nowhere. */
export interface FieldsInUse {
  readonly value: CustomFieldId | null;
  readonly points: CustomFieldId | null;
  readonly readiness: CustomFieldId | null;
  readonly acceptance: CustomFieldId | null;
  readonly sprint: CustomFieldId | null;
}

/** The fields that a project goes by: the policy's, and where it names none for value or points, what the site has. Pages and functions go by this one answer. */
export const fieldsInUse = (policy: Pick<Policy, 'fields'> | null, found: FieldsInUse): FieldsInUse =>
  policy === null
    ? found
    : {
        value: policy.fields.value ?? found.value,
        points: policy.fields.points ?? found.points,
        readiness: policy.fields.readiness,
        acceptance: policy.fields.acceptance,
        sprint: found.sprint,
      };
