import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the demo's pipeline sends, in this order: all is well, something broke, something holds only at the second try. */
export const reportFiles = ['green.json', 'red.xml', 'flaky.json'] as const;
export type ReportFile = (typeof reportFiles)[number];

/** A work item of the demo is named by its words there: which key it has depends on the day on which the demo is made. */
const named = /\{\{(.+?)\}\}/g;

/** A report whose tests name work items by their keys. @throws what `keyOf` throws */
export const readReport = async (
  file: ReportFile,
  keyOf: (summary: string) => string | Promise<string>,
): Promise<string> => {
  const text = readFileSync(join(__dirname, file), 'utf8');
  const summaries = [...new Set([...text.matchAll(named)].map(([, summary = '']) => summary))];
  const keys = new Map(await Promise.all(summaries.map(async (one) => [one, await keyOf(one)] as const)));
  return text.replace(named, (whole, summary: string) => keys.get(summary) ?? whole);
};
