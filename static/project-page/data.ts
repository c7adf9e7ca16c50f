import {
  createContext,
  createElement,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react';

import type { BacklogItem, Sprint } from '../../src/domain/backlog/backlog-item';
import type { StatusCategory } from '../../src/domain/shared/work-item';
import { limitConcurrency } from '../../src/jira/limit-concurrency';
import type { Board } from '../../src/jira/boards';
import type { ItemFields } from '../../src/jira/to-backlog-item';
import type { Permission } from '../../src/jira/permissions';
import { jira } from '../ui/bridge';
import type { Context } from '../ui/context';
import { forgetFreshness } from '../ui/use-freshness';
import { fieldsInUse } from '../project-sync/project-setup';
import { loadAgain } from '../ui/load-again';
import { readerOnDemand } from '../project-sync/answers/reader-on-demand';
import { openProject, type Project } from '../project-sync/open-project';
import type { ProjectState } from '../project-sync/state';
import { openProjectCache } from '../project-sync/cache/project-cache';
import { noCache } from '../project-sync/cache/cached-project';
import { withTabLock } from '../project-sync/cache/tab-lock';
import { createNumberWriter, type NumberWriter } from './write-numbers';

export interface ProjectData extends Omit<ProjectState, 'setup' | 'policyRaw'> {
  readonly context: Context;
  readonly locale: string;
  /** The account id of who looks; null for an anonymous visitor. */
  readonly me: string | null;
  readonly projectKey: string;
  readonly projectName: string;
  readonly board: Board | null;
  /** The fields in use; all null until they are known. */
  readonly fields: ItemFields;
  /** The category of each status of the project, by id. */
  readonly categories: ReadonlyMap<string, StatusCategory>;
  readonly statuses: readonly { readonly id: string; readonly name: string; readonly category: StatusCategory }[];
  readonly may: (permission: Permission) => boolean;
  readonly sprints: readonly Sprint[];
  readonly items: readonly BacklogItem[];
  readonly refresh: () => Promise<void>;
  /** Reads these work items again, after something was done to them. */
  readonly reread: (ids: readonly string[]) => Promise<void>;
  /** Writes and reads values and points, past what is shown. */
  readonly numbers: NumberWriter;
  /** Deletes what this browser has cached of the project, and reads everything anew. */
  readonly clear: () => Promise<void>;
}

const noFields: ItemFields = { value: null, points: null, readiness: null, acceptance: null, sprint: null };

const ProjectContext = createContext<ProjectData | null>(null);

/** The project as it streams in; a new value whenever something came. */
export const useProject = (): ProjectData => {
  const data = useContext(ProjectContext);
  if (data === null) throw new Error('There is no project around this component');
  return data;
};

const loadReader = loadAgain(() => import('../project-sync/answers/open-reader'));

const openFor = ({ accountId, cloudId, environmentId, extension }: Context): Project => {
  const { id, key } = extension.project ?? { id: '', key: '' };
  const whose = { site: `${cloudId ?? ''} ${environmentId}`, accountId: accountId ?? 'anonymous', projectId: id };
  return openProject(
    { projectId: id, projectKey: key, me: accountId ?? null, environmentId },
    {
      request: limitConcurrency(jira),
      reader: readerOnDemand(async () => (await loadReader()).openReader()),
      cache: accountId === undefined ? noCache : openProjectCache(whose),
      tabLock: withTabLock,
      name: `assay-page ${whose.site} ${whose.accountId} ${id}`,
      now: Date.now,
    },
  );
};

/** Reads at once: nothing that is to be drawn first needs to be waited for. */
const begin = (context: Context): Project => {
  const project = openFor(context);
  void project.refresh();
  return project;
};

/** After the page was out of sight for so long, it looks for what changed. */
const stale = 5 * 60_000;

/** Reads the project once for all routes. */
export const ProjectProvider = ({ context, children }: { readonly context: Context; readonly children: ReactNode }) => {
  const [project] = useState(() => begin(context));
  const [numbers] = useState(() => createNumberWriter(project, jira));
  const state = useSyncExternalStore(project.subscribe, project.state);

  useEffect(() => {
    const look = (): void => {
      const { readAt } = project.state();
      if (document.visibilityState === 'visible' && readAt !== null && Date.now() - readAt > stale)
        void project.refresh();
    };
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [project]);

  const data = useMemo<ProjectData>(() => {
    const { setup, policyRaw: _raw, ...rest } = state;
    const statuses = setup?.statuses ?? [];
    return {
      ...rest,
      context,
      locale: context.locale,
      me: context.accountId ?? null,
      projectKey: setup?.key ?? context.extension.project?.key ?? '',
      projectName: setup?.name ?? '',
      board: setup?.board ?? null,
      fields: setup === null ? noFields : fieldsInUse(setup, state.policy),
      statuses,
      categories: new Map(statuses.map(({ id, category }) => [id, category])),
      may: (permission) => setup?.granted.includes(permission) === true,
      refresh: project.refresh,
      reread: project.reread,
      numbers,
      clear: async () => {
        forgetFreshness(context.extension.project?.id ?? '');
        await project.clear();
      },
    };
  }, [context, project, numbers, state]);

  return createElement(ProjectContext.Provider, { value: data }, children);
};
