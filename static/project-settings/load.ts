import { readPolicy, type PolicyReading } from '../../src/domain/read-policy';
import { boards, type Estimation } from '../../src/jira/boards';
import { type Field, fields, ofProject } from '../../src/jira/fields';
import { permissions } from '../../src/jira/permissions';
import { projectProperty } from '../../src/jira/project-property';
import { type Project, projects, type Status } from '../../src/jira/projects';
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
  readonly people: ReadonlyMap<string, Person>;
  /** The environment's id: the app's own fields carry it in their type. */
  readonly owner: string;
}

const named = (reading: PolicyReading): readonly string[] => {
  const policy = 'policy' in reading ? reading.policy : null;
  return policy === null ? [] : [policy.productOwner, ...policy.deputies.map(({ accountId }) => accountId)];
};

export const load = async ({ extension, environmentId }: Context): Promise<Loaded> => {
  const { id, key } = extension.project ?? { id: '', key: '' };
  const [project, raw, granted, all, estimation, statuses] = await Promise.all([
    projects(jira).read(id),
    projectProperty(jira).readPolicy(id),
    permissions(jira).mine({ projectId: id }, ['ADMINISTER_PROJECTS']),
    fields(jira).list(),
    boards(jira).estimation(key),
    projects(jira).statuses(id),
  ]);
  const reading = readPolicy(raw);
  const people = await users(jira).byId([
    ...named(reading),
    ...(reading.state === 'none' && project.leadId !== null ? [project.leadId] : []),
  ]);
  return {
    project,
    reading,
    admin: granted.has('ADMINISTER_PROJECTS'),
    fields: ofProject(all, project.id),
    estimation,
    statuses,
    people,
    owner: environmentId,
  };
};
