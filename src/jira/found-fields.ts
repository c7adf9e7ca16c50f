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

type Named = Pick<Policy, 'fields'>;

/** What the project's boards estimate with, where the policy names no field for points. */
const estimatedWith = async (request: Request, policy: Named, projectId: JiraId): Promise<CustomFieldId | null> => {
  if (policy.fields.points !== null) return null;
  const estimation = await boards(request)
    .estimation(projectId)
    .catch(() => null);
  return estimation?.field ?? null;
};

/** The fields that a project goes by, in a call; its boards are only asked where the policy names no field for points. @throws Failure */
export const readFieldsInUse = async (request: Request, policy: Named, of: FieldsOf): Promise<FieldsInUse> => {
  const [all, estimated] = await Promise.all([fields(request).list(), estimatedWith(request, policy, of.projectId)]);
  return fieldsInUse(policy, foundFields(all, estimated, of));
};

/** Each project with the fields that it goes by; nothing is asked where the policies name those for value and points. @throws Failure */
export const withFieldsInUse = async <T extends { readonly id: JiraId; readonly policy: Named }>(
  request: Request,
  projects: readonly T[],
  environmentId: string,
): Promise<readonly (T & { readonly fields: FieldsInUse })[]> => {
  const areNamed = projects.every(({ policy: { fields: named } }) => named.value !== null && named.points !== null);
  const all = areNamed ? [] : await fields(request).list();
  return Promise.all(
    projects.map(async (project) => {
      const { id: projectId, policy } = project;
      const estimated = await estimatedWith(request, policy, projectId);
      return { ...project, fields: fieldsInUse(policy, foundFields(all, estimated, { projectId, environmentId })) };
    }),
  );
};
