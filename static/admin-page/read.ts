import { policyKey } from '../../src/domain/policy/policy';
import { policyIn, readPolicy } from '../../src/domain/policy/read-policy';
import { projectList } from '../../src/jira/project-list';
import { users } from '../../src/jira/users';
import type { StoredFinding } from '../../src/workflow-gate/finding';
import { healthKey } from '../../src/workflow-gate/model';
import { readHealth } from '../../src/workflow-gate/stored-health';
import { jira } from '../ui/bridge';

/** What was found in a project, and when it was looked at. */
export interface Health {
  readonly at: string;
  readonly findings: readonly StoredFinding[];
}

/** One governed project, as the list shows it. */
export interface Row {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly teamManaged: boolean;
  readonly mode: 'off' | 'warn' | 'block' | 'damaged' | 'newer';
  /** `unreadable`: nothing says who it is; a null name: Jira does not say it. */
  readonly owner: 'unreadable' | { readonly name: string | null; readonly isActive: boolean };
  readonly revision: number | null;
  /** What the daily check found; null when it has not looked yet. */
  readonly health: Health | null;
}

const most = 90;

/** All governed projects that the reader sees, those with trouble first. */
export const readRows = async (): Promise<readonly Row[]> => {
  const projects = await projectList(jira).withProperty(policyKey, healthKey);
  const read = projects.map((project) => {
    const reading = readPolicy(project.properties[policyKey]);
    return { ...project, reading, policy: policyIn(reading) };
  });
  const ids = [...new Set(read.flatMap(({ policy }) => policy?.productOwner ?? []))];
  const pages = Array.from({ length: Math.ceil(ids.length / most) }, (_, page) =>
    ids.slice(page * most, (page + 1) * most),
  );
  const people = new Map((await Promise.all(pages.map((page) => users(jira).byId(page)))).flatMap((one) => [...one]));
  const rows = read.map(({ properties, reading, policy, ...project }): Row => {
    const person = policy === null ? undefined : people.get(policy.productOwner);
    return {
      ...project,
      mode: policy?.mode ?? (reading.state === 'off' ? reading.mode : reading.state === 'newer' ? 'newer' : 'damaged'),
      owner: policy === null ? 'unreadable' : { name: person?.displayName ?? null, isActive: person?.active !== false },
      revision: policy?.revision ?? null,
      health: readHealth(properties[healthKey]),
    };
  });
  return rows.sort((a, b) => weight(b) - weight(a) || a.name.localeCompare(b.name));
};

/** How urgent a project is: damaged settings and errors before warnings, those before all is well. */
const weight = ({ mode, owner, health }: Row): number => {
  const worst = health?.findings.some(({ severity }) => severity === 'error') === true;
  if (mode === 'damaged' || (owner !== 'unreadable' && !owner.isActive) || worst) return 2;
  return health?.findings.some(({ severity }) => severity === 'warning') === true ? 1 : 0;
};
