import type { Overview } from '../../src/domain/digest';
import type { Policy } from '../../src/domain/policy/policy';
import type { Instant } from '../../src/domain/shared/ids';
import { limitConcurrency } from '../../src/jira/limit-concurrency';
import { readProjectFacts } from '../../src/jira/project-facts';
import { projectProperty } from '../../src/jira/project-property';
import { projects } from '../../src/jira/projects';
import type { Request } from '../../src/jira/request';
import { problemsIn } from '../../src/workflow-gate/stored-health';
import { areSame, type Configuration, type Reads, readsOf } from './configuration';

/** So many pages of about a hundred open work items: a dashboard has many gadgets, and each is read whenever it is opened. */
const mostPages = 5;

/** What a gadget shows. */
export interface Shown {
  readonly key: string;
  readonly name: string;
  readonly policy: Policy;
  /** How many problems the daily check found; null: it has not looked yet. */
  readonly problems: number | null;
  readonly overview: Overview;
  /** How many open work items were looked at. */
  readonly looked: number;
}

const loadCompute = () => import('./compute');

interface Where {
  readonly environmentId: string;
  readonly now: Instant;
}

/**
 * Everything at once: a call for each thing, and one more for each hundred work items; where the policy names no field for value or points, the site is
 * asked which it has. Null: there is no policy that can be read.
 */
export const readShown = async (
  unlimited: Request,
  { project: projectId, reads }: Configuration,
  { environmentId, now }: Where,
): Promise<Shown | null> => {
  const request = limitConcurrency(unlimited);
  const facts = ({ fields, types }: Reads) => readProjectFacts(request, { projectId, fields, types, now, mostPages });
  const soon = facts(reads);
  // Without a policy nobody waits for it.
  soon.catch(() => undefined);
  const [{ overviewOf, policyIn, readPolicy, ...compute }, project, raw, health] = await Promise.all([
    loadCompute(),
    projects(request).read(projectId),
    projectProperty(request).readPolicy(projectId),
    projectProperty(request).readHealth(projectId),
  ]);
  const policy = policyIn(readPolicy(raw));
  if (policy === null) return null;
  const namesAll = policy.fields.value !== null && policy.fields.points !== null;
  const wanted = readsOf(
    policy,
    namesAll
      ? compute.fieldsInUse(policy, reads.fields)
      : await compute.readFieldsInUse(request, policy, { projectId, environmentId }),
  );
  const found = await (areSame(wanted, reads) ? soon : facts(wanted));
  return {
    ...{ key: project.key, name: project.name, policy, problems: problemsIn(health) },
    overview: overviewOf(found, policy),
    looked: found.open.length,
  };
};
