import { indexesOf } from '../../sandbox/jira/indexes';
import type { Site } from '../../sandbox/site';
import { progress } from '../progress';
import { configureProject, projectOf } from './configure-project';
import { connectLinks, connectParents } from './connect-issues';
import { issueCreator } from './create-issues';
import type { DateOrder } from './dates/date-parts';
import { type ImportedIssue, projectKeyOf } from './issue';
import { reportLines } from './messages';
import { meaningsIn, referencesIn } from './names-in-file';
import { createNotes, type LeftOutColumn, type Note, type Notes } from './notes';
import { readRows } from './read-file';
import { siteNames } from './site-names';
import { createSprints } from './sprints';

export interface Imported {
  readonly added: number;
  /** Work items whose key was there already, here or earlier in the file. */
  readonly existing: number;
  /** By line of the file, or by index among the work items of a JSON document, as `countedBy` says. */
  readonly refused: readonly { readonly line: number; readonly reason: string }[];
  readonly countedBy: 'line' | 'work item';
  readonly notes: readonly Note[];
  readonly leftOut: readonly LeftOutColumn[];
}

export interface ImportOptions {
  /** The order of day and month where the file leaves it open. */
  readonly dates?: DateOrder | null;
  readonly onProgress?: (done: number, all: number) => void;
}

/** Jira's own order of the backlog where the file has it for every work item, else the order of the file. */
const inBacklogOrder = (issues: readonly ImportedIssue[]): readonly ImportedIssue[] =>
  issues.every(({ rank }) => rank !== null)
    ? issues.toSorted((a, b) => ((a.rank ?? '') < (b.rank ?? '') ? -1 : 1))
    : issues;

const create = (
  site: Site,
  issues: readonly ImportedIssue[],
  notes: Notes,
  onCreated: (count: number) => void,
): void => {
  const find = referencesIn(issues);
  const meanings = meaningsIn(issues, find);
  const names = siteNames(site, meanings, notes);
  const planned = inBacklogOrder(issues).map((issue) => ({ issue, projectId: projectOf(site, issue).id }));
  const sprintIds = createSprints(site, planned, meanings, notes);
  const createIssue = issueCreator({ site, names, meanings, sprintIds, notes });
  const created = planned.map(({ issue, projectId }, index) => {
    if (index % 100 === 0) onCreated(index);
    return { id: createIssue(issue, projectId), issue };
  });
  connectParents(created, { site, names, find, notes });
  connectLinks(created, { site, names, find, notes });
};

/**
 * Brings a file's work items into the site, all in one transaction. What cannot be read is refused row by row, with the reason; what is
 * left out is in the notes. @throws Error with one clear line when the file cannot be read at all.
 */
export const importRows = (site: Site, path: string, { dates = null, onProgress }: ImportOptions = {}): Imported => {
  const notes = createNotes();
  const { store, clock } = site.jira;
  const { rows, countedBy } = readRows(path, notes, { now: clock(), dates });
  const refused = rows.flatMap((row) => ('reason' in row ? [row] : []));
  const indexes = indexesOf(store);
  const issues = new Map<string, ImportedIssue>();
  let existing = 0;
  for (const row of rows) {
    if ('reason' in row) continue;
    if (issues.has(row.issue.key) || indexes.issueIdByKey(row.issue.key) !== undefined) existing += 1;
    else issues.set(row.issue.key, row.issue);
  }
  const all = [...issues.values()];
  store.transaction(() => create(site, all, notes, (count) => onProgress?.(count, all.length)));
  onProgress?.(all.length, all.length);
  for (const key of new Set(all.map((issue) => projectKeyOf(issue.key)))) configureProject(site, key);
  return { added: all.length, existing, refused, countedBy, notes: notes.all(), leftOut: notes.leftOut() };
};

/** Imports a file and prints what came of it. @throws Error with one clear line when the file cannot be read at all. */
export const importFile = (site: Site, path: string, dates: DateOrder | null = null): void => {
  const from = Date.now();
  const bar = progress(`Importing ${path}`);
  const imported = importRows(site, path, { dates, onProgress: bar.to });
  bar.end();
  console.log(`Imported ${imported.added} work items in ${((Date.now() - from) / 1000).toFixed(1)} s.`);
  for (const line of reportLines(imported)) console.log(`  ${line}`);
};
