import type { Policy } from '../../src/domain/policy/policy';
import { policyKey } from '../../src/domain/policy/policy';
import { copyPolicy, type Taken } from '../../src/domain/policy/policy-file';
import type { Catalogue } from '../../src/domain/policy/policy-file-shape';
import { policyIn, readPolicy } from '../../src/domain/policy/read-policy';
import { fields, ofProject } from '../../src/jira/fields';
import { type ListedProject, projectList } from '../../src/jira/project-list';
import { projects } from '../../src/jira/projects';
import { jira } from '../ui/bridge';
import type { Loaded } from './load';
import type { Failure } from '../../src/domain/shared/result';

/** What came of taking settings over: `failed` says why they could not even be read. */
export type Copied =
  | Taken
  | {
      readonly ok: false;
      readonly why: { readonly code: 'unreadable' } | { readonly code: 'failed'; readonly failure: Failure };
    };

/** What this project has, by id and name. */
export const catalogueOf = ({ project, statuses, fields: all }: Loaded): Catalogue => ({
  types: project.workTypes,
  statuses,
  fields: all,
});

/** Other projects with settings that can be read. */
export const sources = async (here: string): Promise<readonly ListedProject[]> =>
  (await projectList(jira).withProperty(policyKey)).filter(
    ({ id, properties }) => id !== here && policyIn(readPolicy(properties[policyKey])) !== null,
  );

/** Another project's settings put onto these, by the names of what they refer to. */
export const copyFrom = async (from: ListedProject, onto: Policy, loaded: Loaded): Promise<Copied> => {
  const policy = policyIn(readPolicy(from.properties[policyKey]));
  if (policy === null) return { ok: false, why: { code: 'unreadable' } };
  const [there, statuses, all] = await Promise.all([
    projects(jira).read(from.id),
    projects(jira).statuses(from.id),
    fields(jira).list(),
  ]);
  const catalogue = { types: there.workTypes, statuses, fields: ofProject(all, from.id) };
  return copyPolicy(policy, catalogue, onto, catalogueOf(loaded));
};
