import type { CustomFieldId } from '../../src/domain/shared/ids';
import type { FieldIds } from '../../src/domain/policy/policy';
import { appField, pointsCandidates } from '../../src/jira/fields';
import { CustomFieldId as CustomField } from '../../src/domain/shared/ids';
import type { Loaded } from './load';

export type PointsHow =
  | { readonly code: 'board'; readonly board: string; readonly field: string }
  | { readonly code: 'by-name'; readonly name: string }
  | { readonly code: 'not-found' };

export interface Detected {
  readonly fields: FieldIds;
  /** How the points field was found. */
  readonly pointsHow: PointsHow;
}

const asField = (id: string | undefined): CustomFieldId | null => {
  const field = CustomField.safeParse(id);
  return field.success ? field.data : null;
};

/** The app's own fields by their type, and the points field by the board, since sites name theirs as they like. */
export const detect = ({ fields, owner, estimation, project }: Loaded): Detected => {
  const own = (moduleKey: string): CustomFieldId | null => appField(fields, owner, moduleKey);
  const likely = pointsCandidates(fields, project.id)[0];
  const points = estimation?.field ?? asField(likely?.id);
  const pointsHow: PointsHow =
    estimation !== null
      ? { code: 'board', board: estimation.board, field: estimation.fieldName }
      : likely !== undefined
        ? { code: 'by-name', name: likely.name }
        : { code: 'not-found' };
  return {
    fields: {
      value: own('business-value'),
      points,
      valuePerPoint: own('value-per-point'),
      readiness: own('readiness'),
      ticks: own('dod-ticks'),
      acceptance: own('acceptance'),
    },
    pointsHow,
  };
};
