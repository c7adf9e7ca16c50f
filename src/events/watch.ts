import type { Instant } from '../domain/shared/ids';
import { policyKey } from '../domain/policy/policy';
import { Failure } from '../domain/shared/result';
import { checkProject } from '../workflow-gate/check';
import type { Finding, Health } from '../workflow-gate/model';
import { type Field, fields } from '../jira/fields';
import { type ListedProject, projectList } from '../jira/project-list';
import { projectProperty } from '../jira/project-property';
import type { Request } from '../jira/request';

interface Dependencies {
  /** As the app: nobody is present. */
  readonly request: Request;
  /** The environment of the app that runs: its rules are ours. */
  readonly owner: () => string;
  readonly clock: () => Instant;
}

/** The property stays far below Jira's limit, however bad things are. */
const maxFindings = 30;

const short = (finding: Finding): Finding => ({ ...finding, text: finding.text.slice(0, 500) });

const watchOne = async (
  { request, owner, clock }: Dependencies,
  { properties, ...project }: ListedProject,
  known: readonly Field[],
): Promise<void> => {
  const policy = properties[policyKey];
  const check = checkProject({ request, owner: owner() });
  const findings = await check({ project, policy, fields: known, now: clock() });
  const health: Health = { version: 1, at: clock(), findings: findings.slice(0, maxFindings).map(short) };
  await projectProperty(request).saveHealth(project.id, health);
};

/**
 * Once a day: looks at every project with a policy, and leaves what it found in the project property `assay.health`, where
 * surfaces read it. It writes to nobody and on no work item. A project that cannot be looked at today is looked at tomorrow.
 */
export const createWatch = (needs: Dependencies) => async (): Promise<{ readonly statusCode: number }> => {
  const governed = await projectList(needs.request).withProperty(policyKey);
  const known = governed.length === 0 ? [] : await fields(needs.request).list();
  for (const project of governed) {
    try {
      await watchOne(needs, project, known);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      console.warn(`watch: project ${project.id} could not be checked: ${error.code}`);
    }
  }
  return { statusCode: 204 };
};
