import type { BacklogItem, Sprint } from '../../../src/domain/backlog-item';
import { planning } from '../../../src/jira/bulk/board';
import { type Changed, fewChanged } from '../../../src/jira/bulk/changed';
import { allIds, askFromBothEnds, type IdsAsked } from '../../../src/jira/bulk/ids';
import { bulkItems } from '../../../src/jira/bulk/items';
import type { ItemFields } from '../../../src/jira/bulk/to-backlog-item';
import { projectProperty } from '../../../src/jira/project-property';
import type { Request } from '../../../src/jira/request';
import type { Opened } from '../store/kept';
import { backlogJql, type Emit, gatherHistories, type Gathering, part, states } from './gather';
import { fieldsInUse, type Place, readPlace, type Where } from './place';
import { arranged, withPolicy } from './state';
import { historyFields, wantedHistories } from './wanted-histories';

const minute = 60_000;
/** Jira's search may be a little behind, and JQL counts in minutes. */
const slack = 5;
/** What changes rarely is asked for again after this long. */
const placeLasts = 8 * 60 * minute;

/** Relative, so that neither the clock nor the time zone of this browser matters. */
const changedJql = (projectId: string, readAt: number, now: number): string =>
  `${backlogJql(projectId)} AND updated >= -${Math.ceil((now - readAt) / minute) + slack}m`;

/** A sprint that was running or to come and is no longer on that list was closed: only then the closed ones are asked for again. */
const sprintsNow = async (request: Request, boardId: string, before: readonly Sprint[]): Promise<readonly Sprint[]> => {
  const closed = before.filter(({ state }) => state === 'closed');
  const live = await planning(request).sprints(boardId, ['active', 'future']);
  const ids = new Set(live.map(({ id }) => id));
  const isGone = before.some(({ state, id }) => state !== 'closed' && !ids.has(id));
  return isGone || before.length === 0 ? planning(request).sprints(boardId, states) : [...closed, ...live];
};

/** The same item for the histories: only what was cut off, or was never read, is asked for. */
const noteHistories = (of: Gathering, changed: readonly Changed[]): readonly string[] =>
  changed.flatMap(({ item, changes, cut }) => {
    const before = of.histories.get(item.id);
    if (before === undefined) {
      if (!cut) of.histories.set(item.id, changes);
      return cut ? [item.id] : [];
    }
    const known = new Set(before.map(({ id }) => id));
    const fresh = changes.filter(({ id }) => !known.has(id));
    if (cut && fresh.length === changes.length && changes.length > 0) return [item.id];
    of.histories.set(item.id, [...before, ...fresh]);
    return [];
  });

/** All that changed, in one call where it is little, else by ids. */
const readChanged = async (
  request: Request,
  jql: string,
  fields: ItemFields,
): Promise<{ readonly few: readonly Changed[]; readonly many: readonly string[] }> => {
  const few = await fewChanged(request, jql, fields, historyFields(fields));
  return few === null ? { few: [], many: await allIds(request, jql) } : { few, many: [] };
};

/** All ids in today's order: nothing needs to be known for that but about how many there are. */
export const askIds = (request: Request, { projectId }: Where, expected: number): IdsAsked =>
  askFromBothEnds(request, { jql: backlogJql(projectId), orderBy: 'Rank', expected });

/**
 * A later visit: Jira is asked as soon as the head of what was kept is there: for the ids in today's order, which also say what the viewer may
 * still see, and for what changed since. The kept items are read beside that, their histories after. Answers null when what was kept is of no
 * use any more, because other fields are in use. `early` are ids that were asked for before the store was open.
 */
export const catchUp = async (
  request: Request,
  where: Where,
  { head: kept, items: itemsRead, histories: readHistories }: Opened,
  early: IdsAsked | null,
  now: number,
  of: Gathering,
  emit: Emit,
): Promise<{ readonly placeReadAt: number } | null> => {
  const { projectId } = where;
  const before = kept.fields;
  const isOld = now - kept.placeReadAt > placeLasts;
  const knownRead = itemsRead.then((items) => new Map(items.map((item) => [item.id, item])));
  /** Where the two ends just do not meet, what was kept and what changed must explain each other in full. */
  const areAll = async (ids: ReadonlySet<string>): Promise<boolean> => {
    const [known, changed] = await Promise.all([knownRead, changedAsked]);
    if (changed === undefined) return false;
    const changedIds = [...changed.few.map(({ item }) => item.id), ...changed.many];
    const fresh = new Set(changedIds.filter((id) => !known.has(id)));
    return ids.size === known.size + fresh.size && [...ids].every((id) => known.has(id) || fresh.has(id));
  };
  const idsAsked = part(of, 'backlog', () => (early ?? askIds(request, where, kept.count)).all(areAll));
  const changedAsked = part(of, 'backlog', () => readChanged(request, changedJql(projectId, kept.readAt, now), before));
  const asked = Promise.all([
    part(of, 'policy', () => projectProperty(request).readPolicy(projectId)),
    isOld ? part(of, 'place', () => readPlace(request, where)) : kept.place,
    idsAsked,
    changedAsked,
    kept.place.board === null
      ? kept.sprints
      : part(of, 'sprints', () => sprintsNow(request, kept.place.board?.id ?? '', kept.sprints)),
  ]);
  const known = await knownRead;
  const [raw = kept.policy, read, ids, changed, sprints = kept.sprints] = await asked;
  const place: Place = read ?? kept.place;
  const policy = withPolicy(raw);
  const fields = fieldsInUse(place, policy.policy);
  if (JSON.stringify(fields) !== JSON.stringify(before)) return null;

  // What Jira no longer gives this viewer is dropped, unless Jira could not be asked.
  const order = ids ?? [...known.keys()];
  for (const { item } of changed?.few ?? []) known.set(item.id, item);
  const stale = new Set(changed?.many);
  const unknown = order.filter((id) => !known.has(id) || stale.has(id));
  const put = (item: BacklogItem): void => void known.set(item.id, item);
  if (unknown.length > 0)
    await part(of, 'backlog', () => bulkItems(request, unknown, fields, (items) => items.forEach(put)));
  order.forEach((id, position) => {
    const item = known.get(id);
    if (item !== undefined) of.items.set(id, item.position === position ? item : { ...item, position });
  });
  emit({ ...policy, place, items: arranged(of.items.values(), place, policy.policy), sprints, complete: true });

  const visible = new Set(order);
  for (const [id, changes] of await readHistories()) if (visible.has(id)) of.histories.set(id, changes);
  const cut = noteHistories(of, changed?.few ?? []);
  const wanted = wantedHistories([...of.items.values()], sprints, now);
  const missing = new Set([...cut, ...wanted.filter((id) => !of.histories.has(id) || stale.has(id))]);
  await part(of, 'histories', () => gatherHistories(request, of, [...missing], fields));
  return { placeReadAt: isOld && read !== undefined ? now : kept.placeReadAt };
};
