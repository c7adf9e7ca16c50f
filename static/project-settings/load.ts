import { policyIn, readPolicy, type PolicyReading } from '../../src/domain/policy/read-policy';
import { boards, type Estimation } from '../../src/jira/boards';
import { type Field, fields, ofProject } from '../../src/jira/fields';
import { permissions } from '../../src/jira/permissions';
import { projectProperty } from '../../src/jira/project-property';
import { type Project, projects, type Status } from '../../src/jira/projects';
import type { Named } from '../../src/domain/shared/named';
import { resolutions } from '../../src/jira/resolutions';
import { type Person, users } from '../../src/jira/users';
import { jira } from '../ui/bridge';
import type { Context } from '../ui/context';

/** What the settings are about, and what can be chosen in them. */
export interface Loaded {
  readonly project: Project;
  readonly reading: PolicyReading;
  readonly admin: boolean;
  readonly fields: readonly Field[];
  readonly estimation: Estimation | null;
  readonly statuses: readonly Status[];
  readonly resolutions: readonly Named[];
  readonly people: ReadonlyMap<string, Person>;
  /** Whether those named can hold work in the project, as far as Jira tells. */
  readonly reachable: ReadonlyMap<string, boolean>;
  /** Who looks, and in which language. */
  readonly me: string | null;
  readonly locale: string;
  /** The environment's id: the app's own fields carry it in their type. */
  readonly owner: string;
}

const named = (reading: PolicyReading): readonly string[] => {
  const policy = policyIn(reading);
  return policy === null ? [] : [policy.productOwner, ...policy.deputies.map(({ accountId }) => accountId)];
};

/** Those who propose values. */
const proposing = (reading: PolicyReading): readonly string[] =>
  (policyIn(reading)?.stakeholders ?? []).map(({ accountId }) => accountId);

/** Those whom the list of changes names. */
const changers = (reading: PolicyReading): readonly string[] =>
  (policyIn(reading)?.changes ?? []).flatMap(({ by }) => by ?? []);

/** Who of these can hold work in the project: Jira asks for a licence and a permission there. */
const reachableOf = async (projectKey: string, ids: readonly string[]): Promise<Loaded['reachable']> => {
  try {
    const found = await Promise.all(ids.map((id) => users(jira).isAssignable(projectKey, id)));
    return new Map(ids.map((id, index) => [id, found[index] === true]));
  } catch {
    return new Map();
  }
};

export const load = async ({ extension, environmentId, accountId, locale }: Context): Promise<Loaded> => {
  const { id, key } = extension.project ?? { id: '', key: '' };
  const [project, raw, granted, all, estimation, statuses, known] = await Promise.all([
    projects(jira).read(id),
    projectProperty(jira).readPolicy(id),
    permissions(jira).granted({ projectId: id }, ['ADMINISTER_PROJECTS']),
    fields(jira).list(),
    boards(jira).estimation(key),
    projects(jira).statuses(id),
    // Without them the statuses alone decide.
    resolutions(jira)
      .list()
      .catch((): readonly Named[] => []),
  ]);
  const reading = readPolicy(raw);
  const ids = [
    ...named(reading),
    ...(reading.state === 'none' && project.leadId !== null ? [project.leadId] : []),
    ...proposing(reading),
    ...changers(reading),
    ...(accountId === undefined ? [] : [accountId]),
  ];
  const [people, reachable] = await Promise.all([users(jira).byId(ids), reachableOf(key, named(reading))]);
  return {
    project,
    reading,
    // What a newer app saved is not overwritten by this one.
    admin: granted.has('ADMINISTER_PROJECTS') && reading.state !== 'newer',
    fields: ofProject(all, project.id),
    estimation,
    statuses,
    resolutions: known,
    people,
    reachable,
    me: accountId ?? null,
    locale,
    owner: environmentId,
  };
};
