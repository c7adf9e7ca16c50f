import * as z from 'zod/mini';

import type { BacklogItem, Sprint } from '../domain/backlog/backlog-item';
import { wentPastAt } from '../domain/backlog/went-past';
import type { ProjectFacts } from '../domain/digest/facts';
import { dayMs } from '../domain/shared/day';
import type { Instant, JiraId } from '../domain/shared/ids';
import { toInstantOrNull } from './instant';
import type { Request } from './request';
import { clause, search, wentPast } from './search';
import { fieldsToRead, type ItemFields, toBacklogItem } from './to-backlog-item';
import { versions } from './versions';

/** Half a year: enough sprints to tell a trend and to draw a forecast from. */
const days = 182;

/** What a work item's Sprint field says of each of its sprints. */
const SprintValues = z.array(
  z.object({
    id: z.union([z.number(), z.string()]),
    name: z.string(),
    state: z.enum(['closed', 'active', 'future']),
    boardId: z.optional(z.number()),
    startDate: z.optional(z.nullable(z.string())),
    endDate: z.optional(z.nullable(z.string())),
    completeDate: z.optional(z.nullable(z.string())),
  }),
);
type SprintValue = z.infer<typeof SprintValues>[number];

interface Read {
  readonly items: readonly BacklogItem[];
  readonly sprints: readonly SprintValue[];
  /** There is more than was read. */
  readonly goesOn: boolean;
}

/** Where the facts of a project are read, and how many pages of about a hundred work items each search may take. */
export interface FactsWanted {
  readonly projectId: JiraId;
  readonly fields: ItemFields;
  /** The work types that the policy governs. */
  readonly types: readonly JiraId[];
  readonly now: Instant;
  readonly mostPages: number;
}

const toSprint = ({ id, name, state, startDate, endDate, completeDate }: SprintValue): Sprint => ({
  ...{ id: String(id), name, state },
  start: toInstantOrNull(startDate),
  end: toInstantOrNull(endDate),
  completed: toInstantOrNull(completeDate),
});

/** Those of the board that most of the work is on: sprints of other boards overlap with them. */
const sprintsOf = (found: readonly SprintValue[]): readonly Sprint[] => {
  const counts = new Map<number | undefined, number>();
  for (const { boardId } of found) counts.set(boardId, (counts.get(boardId) ?? 0) + 1);
  const [board] = [...counts].toSorted(([, a], [, b]) => b - a)[0] ?? [];
  const own = found.filter(({ boardId }) => boardId === board).map(toSprint);
  return [...new Map(own.map((sprint) => [sprint.id, sprint])).values()].toSorted((a, b) =>
    (a.start ?? '9').localeCompare(b.start ?? '9'),
  );
};

const readPages = async (request: Request, jql: string, fields: ItemFields, mostPages: number): Promise<Read> => {
  const items: BacklogItem[] = [];
  const sprints: SprintValue[] = [];
  let [pages, position] = [0, 0];
  for await (const page of search(request).pages(jql, fieldsToRead(fields))) {
    // Asked for only to see whether there is one.
    if (pages === mostPages) return { items, sprints, goesOn: true };
    for (const raw of page) {
      const item = toBacklogItem(raw, fields, position);
      position += 1;
      if (item === null) continue;
      items.push(item);
      if (fields.sprint !== null) sprints.push(...(SprintValues.safeParse(raw.fields[fields.sprint] ?? []).data ?? []));
    }
    pages += 1;
  }
  return { items, sprints, goesOn: false };
};

/** Work of the types that the policy governs, where a badge says this or, without badges, where the category says so. */
const jqlOf = (wanted: FactsWanted, badge: string | null, rest: string): string => {
  const { readiness } = wanted.fields;
  const governed = `project = ${wanted.projectId} AND issuetype in (${wanted.types.join(', ')})`;
  return [governed, ...(badge === null || readiness === null ? [] : [`${clause(readiness)} ~ "${badge}"`]), rest].join(
    ' AND ',
  );
};

/** What went past the Product Owner, whatever its type: what escaped has one that is not governed. */
const pastJql = (wanted: FactsWanted): string => {
  const { readiness } = wanted.fields;
  const newest = 'ORDER BY statusCategoryChangedDate DESC';
  return readiness === null
    ? jqlOf(wanted, null, `statusCategory = Done ${newest}`)
    : `project = ${wanted.projectId} AND ${wentPast(readiness)} ${newest}`;
};

const nothing: Read = { items: [], sprints: [], goesOn: false };

/** A few searches, all at once, whatever the size of the project. */
export const readProjectFacts = async (request: Request, wanted: FactsWanted): Promise<ProjectFacts> => {
  const { projectId, fields, types, now, mostPages } = wanted;
  const find = async (jql: string, pages: number): Promise<Read> =>
    types.length === 0 ? nothing : readPages(request, jql, fields, pages);
  const read = (badge: string | null, rest: string): Promise<Read> => find(jqlOf(wanted, badge, rest), mostPages);
  const done = `statusCategory = Done AND statusCategoryChangedDate >= -${days}d ORDER BY statusCategoryChangedDate DESC`;
  const [open, accepted, breaches, planned] = await Promise.all([
    read(null, 'statusCategory != Done ORDER BY Rank ASC'),
    read('accepted', done),
    find(pastJql(wanted), 1),
    versions(request).open(projectId),
  ]);
  const knownItems = accepted.items.filter(({ acceptance }) => acceptance?.state === 'accepted');
  const oldest = knownItems.reduce((at, { acceptance }) => {
    const own = acceptance?.state === 'accepted' ? acceptance.at : at;
    return own < at ? own : at;
  }, now);
  return {
    now,
    open: open.items,
    openGoesOn: open.goesOn,
    accepted: knownItems,
    knownSince: accepted.goesOn ? oldest : new Date(Date.parse(now) - days * dayMs).toISOString(),
    breaches: breaches.items.filter((item) => wentPastAt(item) !== null),
    breachesGoOn: breaches.goesOn,
    sprints: sprintsOf([...accepted.sprints, ...open.sprints]),
    versions: planned,
  };
};
