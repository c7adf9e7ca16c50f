import { Failure } from '../domain/shared/result';
import { projectList } from '../jira/project-list';
import type { Request } from '../jira/request';
import { workflows } from '../jira/workflows';
import { type GateProject, notAllowed } from './help';
import type { GateScan, ScannedWorkflow, ScanProject, ScanResult } from './model';
import { scanWorkflow, type WorkflowFacts } from './scan-workflow';

export interface GateNeeds {
  readonly request: Request;
  /** The app's id or its environment's: whose rules are ours. */
  readonly owner: string;
}

interface ScanRequest {
  readonly project: GateProject;
  /** The governed work types. */
  readonly types: readonly (ScannedWorkflow['types'][number] & {
    /** Its work is started only when it is ready. */
    readonly startsReady?: boolean;
  })[];
}

export const isForbidden = (error: unknown): boolean => error instanceof Failure && error.code === 'forbidden';

/** Who else uses each workflow; a person who may not know that still sees the rest. */
const sharing = async (
  request: Request,
  all: readonly WorkflowFacts[],
  project: GateProject,
): Promise<ReadonlyMap<string, readonly ScanProject[]>> => {
  const used = await Promise.all(
    all
      .filter(({ scope }) => scope === 'site')
      .map(async ({ id }) => {
        try {
          const ids = await workflows(request).usedBy(id);
          return [[id, ids.filter((one) => one !== project.id)] as const];
        } catch (error) {
          if (isForbidden(error)) return [];
          throw error;
        }
      }),
  );
  const ids = [...new Set(used.flat().flatMap(([, others]) => others))];
  const names = await projectList(request).byId(ids);
  const named = (id: string): ScanProject => ({
    id,
    key: names.get(id)?.key ?? null,
    name: names.get(id)?.name ?? null,
  });
  return new Map(used.flat().map(([id, others]) => [id, others.map(named)]));
};

const scan = async ({ request, owner }: GateNeeds, { project, types }: ScanRequest): Promise<GateScan> => {
  const workflowOf = await workflows(request).ofTypes(
    project.id,
    types.map(({ id }) => id),
  );
  const ids = [...new Set(workflowOf.values())];
  const read = ids.length === 0 ? { statuses: [], workflows: [] } : await workflows(request).read(ids);
  const facts = read.workflows.map((one) => {
    const used = types.filter(({ id }) => workflowOf.get(id) === one['id']);
    return scanWorkflow(read, one, { owner, asksReady: used.some(({ startsReady }) => startsReady === true) });
  });
  const shared = await sharing(request, facts, project);
  return {
    unknownTypes: types.filter(({ id }) => !workflowOf.has(id)).map(({ id }) => id),
    workflows: facts.map((one): ScannedWorkflow => ({
      ...one,
      sharedWith: one.scope === 'project' ? [] : (shared.get(one.id) ?? null),
      types: types.filter(({ id }) => workflowOf.get(id) === one.id).map(({ id, name }) => ({ id, name })),
    })),
  };
};

/**
 * Every transition of a project's governed work types to Done, and every one that starts work where it should ask for Ready, and the rules on it. Reads only. Company-managed projects need a Jira
 * admin, team-managed ones a project admin; the app itself may always look.
 */
export const scanGate =
  (needs: GateNeeds) =>
  async (wish: ScanRequest): Promise<ScanResult> => {
    try {
      return { state: 'scanned', scan: await scan(needs, wish) };
    } catch (error) {
      if (isForbidden(error)) return { state: 'not-allowed', help: notAllowed(wish.project) };
      throw error;
    }
  };
