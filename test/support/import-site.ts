import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { installApp } from '../../demo/ferry-company/install-app';
import { accountOf, addPeople, identityOf } from '../../demo/ferry-company/people';
import { type Imported, importRows, type ImportOptions } from '../../demo/import';
import { reportLines } from '../../demo/import/messages';
import { openSite } from '../../sandbox/site';
import { openStore } from '../../sandbox/store/open-store';

/** A site with the app and the demo's people at a fixed time, and files to import into it. */
export const importSite = async (now = Date.UTC(2026, 5, 1)) => {
  const folder = mkdtempSync(join(tmpdir(), 'assay-import-'));
  const appDir = resolve(__dirname, '../..');
  const site = await openSite({ store: openStore(':memory:'), appDir, clock: () => now });
  addPeople(site);
  installApp(site, accountOf('ines'));
  const file = (name: string, content: string | Buffer): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  const ask = async <T>(path: string): Promise<T> => (await (await site.ask(path, {}, identityOf('ana'))).json()) as T;
  let count = 0;
  return {
    site,
    file,
    ask,
    /** Imports a text and gives what came of it. */
    bring: (content: string | Buffer, options?: ImportOptions): Imported =>
      importRows(site, file(`file-${(count += 1)}`, content), options),
    /** What the report of an import says, in one text. */
    said: (imported: Imported): string => reportLines(imported).join('\n'),
    fieldsOf: async (key: string): Promise<Readonly<Record<string, never>>> =>
      (await ask<{ fields: Readonly<Record<string, never>> }>(`/rest/api/3/issue/${key}`)).fields,
    /** Every change of status, as day and status. */
    movesOf: async (key: string): Promise<readonly string[]> => {
      const { values } = await ask<{ values: { created: string; items: { field: string; toString: string }[] }[] }>(
        `/rest/api/3/issue/${key}/changelog`,
      );
      return values.map(({ created, items }) => `${created.slice(0, 10)} ${items[0]?.toString ?? ''}`);
    },
    close: async (): Promise<void> => {
      await site.close();
      rmSync(folder, { recursive: true });
    },
  };
};

export type ImportSite = Awaited<ReturnType<typeof importSite>>;

/** A table as Jira exports it, with columns that every work item needs before those that are given. */
export const table = (columns: string, ...rows: readonly string[]): string =>
  [`Issue key,Summary,Issue Type,Status,Created${columns === '' ? '' : `,${columns}`}`, ...rows].join('\n');

/** One cell of a table, whatever it holds. */
export const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** A work item as Jira's REST gives it. */
export const restIssue = (key: string, fields: object = {}, rest: object = {}): object => ({
  id: key.replace(/\D/g, ''),
  key,
  fields: {
    summary: `Work on ${key}`,
    issuetype: { name: 'Story', hierarchyLevel: 0 },
    status: { name: 'To Do', statusCategory: { key: 'new' } },
    created: '2026-01-05T09:00:00.000+0000',
    ...fields,
  },
  ...rest,
});
