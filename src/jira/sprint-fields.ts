import type { Policy } from '../domain/policy/policy';
import type { CustomFieldId } from '../domain/shared/ids';
import { Failure } from '../domain/shared/result';
import { type FieldsOf, readFieldsInUse } from './found-fields';
import type { Request } from './request';

/** Where a sprint's numbers lie. */
export interface SprintFields {
  readonly sprint: CustomFieldId;
  readonly value: CustomFieldId | null;
  readonly points: CustomFieldId | null;
}

/** The same fields as the project page goes by. @throws Failure `not-found` where the site has no sprints */
export const sprintFields = async (
  request: Request,
  { projectId, environmentId }: FieldsOf,
  policy: Pick<Policy, 'fields'>,
): Promise<SprintFields> => {
  const { sprint, value, points } = await readFieldsInUse(request, policy, { projectId, environmentId });
  if (sprint === null) throw new Failure('not-found', { code: 'jira-not-found' });
  return { sprint, value, points };
};
