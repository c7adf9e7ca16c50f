import * as z from 'zod/mini';

import { chunksOf } from '../domain/shared/chunks';
import type { AcceptedItem } from '../domain/flow/accepted-periods';
import type { BacklogItem } from '../domain/backlog/backlog-item';
import type { CustomFieldId, JiraId } from '../domain/shared/ids';
import { Failure } from '../domain/shared/result';
import { Acceptance } from '../domain/shared/work-item';
import type { Request } from './request';
import { clause, search, wentPast } from './search';
import { fieldsToRead, type ItemFields, toBacklogItem } from './to-backlog-item';
import { numberIn } from './number-in';

/** A project, and which fields hold what in it. */
export interface SearchedProject {
  readonly id: JiraId;
  readonly fields: ItemFields;
}

export interface ItemInProject {
  readonly projectId: JiraId;
  readonly item: BacklogItem;
}

/** What was found, and whether that is all of it: a search ends after so many pages. */
export interface Found<T> {
  readonly found: readonly T[];
  readonly complete: boolean;
  /** Projects in which Jira refused to search, as where a field is gone that their settings name. */
  readonly refused: readonly JiraId[];
}

const InProject = z.object({ project: z.object({ id: z.string() }) });

/** So many projects in one query. */
const queueChunk = 50;
const acceptedChunk = 10;
/** So many pages of each query, each of about a hundred work items. */
const mostPages = 5;

type Raw = { readonly id: string; readonly key: string; readonly fields: Readonly<Record<string, unknown>> };

const isAsked = (project: SearchedProject): boolean => project.fields.readiness !== null;

type Part = (readiness: CustomFieldId) => string;

/** `project in (…) AND (…)`, where `part` says what to look for by the field that holds the badge. */
const jqlOf = (of: readonly SearchedProject[], part: Part): string => {
  const fields = new Set(of.flatMap(({ fields: { readiness } }) => (readiness === null ? [] : [readiness])));
  return `project in (${of.map(({ id }) => id).join(', ')}) AND (${[...fields].map(part).join(' OR ')})`;
};

const joined = <T>(parts: readonly Found<T>[]): Found<T> => ({
  found: parts.flatMap(({ found }) => found),
  complete: parts.every(({ complete }) => complete),
  refused: parts.flatMap(({ refused }) => refused),
});

/** Searches in some projects; where Jira refuses the query it is asked for fewer of them, until it is known which are to blame. */
const searchIn = async <T>(
  request: Request,
  of: readonly SearchedProject[],
  jql: (of: readonly SearchedProject[]) => string,
  wanted: readonly string[],
  read: (raw: Raw, project: SearchedProject) => T | null,
): Promise<Found<T>> => {
  const byId = new Map(of.map((project) => [project.id, project]));
  const found: T[] = [];
  let pages = 0;
  try {
    for await (const page of search(request).pages(jql(of), ['project', ...wanted])) {
      for (const raw of page) {
        const place = InProject.safeParse(raw.fields);
        const project = place.success ? byId.get(place.data.project.id) : undefined;
        const one = project === undefined ? null : read(raw, project);
        if (one !== null) found.push(one);
      }
      pages += 1;
      if (pages === mostPages) return { found, complete: false, refused: [] };
    }
    return { found, complete: true, refused: [] };
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'invalid-input') throw error;
    if (of.length === 1) return { found: [], complete: true, refused: of.map(({ id }) => id) };
    const halves = chunksOf(of, Math.ceil(of.length / 2));
    return joined(await Promise.all(halves.map((half) => searchIn(request, half, jql, wanted, read))));
  }
};

const inChunks = async <T>(
  projects: readonly SearchedProject[],
  size: number,
  one: (some: readonly SearchedProject[]) => Promise<Found<T>>,
): Promise<Found<T>> => joined(await Promise.all(chunksOf(projects.filter(isAsked), size).map(one)));

const fieldsOf = (projects: readonly SearchedProject[]): readonly string[] => [
  ...new Set(projects.flatMap(({ fields }) => fieldsToRead(fields))),
];

const numbersIn = (raw: Raw, { value, points }: ItemFields) => ({
  value: value === null ? null : numberIn(raw.fields[value]),
  points: points === null ? null : numberIn(raw.fields[points]),
});

/** Work items of many projects at once, by what the app stored on them: a query for each fifty projects, whatever their size. */
export const acrossProjects = (request: Request) => {
  const items = (projects: readonly SearchedProject[], part: Part, order: string) =>
    inChunks(projects, queueChunk, (some) =>
      searchIn(
        request,
        some,
        (of) => `${jqlOf(of, part)} ORDER BY ${order}`,
        fieldsOf(some),
        (raw, { id, fields }): ItemInProject | null => {
          const item = toBacklogItem(raw, fields);
          return item === null ? null : { projectId: id, item };
        },
      ),
    );

  return {
    /** What awaits the Product Owner's answer. */
    waiting: (projects: readonly SearchedProject[]): Promise<Found<ItemInProject>> =>
      items(projects, (readiness) => `${clause(readiness)} ~ "awaiting" AND statusCategory != Done`, 'created ASC'),

    /** What is in Done though nobody who may accept brought it there, and what escaped by its work type; what came last first. */
    unaccepted: (projects: readonly SearchedProject[]): Promise<Found<ItemInProject>> =>
      items(projects, wentPast, 'statusCategoryChangedDate DESC'),

    /** What was accepted in the last days, what came last first, with what its value and points are now: a query for each ten projects. */
    accepted: (
      projects: readonly SearchedProject[],
      days: number,
    ): Promise<
      readonly (Found<AcceptedItem & { readonly projectId: JiraId }> & { readonly of: readonly JiraId[] })[]
    > =>
      Promise.all(
        chunksOf(projects.filter(isAsked), acceptedChunk).map(async (some) => {
          const wanted = some.flatMap(({ fields: { value, points, acceptance } }) =>
            [value, points, acceptance].filter((field) => field !== null),
          );
          const part: Part = (readiness) =>
            `${clause(readiness)} ~ "accepted" AND statusCategory = Done AND statusCategoryChangedDate >= -${days}d`;
          const found = await searchIn(
            request,
            some,
            (of) => `${jqlOf(of, part)} ORDER BY statusCategoryChangedDate DESC`,
            [...new Set(wanted)],
            (raw, { id, fields }) => {
              const acceptance = Acceptance.safeParse(raw.fields[fields.acceptance ?? '']).data;
              return acceptance?.state === 'accepted'
                ? { projectId: id, at: acceptance.at, ...numbersIn(raw, fields) }
                : null;
            },
          );
          return { ...found, of: some.map(({ id }) => id) };
        }),
      ),
  };
};
