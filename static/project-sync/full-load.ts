import type { BacklogItem, Sprint } from '../../src/domain/backlog/backlog-item';
import type { Change } from '../../src/domain/acceptance/done-crossings';
import { boards } from '../../src/jira/boards';
import { firstItems } from '../../src/jira/first-items';
import { bulkHistories } from '../../src/jira/bulk-changelogs';
import { idPages } from '../../src/jira/issue-ids';
import { allOrFirstFailure } from '../../src/jira/limit-concurrency';
import { bulkItems, bulkSize } from '../../src/jira/bulk-issues';
import { type ItemFields, toBacklogItem } from '../../src/jira/to-backlog-item';
import { projectProperty } from '../../src/jira/project-property';
import { Failure } from '../../src/domain/shared/result';
import type { Request } from '../../src/jira/request';
import { fieldsInUse, type ProjectSetup, readProjectSetup, type Where } from './project-setup';
import { arranged, type Missing, noPolicy, type ProjectState, withPolicy } from './state';
import { historyFields, wantedHistories } from './wanted-histories';

export type Emit = (change: Partial<ProjectState>) => void;

/** What a reading works on: the items by id, and what it tells as it goes. */
export interface Gathering {
  readonly items: Map<string, BacklogItem>;
  readonly histories: Map<string, readonly Change[]>;
  readonly failures: Missing[];
}

export const newGathering = (): Gathering => ({ items: new Map(), histories: new Map(), failures: [] });

/** What the project holds but sub-tasks, which live in their parents. */
export const backlogJql = (projectId: string): string =>
  `project = ${projectId} AND issuetype not in subTaskIssueTypes()`;

const words = (error: unknown): string =>
  error instanceof Failure ? error.message : 'Something went wrong in this page.';

/** Does a part; when that fails for good, the failure is noted, the answer is undefined and the rest goes on. */
export const part = async <T>(of: Gathering, name: Missing['part'], work: () => Promise<T>): Promise<T | undefined> => {
  try {
    return await work();
  } catch (error) {
    of.failures.push({ part: name, why: words(error) });
    return undefined;
  }
};

/** A screenful comes before the thousands. */
const firstRows = 50;
/** The list is drawn anew no more often than this, in milliseconds, while rows come in. */
const pause = 250;

/** All of them, as the board's list gives them. */
export const states: readonly Sprint['state'][] = ['closed', 'active', 'future'];

/** Reads histories into the gathering. */
export const gatherHistories = async (
  request: Request,
  of: Gathering,
  ids: readonly string[],
  fields: ItemFields,
): Promise<void> => {
  if (ids.length === 0) return;
  await bulkHistories(request, ids, historyFields(fields), (found) => {
    for (const [id, changes] of found) of.histories.set(id, changes);
  });
};

/** Ids page by page, each page handed on as it comes. */
const eachPage = async (request: Request, jql: string, onPage: (ids: readonly string[]) => void): Promise<void> => {
  for await (const page of idPages(request, jql)) onPage(page);
};

/**
 * The first visit: a screenful and the ids first, then the fields of a thousand at a time while more ids come; what is open before what is done;
 * sprints beside and histories after.
 */
export const fullLoad = async (
  request: Request,
  where: Where,
  now: () => number,
  of: Gathering,
  emit: Emit,
): Promise<void> => {
  const { projectId } = where;
  const jql = backlogJql(projectId);
  const openJql = `${jql} AND statusCategory != Done ORDER BY Rank ASC`;
  // Jira serves the calls in this order: what the first rows wait for comes first.
  const firstAsked = firstItems(request, openJql, firstRows).catch(() => []);
  let early: (place: ProjectSetup | null) => void = () => undefined;
  const earlyPlace = new Promise<ProjectSetup | null>((resolve) => {
    early = resolve;
  });
  const policyRead = part(of, 'policy', () => projectProperty(request).readPolicy(projectId)).then((raw) =>
    raw === undefined ? noPolicy : withPolicy(raw),
  );
  const placeRead = part(of, 'place', () => readProjectSetup(request, where, early));
  void placeRead.then((place) => early(place ?? null));
  const settings = (async () => {
    const [policy, soon] = await Promise.all([policyRead, earlyPlace]);
    // Only a project without a policy's word on points has to wait for its board.
    const place = policy.policy?.fields.points == null ? await placeRead : soon;
    if (place === undefined || place === null) return null;
    emit({ ...policy, place, phase: 'reading' });
    return { place, policy: policy.policy, fields: fieldsInUse(place, policy.policy) };
  })();

  const places = new Map<string, number>();
  let [read, told, areAllKnown] = [0, 0, false];
  const fetched = async (ids: readonly string[]): Promise<void> => {
    const found = await settings;
    if (found === null) return;
    await bulkItems(request, ids, found.fields, (items, asked) => {
      for (const item of items) of.items.set(item.id, { ...item, position: places.get(item.id) ?? places.size });
      read += asked;
      if (now() - told < pause) return;
      told = now();
      emit({
        items: arranged(of.items.values(), found.place, found.policy),
        progress: { read, total: areAllKnown ? places.size : null },
      });
    });
  };

  const showFirst = async (): Promise<void> => {
    const [raw, found] = await Promise.all([firstAsked, settings]);
    // They come again with their thousand; until then their place is the one they have here.
    if (found === null || of.items.size > 0) return;
    const items = raw.flatMap((one, position) => toBacklogItem(one, found.fields, position) ?? []);
    emit({ items: arranged(items, found.place, found.policy) });
  };
  void showFirst();

  const openFetches: Promise<void>[] = [];
  // What does not fill a call waits for the finished ones, so that no call is half empty.
  const rest: string[] = [];
  const doneIds: string[] = [];
  const openKnown = part(of, 'backlog', () =>
    eachPage(request, openJql, (ids) => {
      const end = ids.length - (ids.length % bulkSize);
      for (const id of ids) places.set(id, places.size);
      if (end > 0) openFetches.push(fetched(ids.slice(0, end)));
      rest.push(...ids.slice(end));
    }),
  );
  const doneKnown = part(of, 'finished', () =>
    eachPage(request, `${jql} AND statusCategory = Done ORDER BY Rank ASC`, (ids) => doneIds.push(...ids)),
  );
  const [found, place] = await Promise.all([settings, placeRead]);
  if (found === null || place === undefined) {
    await Promise.all([openKnown, doneKnown]);
    emit({ phase: 'failed', failures: [...of.failures] });
    return;
  }
  const { policy, fields } = found;
  const { board } = place;
  emit({ place });
  const planned = part(of, 'sprints', () => (board === null ? noSprints() : boards(request).sprints(board.id, states)));
  await Promise.all([openKnown, doneKnown]);
  for (const id of doneIds) places.set(id, places.size);
  const last = [...rest, ...doneIds];
  const mixed = rest.length === 0 ? 0 : bulkSize;
  const opened = part(of, 'backlog', () => allOrFirstFailure([...openFetches, fetched(last.slice(0, mixed))]));
  const finished = part(of, 'finished', () => fetched(last.slice(mixed)));
  areAllKnown = true;
  await opened;
  emit({ complete: true, items: arranged(of.items.values(), place, policy) });
  const [sprints = []] = await Promise.all([planned, finished]);
  emit({ items: arranged(of.items.values(), place, policy), sprints });
  await part(of, 'histories', () =>
    gatherHistories(request, of, wantedHistories([...of.items.values()], sprints, now()), fields),
  );
};

const noSprints = (): Promise<readonly Sprint[]> => Promise.resolve([]);
