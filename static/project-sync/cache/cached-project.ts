import type { BacklogItem, Sprint } from '../../../src/domain/backlog/backlog-item';
import type { ItemFields } from '../../../src/jira/to-backlog-item';
import type { HistoryTexts } from '../histories';
import type { ProjectSetup } from '../project-setup';

/** Raised when the cached form changes: what an older page cached is then not read. */
export const cacheVersion = 5;

/** What a browser caches of a project between two visits of the same person. */
export interface CachedProject {
  readonly version: number;
  readonly setup: ProjectSetup;
  /** The policy as it was stored in the project, unparsed. */
  readonly policy: unknown;
  /** The fields that were read: with them Jira can be asked before the policy is parsed. */
  readonly fields: ItemFields;
  /** By the browser's clock: when the reading began, and when the setup was last read. */
  readonly readAt: number;
  readonly setupReadAt: number;
  readonly items: readonly BacklogItem[];
  readonly sprints: readonly Sprint[];
  readonly histories: HistoryTexts;
}

export interface CachedHead extends Omit<CachedProject, 'items' | 'histories'> {
  /** How many items there are. */
  readonly count: number;
}

/** The part of the head that calls to Jira need: small enough for local storage, where it is read at once without opening a database. */
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

/** What was cached, piece by piece: the head says what to read from Jira, long before thousands of items are loaded. */
export interface OpenedCache {
  readonly head: CachedHead;
  readonly items: Promise<readonly BacklogItem[]>;
  /** Read when it is called, since only figures need them. */
  readonly histories: () => Promise<HistoryTexts>;
}

/** What is in memory already, as if it had just been opened. */
export const asOpened = ({ items, histories, ...head }: CachedProject): OpenedCache => ({
  head: { ...head, count: items.length },
  items: Promise.resolve(items),
  histories: () => Promise.resolve(histories),
});

/** The store of the cache. Where it fails, the page works as if nothing were cached. */
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
