import type { Issue } from '../../sandbox/jira/model';
import { accountOf } from '../ferry-company/people';
import { rankAfter, rankAtEnd } from '../../sandbox/jira/issues/rank';
import { issueTypeIds, priorityIds, resolutionIds, statusIds } from '../../sandbox/jira/seed/seed-site';
import type { Site } from '../../sandbox/site';
import type { PreparedProject } from './prepare-project';
import { storedFields } from './derived-fields';
import { kindOf, lifeFor } from './kinds';
import type { Cast, Life, Setting } from './life';
import { randomOf, type Random } from './random';
import { reserve } from './reserve';
import { livedThrough, type Lived, type Names } from './rows';
import { commentOf, descriptionOf, type Kind, labels, summaryOf } from './words';

const typeIds = { Story: issueTypeIds.story, Task: issueTypeIds.task, Bug: issueTypeIds.bug, Epic: issueTypeIds.epic };

interface Draft extends Lived {
  readonly id: string;
  readonly key: string;
  readonly kind: Kind;
  readonly life: Life;
}

export const cast: Cast = {
  owner: accountOf('ana'),
  deputy: accountOf('dara'),
  admin: accountOf('ines'),
  team: [accountOf('jonas'), accountOf('mei')],
};

const draftsOf = (
  prepared: PreparedProject,
  setting: Setting,
  names: Names,
  count: number,
  ids: { issue: () => string; history: () => string },
) =>
  Array.from({ length: count }, (_, index): Draft => {
    const { random } = setting;
    const kind = index % 100 === 0 ? 'Epic' : kindOf(random);
    const life = lifeFor(setting, kind);
    const id = ids.issue();
    const key = `${prepared.project.key}-${prepared.project.lastIssueNumber + index + 1}`;
    return { id, key, kind, life, ...livedThrough(names, life.marks, ids.history) };
  });

const isOpen = ({ condition }: Draft): boolean => condition.status !== 'done';

/** Few wait for others, always for an older one, so that no circle comes about. */
const blockersOf = (random: Random, drafts: readonly Draft[]): ReadonlyMap<Draft, readonly Draft[]> => {
  const open = drafts.filter((draft) => isOpen(draft) && draft.kind !== 'Epic');
  const all = new Map<Draft, readonly Draft[]>();
  open.forEach((draft, index) => {
    if (index === 0 || draft.condition.status !== 'toDo' || !random.chance(0.06)) return;
    const blockers = Array.from(
      { length: random.whole(1, 2) },
      () => open[random.whole(Math.max(0, index - 200), index - 1)],
    );
    all.set(draft, [...new Set(blockers.flatMap((blocker) => blocker ?? []))]);
  });
  return all;
};

/** The order follows value in part, as if somebody had ordered it once. What is in the sprints is at the top. */
const inOrder = (random: Random, drafts: readonly Draft[]): readonly Draft[] => {
  const worth = ({ condition: { points, value, sprintIds }, kind }: Draft): number =>
    (kind === 'Epic' ? 0 : value === null || points === null ? 0.5 : Math.min(3, value / points)) +
    (sprintIds.length > 0 ? 3 : 0);
  return drafts
    .map((draft) => ({ draft, at: worth(draft) + random.between(0, 2.5) }))
    .sort((a, b) => b.at - a.at)
    .map(({ draft }) => draft);
};

const issueOf = (
  prepared: PreparedProject,
  random: Random,
  draft: Draft,
  rest: Pick<Issue, 'rank' | 'parentId'>,
  { openBlockers, now }: { readonly openBlockers: number; readonly now: number },
): Issue => {
  const { id, key, kind, life, condition, histories, statusChanged } = draft;
  const created = Math.round(life.created);
  const updated = histories.at(-1)?.created ?? created;
  const developer = random.pick(cast.team);
  const done = condition.status === 'done';
  const { value, points, app } = prepared.fields;
  const issue: Issue = {
    id,
    key,
    projectId: prepared.project.id,
    issueTypeId: typeIds[kind],
    statusId: statusIds[condition.status],
    summary: summaryOf(random, kind),
    description: descriptionOf(random, life.hasCriteria),
    reporterId: cast.owner,
    creatorId: cast.owner,
    assigneeId: condition.status === 'toDo' && !random.chance(0.1) ? null : developer,
    priorityId: random.chance(0.8) ? priorityIds.medium : String(random.whole(1, 5)),
    resolutionId: done ? resolutionIds.done : null,
    labels: random.chance(0.35) ? [random.pick(labels)] : [],
    fixVersionIds: random.chance(0.3) ? [random.pick(prepared.versionIds)] : [],
    versionIds: [],
    componentIds: [],
    sprintIds: condition.sprintIds,
    created,
    updated,
    statusChanged: statusChanged ?? created,
    resolved: done ? statusChanged : null,
    dueDate: null,
    ...rest,
    fields: {
      ...(condition.points === null ? {} : { [points.id]: condition.points }),
      ...(condition.value === null ? {} : { [value.id]: condition.value }),
    },
  };
  const subject = { issue, typeName: kind, life, condition, openBlockers, by: developer, at: updated };
  const stored = storedFields(app, prepared.policy, subject, { now, statusChanged: issue.statusChanged });
  return { ...issue, fields: { ...issue.fields, ...stored } };
};

/** Puts work items with their histories, links and comments into a prepared project, in one transaction of the caller's. */
export const generateInto = (
  { jira: { store } }: Site,
  prepared: PreparedProject,
  { count, seed, now }: { readonly count: number; readonly seed: number; readonly now: number },
  onProgress: (done: number, all: number) => void,
): void => {
  const random = randomOf(seed);
  const sequence = (name: string) => reserve(store, name);
  const [issueIds, historyIds, linkIds, commentIds] = ['issues', 'histories', 'links', 'comments'].map(sequence) as [
    ReturnType<typeof reserve>,
    ReturnType<typeof reserve>,
    ReturnType<typeof reserve>,
    ReturnType<typeof reserve>,
  ];
  const setting: Setting = {
    random,
    cast,
    now,
    since: prepared.since,
    sprints: prepared.sprints,
    running: prepared.running,
  };
  const names: Names = { ...prepared.fields, sprint: (id) => prepared.sprintNames.get(id) ?? id };
  const drafts = draftsOf(prepared, setting, names, count, { issue: issueIds.next, history: historyIds.next });
  const epics = drafts.filter(({ kind }) => kind === 'Epic');
  const blockers = blockersOf(random, drafts);
  let rank = rankAtEnd(store);
  inOrder(random, drafts).forEach((draft, index) => {
    const epic = draft.kind === 'Epic' || !random.chance(0.7) ? undefined : epics[random.whole(0, epics.length - 1)];
    const parts = { rank, parentId: epic?.id ?? null };
    store
      .collection('issues')
      .put(draft.id, issueOf(prepared, random, draft, parts, { openBlockers: blockers.get(draft)?.length ?? 0, now }));
    store.collection('histories').put(draft.id, draft.histories);
    rank = rankAfter(rank);
    if (random.chance(0.05)) {
      const created = Math.round(random.between(draft.life.created, now));
      const comment = {
        id: commentIds.next(),
        authorId: cast.owner,
        updateAuthorId: cast.owner,
        body: commentOf(random),
      };
      store.collection('comments').put(draft.id, [{ ...comment, created, updated: created }]);
    }
    for (const blocker of blockers.get(draft) ?? []) {
      const id = linkIds.next();
      store.collection('links').put(id, { id, typeId: '10000', sourceId: blocker.id, targetId: draft.id });
    }
    if (index % 500 === 0) onProgress(index, count);
  });
  for (const ids of [issueIds, historyIds, linkIds, commentIds]) ids.done();
  store
    .collection('projects')
    .put(prepared.project.id, { ...prepared.project, lastIssueNumber: prepared.project.lastIssueNumber + count });
  onProgress(count, count);
};
