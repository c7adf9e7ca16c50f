import { boards } from '../../src/jira/boards';
import { firstItems } from '../../src/jira/first-items';
import { idPages } from '../../src/jira/issue-ids';
import { allOrFirstFailure } from '../../src/jira/limit-concurrency';
import { bulkAnswers, bulkSize } from '../../src/jira/bulk-issues';
import { fieldsToRead, type ItemFields, type RawItem, toBacklogItem } from '../../src/jira/to-backlog-item';
import { projectProperty } from '../../src/jira/project-property';
import type { Policy } from '../../src/domain/policy/policy';
import type { Request } from '../../src/jira/request';
import { backlogJql, sprintStates } from './asked';
import type { Asking } from './answers/reader-on-demand';
import { loadHistories } from './histories-on-demand';
import { unpackUnwritten } from './cache/packed-items';
import { fieldsInUse, type ProjectSetup, readProjectSetup, type ProjectViewer } from './project-setup';
import { arrangeItems, policyState, unknownPolicy } from './state';
import { attempt, type Emit, type SyncResult } from './sync-result';
import { wantedHistories } from './wanted-histories';

/** A screenful comes before the thousands. */
const firstRows = 50;
/** How far the reading is is told no more often than this, in milliseconds, while rows come in. */
const progressInterval = 250;
/** The list is arranged and drawn anew when there are so many times the rows: what comes in meanwhile is far below what is in sight. */
const growth = 3;

/** Ids page by page, each page handed on as it comes. */
const eachPage = async (request: Request, jql: string, onPage: (ids: readonly string[]) => void): Promise<void> => {
  for await (const page of idPages(request, jql)) onPage(page);
};

/** What has to be known before items can be read: the policy and the project's set-up. */
interface Settings {
  readonly setup: ProjectSetup;
  readonly policy: Policy | null;
  readonly fields: ItemFields;
}

/** The policy and the set-up, read side by side. `settings` resolves as soon as it is known which fields to read; null when they cannot be read. */
const readSettings = (request: Request, where: ProjectViewer, result: SyncResult, emit: Emit) => {
  let onEarly: (setup: ProjectSetup | null) => void = () => undefined;
  const earlySetup = new Promise<ProjectSetup | null>((resolve) => {
    onEarly = resolve;
  });
  const policyRead = attempt(result, 'policy', () => projectProperty(request).readPolicy(where.projectId)).then(
    (raw) => (raw === undefined ? unknownPolicy : policyState(raw)),
  );
  const setupRead = attempt(result, 'setup', () => readProjectSetup(request, where, onEarly));
  void setupRead.then((setup) => onEarly(setup ?? null));
  const settings = (async (): Promise<Settings | null> => {
    const [policy, early] = await Promise.all([policyRead, earlySetup]);
    // Only a project without a policy's word on points has to wait for its board.
    const setup = policy.policy?.fields.points == null ? await setupRead : early;
    if (setup === undefined || setup === null) return null;
    emit({ ...policy, setup, phase: 'reading' });
    return { setup, policy: policy.policy, fields: fieldsInUse(setup, policy.policy) };
  })();
  return { settings, setupRead };
};

/** How Jira is asked and its answers are read, and of which project. */
interface LoadingSession extends Asking {
  readonly where: ProjectViewer;
  readonly now: () => number;
}

/** A full load under way: what its parts share. */
interface Loading extends Omit<LoadingSession, 'where'> {
  readonly result: SyncResult;
  readonly emit: Emit;
  readonly settings: Promise<Settings | null>;
  /** Where each item stands in Jira's order. */
  readonly positions: Map<string, number>;
  /** How many were asked for, when that was last told, how many were last shown, and whether all ids are known. */
  readonly progress: { read: number; toldAt: number; shown: number; areAllKnown: boolean };
}

/** Reads the fields of these items into the result, and shows them as they come. */
const loadItems = async (loading: Loading, ids: readonly string[]): Promise<void> => {
  const { request, reader, result, emit, now, positions, progress } = loading;
  const found = await loading.settings;
  if (found === null) return;
  const { fields, policy, setup } = found;
  await bulkAnswers(request, ids, { fields: fieldsToRead(fields) }, async (answer, requested) => {
    const places = new Map(requested.map((id) => [id, positions.get(id) ?? positions.size]));
    const packed = await reader.items({ answer, fields, policy: policy && { types: policy.types }, positions: places });
    for (const item of unpackUnwritten(packed)) result.items.set(item.id, item);
    progress.read += requested.length;
    const isMuchMore = result.items.size >= progress.shown * growth;
    if (!isMuchMore && now() - progress.toldAt < progressInterval) return;
    progress.toldAt = now();
    if (isMuchMore) progress.shown = result.items.size;
    emit({
      ...(isMuchMore ? { items: arrangeItems(result.items.values(), setup, policy) } : {}),
      progress: { read: progress.read, total: progress.areAllKnown ? positions.size : null },
    });
  });
};

/** Shows a screenful. They come again with their thousand; until then their position is the one they have here. */
const showFirst = async ({ result, emit, settings }: Loading, first: Promise<readonly RawItem[]>): Promise<void> => {
  const [raw, found] = await Promise.all([first, settings]);
  if (found === null || result.items.size > 0) return;
  const items = raw.flatMap((one, position) => toBacklogItem(one, found.fields, position) ?? []);
  emit({ items: arrangeItems(items, found.setup, found.policy) });
};

/**
 * Asks for all ids, and for the fields of open items as soon as their ids fill a call. What does not fill one waits for the finished items, so
 * that no call is half empty. Gives what is still to be read once all ids are known.
 */
const loadIds = async (loading: Loading, jql: string, openJql: string) => {
  const { request, result, positions, progress } = loading;
  const openItems: Promise<void>[] = [];
  const rest: string[] = [];
  const doneIds: string[] = [];
  const openKnown = attempt(result, 'backlog', () =>
    eachPage(request, openJql, (ids) => {
      const end = ids.length - (ids.length % bulkSize);
      for (const id of ids) positions.set(id, positions.size);
      if (end > 0) openItems.push(loadItems(loading, ids.slice(0, end)));
      rest.push(...ids.slice(end));
    }),
  );
  const doneKnown = attempt(result, 'finished', () =>
    eachPage(request, `${jql} AND statusCategory = Done ORDER BY Rank ASC`, (ids) => doneIds.push(...ids)),
  );
  await Promise.all([openKnown, doneKnown]);
  for (const id of doneIds) positions.set(id, positions.size);
  progress.areAllKnown = true;
  const last = [...rest, ...doneIds];
  const mixed = rest.length === 0 ? 0 : bulkSize;
  return { openItems, mixed: last.slice(0, mixed), finished: last.slice(mixed) };
};

/**
 * The first visit: a screenful and the ids first, then the fields of a thousand at a time while more ids come; what is open before what is done;
 * sprints beside and histories after.
 */
export const fullLoad = async (
  { request, reader, where, now }: LoadingSession,
  result: SyncResult,
  emit: Emit,
): Promise<void> => {
  const jql = backlogJql(where.projectId);
  const openJql = `${jql} AND statusCategory != Done ORDER BY Rank ASC`;
  // Jira serves the calls in this order: what the first rows wait for comes first.
  const first = firstItems(request, openJql, firstRows).catch(() => []);
  const { settings, setupRead } = readSettings(request, where, result, emit);
  const progress = { read: 0, toldAt: 0, shown: 0, areAllKnown: false };
  const loading: Loading = { request, reader, now, result, emit, settings, positions: new Map(), progress };
  void showFirst(loading, first);
  const idsKnown = loadIds(loading, jql, openJql);
  const [found, setup] = await Promise.all([settings, setupRead]);
  if (found === null || setup === undefined) {
    await idsKnown;
    emit({ phase: 'failed', failures: [...result.failures] });
    return;
  }
  const { policy, fields } = found;
  const { board } = setup;
  emit({ setup });
  const planned = attempt(result, 'sprints', async () =>
    board === null ? [] : boards(request).sprints(board.id, sprintStates),
  );
  const { openItems, mixed, finished } = await idsKnown;
  const openRead = attempt(result, 'backlog', () => allOrFirstFailure([...openItems, loadItems(loading, mixed)]));
  const doneRead = attempt(result, 'finished', () => loadItems(loading, finished));
  await openRead;
  emit({ complete: true, items: arrangeItems(result.items.values(), setup, policy) });
  const [sprints = []] = await Promise.all([planned, doneRead]);
  emit({ items: arrangeItems(result.items.values(), setup, policy), sprints });
  await attempt(result, 'histories', () =>
    loadHistories({ request, reader }, result, wantedHistories([...result.items.values()], sprints, now()), fields),
  );
};
