import type { Collection, Store } from '../store/store';
import type { Issue, Link } from './model';

/** Look-ups that would otherwise walk every issue; kept current by watching the store. */
export interface Indexes {
  issueIdByKey(key: string): string | undefined;
  /** Sub-tasks and the issues of an epic, as ids, in order of creation. */
  childIds(parentId: string): readonly string[];
  linkIds(issueId: string): readonly string[];
  issueIdsOfProject(projectId: string): readonly string[];
  issueIdsOfSprint(sprintId: string): readonly string[];
  attachmentIds(issueId: string): readonly string[];
}

const grouped = <T>(
  collection: Collection<T>,
  groupsOf: (value: T) => readonly (string | null)[],
): ((group: string) => readonly string[]) => {
  const groups = new Map<string, Set<string>>();
  const change = (id: string, before: T | undefined, after: T | undefined): void => {
    const left = before === undefined ? [] : groupsOf(before);
    const entered = after === undefined ? [] : groupsOf(after);
    for (const group of left) if (group !== null && !entered.includes(group)) groups.get(group)?.delete(id);
    for (const group of entered) {
      if (group === null) continue;
      const members = groups.get(group);
      if (members) members.add(id);
      else groups.set(group, new Set([id]));
    }
  };
  for (const [id, value] of collection.entries()) change(id, undefined, value);
  collection.watch(change);
  return (group) => [...(groups.get(group) ?? [])];
};

const build = (store: Store): Indexes => {
  const issues = store.collection('issues');
  const byKey = grouped(issues, (issue: Issue) => [issue.key.toUpperCase()]);
  return {
    issueIdByKey: (key) => byKey(key.toUpperCase())[0],
    childIds: grouped(issues, (issue) => [issue.parentId]),
    issueIdsOfProject: grouped(issues, (issue) => [issue.projectId]),
    issueIdsOfSprint: grouped(issues, (issue) => issue.sprintIds),
    linkIds: grouped(store.collection('links'), (link: Link) => [link.sourceId, link.targetId]),
    attachmentIds: grouped(store.collection('attachments'), (attachment) => [attachment.issueId]),
  };
};

const known = new WeakMap<Store, Indexes>();

export const indexesOf = (store: Store): Indexes => {
  const made = known.get(store) ?? build(store);
  known.set(store, made);
  return made;
};
