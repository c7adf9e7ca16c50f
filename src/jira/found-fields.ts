import { type FieldsInUse, fieldsInUse } from '../domain/policy/fields-in-use';
import type { Policy } from '../domain/policy/policy';
import { CustomFieldId, type JiraId } from '../domain/shared/ids';
import { boards } from './boards';
import { appField, type Field, fields, pointsCandidates, sprintField } from './fields';
import type { Request } from './request';

/** Whose fields they are: a project's, and the app's by the environment that it runs in. */
export interface FieldsOf {
  readonly projectId: JiraId;
  readonly environmentId: string;
}

/** The fields that a site suggests for a project: what its board estimates with, and the app's own. */
export const foundFields = (
  all: readonly Field[],
  estimated: CustomFieldId | null,
  { projectId, environmentId }: FieldsOf,
): FieldsInUse => ({
  value: appField(all, environmentId, 'business-value'),
  points: estimated ?? CustomFieldId.safeParse(pointsCandidates(all, projectId)[0]?.id).data ?? null,
  readiness: appField(all, environmentId, 'readiness'),
  acceptance: appField(all, environmentId, 'acceptance'),
  sprint: sprintField(all),
});

/** The fields that a project goes by, in a call; its boards are only asked where the policy names no field for points. @throws Failure */
export const readFieldsInUse = async (
  request: Request,
  policy: Pick<Policy, 'fields'>,
  of: FieldsOf,
): Promise<FieldsInUse> => {
  const [all, estimation] = await Promise.all([
    fields(request).list(),
    policy.fields.points === null
      ? boards(request)
          .estimation(of.projectId)
          .catch(() => null)
      : null,
  ]);
  return fieldsInUse(policy, foundFields(all, estimation?.field ?? null, of));
};
