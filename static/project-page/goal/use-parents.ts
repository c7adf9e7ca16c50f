import type { BacklogItem } from '../../../src/domain/backlog/backlog-item';
import { type Epic, readEpics } from '../../../src/jira/epics';
import { jira } from '../../ui/bridge';
import { type Reply, useReply } from '../../ui/use-reply';
import { useProject } from '../data';

export interface Parents {
  readonly parents: ReadonlyMap<string, string>;
  readonly epics: ReadonlyMap<string, Epic>;
}

/** What stands above these work items, read once for each list of them. */
export const useParents = (items: readonly BacklogItem[]): Reply<Parents> => {
  const { value } = useProject().fields;
  const ids = items.map(({ id }) => id).join();
  return useReply(async () => {
    if (ids === '') return { parents: new Map(), epics: new Map() };
    const { epicOf, epics } = await readEpics(jira, ids.split(','), value ?? 'summary');
    return { parents: epicOf, epics };
  }, [ids, value]);
};
