import * as z from 'zod/mini';

import { policyKey } from '../../src/domain/policy/policy';
import { readPolicy } from '../../src/domain/policy/read-policy';
import { projectList } from '../../src/jira/project-list';
import { users } from '../../src/jira/users';
import { healthKey } from '../../src/workflow-gate/model';
import { jira } from '../ui/bridge';

const Health = z.object({
  at: z.string(),
  findings: z.array(z.object({ severity: z.enum(['error', 'warning', 'note']), text: z.string() })),
});
export type Health = z.infer<typeof Health>;

/** One governed project, as the list shows it. */
export interface Row {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly mode: 'off' | 'warn' | 'block' | 'damaged';
  readonly owner: string;
  readonly ownerActive: boolean;
  readonly revision: number | null;
  /** What the daily look found; null when it has not looked yet. */
  readonly health: Health | null;
}

const healthIn = (raw: unknown): Health | null => {
  const read = Health.safeParse(raw);
  return read.success ? read.data : null;
};

const most = 90;

/** All governed projects that the reader sees, those with trouble first. */
export const readRows = async (): Promise<readonly Row[]> => {
  const projects = await projectList(jira).withProperty(policyKey, healthKey);
  const read = projects.map((project) => {
    const reading = readPolicy(project.properties[policyKey]);
    return { ...project, reading, policy: 'policy' in reading ? reading.policy : null };
  });
  const ids = [...new Set(read.flatMap(({ policy }) => policy?.productOwner ?? []))];
  const pages = Array.from({ length: Math.ceil(ids.length / most) }, (_, page) =>
    ids.slice(page * most, (page + 1) * most),
  );
  const people = new Map((await Promise.all(pages.map((page) => users(jira).byId(page)))).flatMap((one) => [...one]));
  const rows = read.map(({ id, key, name, properties, reading, policy }): Row => {
    const person = policy === null ? undefined : people.get(policy.productOwner);
    return {
      id,
      key,
      name,
      mode: policy?.mode ?? (reading.state === 'off' ? reading.mode : reading.state === 'newer' ? 'off' : 'damaged'),
      owner: policy === null ? '' : (person?.displayName ?? 'somebody whose name Jira does not tell'),
      ownerActive: person?.active !== false,
      revision: policy?.revision ?? null,
      health: healthIn(properties[healthKey]),
    };
  });
  return rows.sort((a, b) => weight(b) - weight(a) || a.name.localeCompare(b.name));
};

/** How urgent a project is: damaged settings and errors before warnings, those before all is well. */
const weight = ({ mode, ownerActive, health }: Row): number => {
  const worst = health?.findings.some(({ severity }) => severity === 'error');
  if (mode === 'damaged' || !ownerActive || worst) return 2;
  return health?.findings.some(({ severity }) => severity === 'warning') ? 1 : 0;
};
