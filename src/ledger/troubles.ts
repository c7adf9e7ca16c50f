import { kvs } from '@forge/kvs';

import type { Instant, JiraId } from '../domain/shared/ids';
import { causeOf, maxWhy, type NewTrouble, Trouble } from '../domain/shared/trouble';
import { beginningWith } from './beginning-with';
import { stored } from './storage';

/** What went wrong where nobody was present, for an admin to read. */
export interface Troubles {
  /** Counts it. `times` is 1 unless said otherwise. Never fails: what it is about has failed already. */
  note(trouble: NewTrouble, times?: number): Promise<void>;
  /** Latest first. */
  all(): Promise<readonly Trouble[]>;
  /** Those of a project, after they were put right. */
  clear(projectId: JiraId | null): Promise<void>;
}

const prefix = 'trouble:';
/** More causes than anybody reads; the oldest stay unread. */
const maxPages = 5;

/** Keys of Forge's storage take few characters, and not many. */
const keyOf = (trouble: NewTrouble): string =>
  `${prefix}${causeOf(trouble)
    .replace(/[^A-Za-z0-9:._-]/g, '_')
    .slice(0, 400)}`;

const rows = async (): Promise<readonly { readonly key: string; readonly trouble: Trouble }[]> =>
  (await beginningWith(prefix, maxPages)).flatMap(({ key, value }) => {
    const { data: trouble } = Trouble.safeParse(value);
    return trouble === undefined ? [] : [{ key, trouble }];
  });

/** In Forge's key-value store. */
export const kvsTroubles = (clock: () => Instant): Troubles => ({
  note: async (trouble, times = 1) => {
    try {
      const key = keyOf(trouble);
      const before = Trouble.safeParse(await stored(() => kvs.get(key))).data;
      const short = 'why' in trouble ? { ...trouble, why: trouble.why.slice(0, maxWhy) } : trouble;
      await stored(() => kvs.set(key, { ...short, at: clock(), count: (before?.count ?? 0) + times }));
    } catch (error) {
      console.warn(`trouble: ${trouble.code} was not noted: ${error instanceof Error ? error.name : 'unknown error'}`);
    }
  },
  all: async () => (await rows()).map(({ trouble }) => trouble).sort((a, b) => b.at.localeCompare(a.at)),
  clear: async (projectId) => {
    for (const { key, trouble } of await rows())
      if (trouble.projectId === projectId) await stored(() => kvs.delete(key));
  },
});
