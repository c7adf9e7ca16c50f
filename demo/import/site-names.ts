import { createComponent, createVersion } from '../../sandbox/jira/versions';
import { anonymous } from '../../sandbox/jira/identity';
import type { CollectionName } from '../../sandbox/store/store';
import type { Collections } from '../../sandbox/jira/model';
import { createUser } from '../../sandbox/jira/people';
import type { Site } from '../../sandbox/site';
import type { Category, LinkReference } from './issue';
import type { Meanings } from './names-in-file';
import type { Notes } from './notes';

/** Finds what has a name, or makes it: each name once. */
const findOrCreate = (found: Iterable<readonly [string, string]>, create: (name: string) => string) => {
  const known = new Map([...found].map(([name, id]) => [name.toLowerCase(), id]));
  return (name: string): string => {
    const before = known.get(name.toLowerCase());
    if (before !== undefined) return before;
    const id = create(name);
    known.set(name.toLowerCase(), id);
    return id;
  };
};

type Named = { readonly name: string };

const categoryNames: Readonly<Record<Category, string>> = { new: 'To Do', indeterminate: 'In Progress', done: 'Done' };

/** How the link types that Jira brings along read; others read as their name, from both sides. */
const phrases: Readonly<Record<string, { readonly inward: string; readonly outward: string }>> = {
  blocks: { inward: 'is blocked by', outward: 'blocks' },
  cloners: { inward: 'is cloned by', outward: 'clones' },
  duplicate: { inward: 'is duplicated by', outward: 'duplicates' },
  relates: { inward: 'relates to', outward: 'relates to' },
  depends: { inward: 'is depended on by', outward: 'depends on' },
  causes: { inward: 'is caused by', outward: 'causes' },
};

/**
 * The ids of statuses, work types, people and the like, by the names that a file uses. What is missing is made, with an id that nothing
 * has; what is there is never changed.
 */
export const siteNames = ({ jira }: Site, meanings: Meanings, notes: Notes) => {
  const { store } = jira;
  const named = <N extends CollectionName>(of: N, where: (one: Collections[N] & Named) => boolean = () => true) =>
    [...store.collection(of).entries()].flatMap(([id, one]): [string, string][] => {
      const value = one as Collections[N] & Named;
      return where(value) ? [[value.name, id]] : [];
    });
  const put = <N extends CollectionName>(of: N, value: (id: string) => Collections[N]): string => {
    const collection = store.collection(of);
    let id = store.nextId(of);
    while (collection.has(id)) id = store.nextId(of);
    collection.put(id, value(id));
    return id;
  };
  const shared = (one: { readonly projectId?: string | null }) => one.projectId === null;

  const findStatus = findOrCreate(named('statuses', shared), (name) =>
    put('statuses', (id) => ({ id, name, description: '', category: meanings.category(name), projectId: null })),
  );
  const findType = findOrCreate(named('issueTypes', shared), (name) =>
    put('issueTypes', (id) => ({ id, name, description: '', hierarchyLevel: meanings.level(name), projectId: null })),
  );
  const statusIds = new Map<string, string>();
  const linkPhrases = new Map<string, NonNullable<LinkReference['phrases']>>();
  const findLinkType = findOrCreate(named('linkTypes'), (name) =>
    put('linkTypes', (id) => {
      const own = linkPhrases.get(name) ?? phrases[name.toLowerCase()] ?? { inward: name, outward: name };
      return { id, name, ...own };
    }),
  );

  /** A status of the site that has the name but another category is another status. */
  const status = (name: string): string => {
    const known = statusIds.get(name);
    if (known !== undefined) return known;
    const category = meanings.category(name);
    const id = findStatus(name);
    if (store.collection('statuses').get(id)?.category === category) {
      statusIds.set(name, id);
      return id;
    }
    const other = `${name} (${categoryNames[category]})`;
    notes.add('renamed-status', `${name} is ${other}`);
    const all = store.collection('statuses');
    const again = [...all.entries()].find(([, one]) => one.name === other && one.projectId === null)?.[0];
    const made =
      again ?? put('statuses', (next) => ({ id: next, name: other, description: '', category, projectId: null }));
    statusIds.set(name, made);
    return made;
  };
  return {
    status,
    type: findType,
    resolution: findOrCreate(named('resolutions'), (name) =>
      put('resolutions', (id) => ({ id, name, description: '' })),
    ),
    priority: findOrCreate(named('priorities'), (name) =>
      put('priorities', (id) => ({ id, name, description: '', statusColor: '#707070' })),
    ),
    linkType: ({ type, phrases: own }: Pick<LinkReference, 'type' | 'phrases'>): string => {
      if (own !== null) linkPhrases.set(type, own);
      return findLinkType(type);
    },
    person: findOrCreate(
      [...store.collection('users').entries()].map(([id, { displayName }]) => [displayName, id]),
      (displayName) => createUser(jira, { displayName }).accountId,
    ),
    /** Those of one project, by `project id/name`. */
    version: findOrCreate(
      [...store.collection('versions').entries()].map(([id, { projectId, name }]) => [`${projectId}/${name}`, id]),
      (path) => createVersion(jira, anonymous, splitPath(path)).id,
    ),
    component: findOrCreate(
      [...store.collection('components').entries()].map(([id, { projectId, name }]) => [`${projectId}/${name}`, id]),
      (path) => createComponent(jira, splitPath(path)).id,
    ),
  };
};

const splitPath = (path: string): { readonly projectId: string; readonly name: string } => {
  const at = path.indexOf('/');
  return { projectId: path.slice(0, at), name: path.slice(at + 1) };
};

export type SiteNames = ReturnType<typeof siteNames>;
