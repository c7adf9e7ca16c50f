import type { BacklogItem, Sprint } from '../../../src/domain/backlog/backlog-item';
import type { Change } from '../../../src/domain/acceptance/done-crossings';
import type { ItemFields } from '../../../src/jira/to-backlog-item';
import type { ProjectSetup } from '../project-setup';

/** Raised when what is kept changes its form: what an older page kept is then not read. */
export const cacheVersion = 4;

/** What a browser keeps of a project between two visits of the same person. */
export interface CachedProject {
  readonly version: number;
  readonly setup: ProjectSetup;
  /** The policy as it lay in the project. */
  readonly policy: unknown;
  /** The fields that were read: with them at hand, Jira can be asked before the policy is understood. */
  readonly fields: ItemFields;
  /** By the browser's clock: when the reading began, and when the place was last asked for. */
  readonly readAt: number;
  readonly setupReadAt: number;
  readonly items: readonly BacklogItem[];
  readonly sprints: readonly Sprint[];
  readonly histories: ReadonlyMap<string, readonly Change[]>;
}

export interface CachedHead extends Omit<CachedProject, 'items' | 'histories'> {
  /** How many items there are. */
  readonly count: number;
}

/** As much of the head as Jira is asked with: small enough to stand beside the store, where it is known at once and without opening anything. */
export type CacheHeader = Pick<CachedHead, 'version' | 'readAt' | 'fields' | 'count'> & {
  readonly boardId: string | null;
};

export const cacheHeaderOf = ({ version, readAt, fields, count, setup }: CachedHead): CacheHeader => ({
  version,
  readAt,
  fields,
  count,
  boardId: setup.board?.id ?? null,
});

export type Histories = CachedProject['histories'];

/** What was kept, piece by piece: the head says what to ask Jira for, long before thousands of items are there. */
export interface OpenedCache {
  readonly head: CachedHead;
  readonly items: Promise<readonly BacklogItem[]>;
  /** Read when it is called, since only figures need them. */
  readonly histories: () => Promise<Histories>;
}

/** What is in memory already, as if it had just been opened. */
export const asOpened = ({ items, histories, ...head }: CachedProject): OpenedCache => ({
  head: { ...head, count: items.length },
  items: Promise.resolve(items),
  histories: () => Promise.resolve(histories),
});

/** Where it is kept. Whatever fails there is as if nothing were kept. */
export interface ProjectCache {
  /** Of what was written last; null where that is not known. */
  readonly header: () => CacheHeader | null;
  readonly read: () => Promise<OpenedCache | null>;
  readonly write: (project: CachedProject) => Promise<void>;
  readonly clear: () => Promise<void>;
}

export const noCache: ProjectCache = {
  header: () => null,
  read: () => Promise.resolve(null),
  write: () => Promise.resolve(),
  clear: () => Promise.resolve(),
};
