import type { Policy } from '../domain/policy/policy';
import type { CustomFieldId, JiraId } from '../domain/shared/ids';
import { Failure } from '../domain/shared/result';
import { boards } from './boards';
import { fields as fieldsOf, sprintField } from './fields';
import type { Request } from './request';

/** Where a sprint's numbers lie. */
export interface SprintFields {
  readonly sprint: CustomFieldId;
  readonly value: CustomFieldId | null;
  readonly points: CustomFieldId | null;
}

/** The same fields as the project page goes by. @throws Failure `conflict` where the site has no sprints */
export const sprintFields = async (request: Request, projectId: JiraId, policy: Policy): Promise<SprintFields> => {
  const sprint = sprintField(await fieldsOf(request).list());
  if (sprint === null) throw new Failure('conflict', { code: 'jira-conflict' });
  const points = policy.fields.points ?? (await boards(request).estimation(projectId))?.field ?? null;
  return { sprint, value: policy.fields.value, points };
};
