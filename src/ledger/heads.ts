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
}

const pageSize = 100;

const query = () => kvs.entity<HeadRow>(headEntity).query();

const all = async (createQuery: () => ReturnType<ReturnType<typeof query>['index']>): Promise<readonly Head[]> => {
  const heads: Head[] = [];
  let cursor: string | undefined;
  do {
    const page = createQuery().sort(Sort.ASC).limit(pageSize);
    const { results, nextCursor } = await stored(() => (cursor === undefined ? page : page.cursor(cursor)).getMany());
    heads.push(...results.map(({ value }) => toHead(value)));
    cursor = nextCursor;
  } while (cursor !== undefined);
  return heads;
};

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
  unfinished: () => all(() => query().index('by-open', { partition: ['yes'] })),
});
