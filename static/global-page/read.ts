import { acceptedPeriods, type AcceptedPeriods } from '../../src/domain/flow/accepted-periods';
import { mayAccept } from '../../src/domain/policy/accepters';
import type { FieldsInUse } from '../../src/domain/policy/fields-in-use';
import { type Policy, policyKey } from '../../src/domain/policy/policy';
import { stakeholderOf } from '../../src/domain/policy/stakeholder';
import { policyIn, readPolicy } from '../../src/domain/policy/read-policy';
import type { AccountId, Instant, JiraId } from '../../src/domain/shared/ids';
import { acrossProjects, type Found, type ItemInProject, type SearchedProject } from '../../src/jira/across-projects';
import { withFieldsInUse } from '../../src/jira/found-fields';
import { limitConcurrency } from '../../src/jira/limit-concurrency';
import { type ListedProject, projectList } from '../../src/jira/project-list';
import { healthKey } from '../../src/jira/project-property';
import type { Request } from '../../src/jira/request';
import { problemsIn } from '../../src/workflow-gate/stored-health';
import { breachesIn, type Delivered, deliveredIn } from '../project-page/waiting/order';

/** A project that the reader answers for. */
export interface MyProject {
  readonly id: JiraId;
  readonly key: string;
  readonly name: string;
  readonly policy: Policy;
  /** The fields that it goes by: the policy's, or what the site has. */
  readonly fields: FieldsInUse;
  readonly as: 'owner' | 'deputy';
  /** How many problems the daily check found; null: it has not looked yet. */
  readonly problems: number | null;
}

/** What the reader sees of the projects that have settings. */
export interface Governed {
  readonly mine: readonly MyProject[];
  /** Where the reader proposes values. */
  readonly asked: readonly Pick<MyProject, 'id' | 'key' | 'name' | 'policy'>[];
  /** The others: they have another Product Owner, or settings that cannot be read. */
  readonly others: readonly { readonly key: string; readonly name: string; readonly ownerId: AccountId | null }[];
}

interface Where {
  readonly now: Instant;
  readonly environmentId: string;
}

const policyOf = (project: ListedProject): Policy | null => policyIn(readPolicy(project.properties[policyKey]));

/**
 * All governed projects that the reader sees, and for which of them they answer: a call for each hundred projects of the site, one more where a policy
 * names no field for value or points, and that project's boards where it names none for points.
 */
export const readGoverned = async (
  request: Request,
  me: AccountId | null,
  { now, environmentId }: Where,
): Promise<Governed> => {
  const projects = await projectList(request).withProperty(policyKey, healthKey);
  const read = projects.map((project) => {
    const policy = policyOf(project);
    return { ...project, policy, as: policy === null ? null : mayAccept(policy, me, now) };
  });
  const answered = read.flatMap(({ id, key, name, policy, as, properties }) =>
    policy === null || as === null ? [] : [{ id, key, name, policy, as, problems: problemsIn(properties[healthKey]) }],
  );
  return {
    mine: await withFieldsInUse(limitConcurrency(request), answered, environmentId),
    asked: read.flatMap(({ id, key, name, policy }) =>
      policy === null || stakeholderOf(policy, me) === null ? [] : [{ id, key, name, policy }],
    ),
    others: read.flatMap(({ key, name, policy, as }) =>
      as === null ? [{ key, name, ownerId: policy?.productOwner ?? null }] : [],
    ),
  };
};

/** The same with what can be answered in it. */
export interface DeliveredIn extends Delivered {
  readonly projectId: JiraId;
}

export interface Waiting {
  readonly waiting: readonly DeliveredIn[];
  readonly breaches: readonly DeliveredIn[];
  /** There is more than was read. */
  readonly partial: boolean;
  /** Projects that could not be searched. */
  readonly refused: readonly JiraId[];
}

const searched = ({ id, fields }: MyProject): SearchedProject => ({ id, fields: { ...fields, sprint: null } });

const withProject = (
  { found }: Found<ItemInProject>,
  pick: (items: readonly ItemInProject['item'][]) => readonly Delivered[],
): readonly DeliveredIn[] => {
  const projectOf = new Map(found.map(({ projectId, item }) => [item.id, projectId]));
  return pick(found.map(({ item }) => item)).map((one) => ({ ...one, projectId: projectOf.get(one.item.id) ?? '' }));
};

/** What waits for the reader in all of their projects, and what went past them: two calls for each fifty projects, while little waits. */
export const readWaiting = async (request: Request, projects: readonly MyProject[]): Promise<Waiting> => {
  const across = acrossProjects(limitConcurrency(request));
  const of = projects.map(searched);
  const [waiting, unaccepted] = await Promise.all([across.waiting(of), across.unaccepted(of)]);
  return {
    waiting: withProject(waiting, deliveredIn),
    breaches: withProject(unaccepted, breachesIn),
    partial: !waiting.complete || !unaccepted.complete,
    refused: [...new Set([...waiting.refused, ...unaccepted.refused])],
  };
};

/** Two weeks, as most sprints are; half a year of them. */
const period = { days: 14, periods: 12 } as const;

/** How value per point moves in each project, by its id: a call for each ten projects, and at most five. */
export const readTrends = async (
  request: Request,
  projects: readonly MyProject[],
  now: Instant,
): Promise<ReadonlyMap<JiraId, AcceptedPeriods>> => {
  const parts = await acrossProjects(limitConcurrency(request)).accepted(
    projects.map(searched),
    period.days * period.periods,
  );
  return new Map(
    parts.flatMap(({ found, complete, of }) => {
      // The newest come first: what was read reaches back to the oldest of them.
      const oldest = found.map(({ at }) => at).reduce((a, b) => (a < b ? a : b), now);
      const span = { now, ...period, knownSince: complete ? null : oldest };
      return of.map(
        (id) =>
          [
            id,
            acceptedPeriods(
              found.filter(({ projectId }) => projectId === id),
              span,
            ),
          ] as const,
      );
    }),
  );
};
