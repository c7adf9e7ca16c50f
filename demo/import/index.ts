import { progress } from '../progress';
import { issueIdByKey } from './known';
import type { Site } from '../../sandbox/site';
import { catalogue } from './catalogue';
import { dateHistory } from './dates';
import type { Incoming } from './incoming';
import { placer, tie } from './place';
import { projectOf, settle } from './projects';
import { readRows } from './read-rows';
import { sprintsOf } from './sprints';

export interface Imported {
  readonly added: number;
  /** Work items whose key was there already. */
  readonly known: number;
  /** Finished work items that have their date from their sprint, because the file gives none. */
  readonly estimated: number;
  readonly refused: readonly { readonly line: number; readonly reason: string }[];
}

/** Brings a file's work items in, all in one transaction; rows that cannot be read are counted and left out. */
export const importRows = (
  site: Site,
  path: string,
  onProgress: (done: number, all: number) => void = () => undefined,
): Imported => {
  const { size, rows } = readRows(path);
  const { store } = site.jira;
  const refused: { line: number; reason: string }[] = [];
  const placed = new Map<string, { id: string; item: Incoming }>();
  let known = 0;
  let estimated = 0;
  store.transaction(() => {
    const names = catalogue(site);
    const place = placer(site, names, sprintsOf(site));
    for (const row of rows) {
      if ('reason' in row) refused.push(row);
      else if (placed.has(row.item.key) || issueIdByKey(site, row.item.key) !== undefined) known += 1;
      else placed.set(row.item.key, { id: place(row.item, projectOf(site, row.item.project).id), item: row.item });
      if (row.line % 100 === 0) onProgress(row.line, size);
    }
    tie(site, names, placed);
    const dates = [...placed.values()].map(({ id, item }) => ({ id, resolved: item.resolved }));
    ({ estimated } = dateHistory(site, dates));
  });
  onProgress(size, size);
  for (const key of new Set([...placed.values()].map(({ item }) => item.project)))
    settle(site, projectOf(site, key).id);
  return { added: placed.size, known, estimated, refused };
};

const shown = 20;

/** Imports a file and says what came of it. @throws Error with one clear line when the file cannot be read at all. */
export const importFile = (site: Site, path: string): void => {
  const from = Date.now();
  const bar = progress(`Importing ${path}`);
  const { added, known, estimated, refused } = importRows(site, path, bar.to);
  bar.end();
  console.log(`Imported ${added} work items in ${((Date.now() - from) / 1000).toFixed(1)} s.`);
  if (known > 0) console.log(`  ${known} were there already and stayed as they are.`);
  if (estimated > 0)
    console.log(`  ${estimated} finished ones have no date in the file; they are dated by their sprints.`);
  if (refused.length === 0) return;
  console.log(`  ${refused.length} rows could not be read:`);
  for (const { line, reason } of refused.slice(0, shown)) console.log(`    line ${line}: ${reason}`);
  if (refused.length > shown) console.log(`    … and ${refused.length - shown} more`);
};
