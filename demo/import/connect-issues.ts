import { indexesOf } from '../../sandbox/jira/indexes';
import type { Site } from '../../sandbox/site';
import type { ImportedIssue, LinkReference } from './issue';
import type { Notes } from './notes';
import type { SiteNames } from './site-names';

interface Connections {
  readonly site: Site;
  readonly names: SiteNames;
  /** Finds a work item of the file by what a parent column says. */
  readonly find: (reference: string) => ImportedIssue | undefined;
  readonly notes: Notes;
}

type Created = readonly { readonly id: string; readonly issue: ImportedIssue }[];

/** The parent of each work item, by key: as it says itself, else as the parent lists its sub-tasks. */
const parentsOf = (created: Created, { find }: Connections): ReadonlyMap<string, string> => {
  const parents = new Map(created.flatMap(({ issue }) => issue.subtaskKeys.map((key) => [key, issue.key] as const)));
  for (const { issue } of created)
    if (issue.parent !== null) parents.set(issue.key, find(issue.parent.text)?.key ?? issue.parent.text.trim());
  return parents;
};

/** Gives each work item its parent, once all of the file are there. What is neither in the file nor on the site is noted. */
export const connectParents = (created: Created, connections: Connections): void => {
  const { site, notes } = connections;
  const { store } = site.jira;
  const issues = store.collection('issues');
  const indexes = indexesOf(store);
  const parents = parentsOf(created, connections);
  for (const { id, issue } of created) {
    const parentKey = parents.get(issue.key);
    if (parentKey === undefined) continue;
    const parentId = indexes.issueIdByKey(parentKey);
    const stored = issues.get(id);
    if (stored === undefined || parentId === undefined || parentId === id)
      notes.add('missing-parent', `${issue.key}: ${parentKey}`);
    else issues.put(id, { ...stored, parentId });
  }
};

/** Links that both sides list are one. */
const pathOf = (typeId: string, sourceId: string, targetId: string): string => [typeId, sourceId, targetId].join('/');

/** Links work items, with each other and with what was there before. */
export const connectLinks = (created: Created, { site, names, notes }: Connections): void => {
  const { store } = site.jira;
  const links = store.collection('links');
  const indexes = indexesOf(store);
  const known = new Set(
    [...links.values()].map(({ typeId, sourceId, targetId }) => pathOf(typeId, sourceId, targetId)),
  );
  const connect = (id: string, link: LinkReference): boolean => {
    const other = indexes.issueIdByKey(link.key);
    if (other === undefined || other === id) return false;
    const [sourceId, targetId] = link.direction === 'outward' ? [id, other] : [other, id];
    const typeId = names.linkType(link);
    const path = pathOf(typeId, sourceId, targetId);
    if (known.has(path)) return true;
    known.add(path);
    const linkId = store.nextId('links');
    links.put(linkId, { id: linkId, typeId, sourceId, targetId });
    return true;
  };
  for (const { id, issue } of created)
    for (const link of issue.links)
      if (!connect(id, link)) notes.add('missing-link-target', `${issue.key}: ${link.type} ${link.key}`);
};
