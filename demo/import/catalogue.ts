import { createComponent, createVersion } from '../../sandbox/jira/versions';
import { anonymous } from '../../sandbox/jira/identity';
import type { CollectionName } from '../../sandbox/store/store';
import type { Collections } from '../../sandbox/jira/model';
import { createUser } from '../../sandbox/jira/people';
import type { Site } from '../../sandbox/site';
import type { Incoming } from './incoming';

/** Finds what has a name, or makes it: each name once. */
const remembering = (found: Iterable<readonly [string, string]>, make: (name: string) => string) => {
  const known = new Map([...found].map(([name, id]) => [name.toLowerCase(), id]));
  return (name: string): string => {
    const before = known.get(name.toLowerCase());
    if (before !== undefined) return before;
    const id = make(name);
    known.set(name.toLowerCase(), id);
    return id;
  };
};

type Named = { readonly name: string };

/** The ids of statuses, work types, people and the like, by the names that a file uses; what is missing is made. */
export const catalogue = ({ jira }: Site) => {
  const { store } = jira;
  const named = <N extends CollectionName>(of: N, keep: (one: Collections[N] & Named) => boolean = () => true) =>
    [...store.collection(of).entries()].flatMap(([id, one]): [string, string][] => {
      const value = one as Collections[N] & Named;
      return keep(value) ? [[value.name, id]] : [];
    });
  const put = <N extends CollectionName>(of: N, value: (id: string) => Collections[N]): string => {
    const id = store.nextId(of);
    store.collection(of).put(id, value(id));
    return id;
  };
  const shared = (one: { readonly projectId?: string | null }) => one.projectId === null;
  const categories = new Map<string, Incoming['status']['category']>();
  const levels = new Map<string, Incoming['level']>();

  const status = remembering(named('statuses', shared), (name) =>
    put('statuses', (id) => ({ id, name, description: '', category: categories.get(name) ?? 'new', projectId: null })),
  );
  const type = remembering(named('issueTypes', shared), (name) =>
    put('issueTypes', (id) => ({ id, name, description: '', hierarchyLevel: levels.get(name) ?? 0, projectId: null })),
  );
  return {
    status: ({ name, category }: Incoming['status']): string => {
      categories.set(name, category);
      return status(name);
    },
    type: (name: string, level: Incoming['level']): string => {
      levels.set(name, level);
      return type(name);
    },
    resolution: remembering(named('resolutions'), (name) =>
      put('resolutions', (id) => ({ id, name, description: '' })),
    ),
    priority: remembering(named('priorities'), (name) =>
      put('priorities', (id) => ({ id, name, description: '', statusColor: '#707070' })),
    ),
    linkType: remembering(named('linkTypes'), (name) =>
      put('linkTypes', (id) => ({ id, name, inward: `${name} (in)`, outward: name })),
    ),
    person: remembering(
      [...store.collection('users').entries()].map(([id, { displayName }]) => [displayName, id]),
      (displayName) => createUser(jira, { displayName }).accountId,
    ),
    /** Those of one project, by `project id/name`. */
    version: remembering(
      [...store.collection('versions').entries()].map(([id, { projectId, name }]) => [`${projectId}/${name}`, id]),
      (path) => createVersion(jira, anonymous, splitPath(path)).id,
    ),
    component: remembering(
      [...store.collection('components').entries()].map(([id, { projectId, name }]) => [`${projectId}/${name}`, id]),
      (path) => createComponent(jira, splitPath(path)).id,
    ),
  };
};

const splitPath = (path: string): { readonly projectId: string; readonly name: string } => {
  const at = path.indexOf('/');
  return { projectId: path.slice(0, at), name: path.slice(at + 1) };
};

export type Catalogue = ReturnType<typeof catalogue>;
