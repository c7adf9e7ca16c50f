import { kvs, Sort, WhereConditions } from '@forge/kvs';

import type { Instant, JiraId } from '../domain/shared/ids';
import { type Head, headEntity, type HeadRow, toHead } from './head';
import { stored } from './storage';

/** The heads of many work items at once, as queries show them: a little late. */
export interface Heads {
  /** Those of a project, by work item; with `since`, only those that changed after it. */
  ofProject(projectId: JiraId, since?: Instant): Promise<ReadonlyMap<JiraId, Head>>;
  /** Those with something begun and not finished, on the whole site. */
  unfinished(): Promise<readonly Head[]>;
  /** Those of the whole site, a page at a time. */
  each(onHeads: (heads: readonly Head[]) => Promise<void>): Promise<void>;
}

const pageSize = 100;

const query = () => kvs.entity<HeadRow>(headEntity).query();

type CreateQuery = () => ReturnType<ReturnType<typeof query>['index']>;

const pages = async (createQuery: CreateQuery, onHeads: (heads: readonly Head[]) => Promise<void>): Promise<void> => {
  let cursor: string | undefined;
  do {
    const page = createQuery().sort(Sort.ASC).limit(pageSize);
    const { results, nextCursor } = await stored(() => (cursor === undefined ? page : page.cursor(cursor)).getMany());
    await onHeads(results.map(({ value }) => toHead(value)));
    cursor = nextCursor;
  } while (cursor !== undefined);
};

const all = async (createQuery: CreateQuery): Promise<readonly Head[]> => {
  const heads: Head[] = [];
  await pages(createQuery, (some) => {
    heads.push(...some);
    return Promise.resolve();
  });
  return heads;
};

const openOnes = (open: 'yes' | 'no') => () => query().index('by-open', { partition: [open] });

export const kvsHeads = (): Heads => ({
  ofProject: async (projectId, since) => {
    const index = query();
    const heads = await all(() =>
      since === undefined
        ? index.index('by-project', { partition: [projectId] })
        : index.index('by-project', { partition: [projectId] }).where(WhereConditions.greaterThanEqualTo(since)),
    );
    return new Map(heads.map((head) => [head.issueId, head]));
  },
  unfinished: () => all(openOnes('yes')),
  // In this order: what is finished meanwhile is met twice, which does no harm.
  each: async (onHeads) => {
    await pages(openOnes('yes'), onHeads);
    await pages(openOnes('no'), onHeads);
  },
});
