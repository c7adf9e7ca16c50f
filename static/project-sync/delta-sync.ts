import type { BacklogItem, Sprint } from '../../src/domain/backlog/backlog-item';
import { boards } from '../../src/jira/boards';
import type { Changed } from '../../src/jira/changed-issues';
import { bulkItems } from '../../src/jira/bulk-issues';
import type { Request } from '../../src/jira/request';
import type { Asking } from './answers/reader-on-demand';
import type { OpenedCache } from './cache/cached-project';
import type { DeltaAnswers } from './prefetch-delta';
import { classed } from './classed';
import { sprintStates } from './asked';
import { fromHistoryText, toHistoryText } from './histories';
import { loadHistories } from './histories-on-demand';
import { attempt, type Emit, type SyncResult } from './sync-result';
import { areSameFields, fieldsInUse } from './project-setup';
import { arrangeItems, policyState } from './state';
import { wantedHistories } from './wanted-histories';

/** A sprint that was running or to come and is no longer on that list was closed: only then the closed ones are asked for again. */
const sprintsNow = async (
  request: Request,
  boardId: string,
  before: readonly Sprint[],
  live: readonly Sprint[],
): Promise<readonly Sprint[]> => {
  const ids = new Set(live.map(({ id }) => id));
  const isGone = before.some(({ state, id }) => state !== 'closed' && !ids.has(id));
  if (isGone || before.length === 0) return boards(request).sprints(boardId, sprintStates);
  return [...before.filter(({ state }) => state === 'closed'), ...live];
};

/** The same item for the histories: only what was cut off, or was never read, is asked for. */
const noteHistories = (of: SyncResult, changed: readonly Changed[]): readonly string[] =>
  changed.flatMap(({ item, history }) => {
    const recent = history();
    if (recent === null) return [item.id];
    const { changes, cut } = recent;
    const text = of.histories.get(item.id);
    if (text === undefined) {
      if (!cut) of.histories.set(item.id, toHistoryText(changes));
      return cut ? [item.id] : [];
    }
    const before = fromHistoryText(text);
    const known = new Set(before.map(({ id }) => id));
    const fresh = changes.filter(({ id }) => !known.has(id));
    if (cut && fresh.length === changes.length && changes.length > 0) return [item.id];
    if (fresh.length > 0) of.histories.set(item.id, toHistoryText([...before, ...fresh]));
    return [];
  });

/**
 * A later visit: the cache is brought up to date with Jira's answers. The cached items are read at the same time, their histories after. Gives
 * false where that is not possible: the cache is of no use any more when other fields are in use.
 */
export const deltaSync = async (
  { request, reader }: Asking,
  { head: cached, items: itemsRead, histories: readHistories }: OpenedCache,
  delta: DeltaAnswers,
  of: SyncResult,
  emit: Emit,
): Promise<boolean> => {
  const { setup } = cached;
  const { board } = setup;
  const knownRead = itemsRead.then((items) => new Map(items.map((item) => [item.id, item])));
  const changedRead = attempt(of, 'backlog', () => delta.changed);
  /** Where the ids read from both ends do not quite meet, cached and changed ids together must be all of them. */
  const areAll = async (ids: ReadonlySet<string>): Promise<boolean> => {
    const [known, changed] = await Promise.all([knownRead, changedRead]);
    if (changed === undefined) return false;
    const changedIds = [...changed.few.map(({ item }) => item.id), ...changed.many];
    const fresh = new Set(changedIds.filter((id) => !known.has(id)));
    return ids.size === known.size + fresh.size && [...ids].every((id) => known.has(id) || fresh.has(id));
  };
  const answers = Promise.all([
    attempt(of, 'policy', () => delta.policy),
    attempt(of, 'backlog', () => delta.ids.all(areAll)),
    changedRead,
    board === null
      ? cached.sprints
      : attempt(of, 'sprints', async () =>
          sprintsNow(request, board.id, cached.sprints, (await delta.openSprints) ?? []),
        ),
  ]);
  const known = await knownRead;
  const [raw = cached.policy, ids, changed, sprints = cached.sprints] = await answers;
  const policy = policyState(raw);
  const fields = fieldsInUse(setup, policy.policy);
  if (!areSameFields(fields, cached.fields)) return false;

  // What Jira no longer gives this viewer is dropped, unless Jira could not be asked.
  const order = ids ?? [...known.keys()];
  const put = (item: BacklogItem): void => void known.set(item.id, classed(item, policy.policy));
  for (const { item } of changed?.few ?? []) put(item);
  const stale = new Set(changed?.many);
  const unknown = order.filter((id) => !known.has(id) || stale.has(id));
  if (unknown.length > 0)
    await attempt(of, 'backlog', () => bulkItems(request, unknown, fields, (items) => items.forEach(put)));
  order.forEach((id, position) => {
    const item = known.get(id);
    if (item !== undefined) of.items.set(id, item.position === position ? item : { ...item, position });
  });
  emit({
    ...policy,
    setup,
    items: arrangeItems(of.items.values(), setup, policy.policy),
    sprints,
    complete: true,
  });

  const visible = new Set(order);
  for (const [id, text] of await readHistories()) if (visible.has(id)) of.histories.set(id, text);
  const cut = noteHistories(of, changed?.few ?? []);
  const wanted = wantedHistories([...of.items.values()], sprints, delta.at);
  const missing = new Set([...cut, ...wanted.filter((id) => !of.histories.has(id) || stale.has(id))]);
  await attempt(of, 'histories', () =>
    loadHistories({ request, reader }, of, [...missing], fields).finally(reader.end),
  );
  return true;
};
