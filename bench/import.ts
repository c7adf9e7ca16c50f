import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { installApp } from '../demo/ferry-company/install-app';
import { accountOf, addPeople } from '../demo/ferry-company/people';
import { importRows } from '../demo/import';
import { openSite } from '../sandbox/site';
import { openStore } from '../sandbox/store/open-store';
import { appDir } from '../test/support/demo-site';
import type { Measured } from './figure';

/** A public backlog that may lie beside the repository. */
const titanium = join(appDir, '../shared/data/jira-issues-titanium.jsonl.gz');
const generated = 3_000;
/** "Well under a minute" for ten thousand work items. */
const least = 10_000 / 30;

const types = ['Story', 'Bug', 'Task', 'Story', 'Story'];
const statuses = ['To Do', 'In Progress', 'In Review', 'Done', 'Closed'];

const descriptionOf = (n: number): string =>
  [
    `As traveller ${n} I want to see *crossing ${n}* so that I can plan.`,
    'h3. Acceptance criteria',
    ...Array.from({ length: 1 + (n % 5) }, (_, at) => `* Crossing ${n + at} is shown with {{its berth}}`),
    `||Berth||Ship||\n|${n % 7}|Ship ${n % 11}|`,
  ].join('\n\n');

/** One work item as a line of JSON, with wiki markup, a sprint, an epic and a link, so that nothing is spared. */
export const lineOf = (n: number): string => {
  const key = `GEN-${n}`;
  const isEpic = n % 100 === 1;
  return JSON.stringify({
    key,
    type: isEpic ? 'Epic' : types[n % types.length],
    status: statuses[n % statuses.length],
    title: `See crossing ${n} before it leaves`,
    description: descriptionOf(n),
    markup: 'jira-wiki',
    created: new Date(Date.UTC(2025, 0, 1) + n * 3_600_000).toISOString(),
    labels: [`label-${n % 12}`],
    components: [`Part ${n % 6}`],
    sprints: [`Sprint ${Math.floor(n / 60)}`],
    ...(isEpic ? {} : { epicKey: `GEN-${n - ((n - 1) % 100)}` }),
    ...(n % 10 === 5 ? { links: [['Blocks', `GEN-${n - 1}`]] } : {}),
    storyPoints: [1, 2, 3, 5, 8][n % 5],
    businessValue: n % 90,
  });
};

const timed = async (file: string) => {
  const site = await openSite({ store: openStore(':memory:'), appDir });
  try {
    addPeople(site);
    installApp(site, accountOf('ines'));
    const from = performance.now();
    const { added, refused } = importRows(site, file);
    return { added, refused: refused.length, seconds: (performance.now() - from) / 1000 };
  } finally {
    await site.close();
  }
};

/** How quickly a backlog becomes one of the sandbox: a file made for it, and a real one where it is there. */
export const measure = async function* (): AsyncGenerator<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'assay-bench-'));
  try {
    const file = join(folder, 'generated.jsonl');
    writeFileSync(file, Array.from({ length: generated }, (_, n) => lineOf(n + 1)).join('\n'));
    const { added, seconds } = await timed(file);
    yield { name: 'import.generated.rate', value: added / seconds, unit: 'rows a second', goal: { atLeast: least } };
  } finally {
    rmSync(folder, { recursive: true });
  }
  if (!existsSync(titanium)) {
    yield { name: 'import.titanium', skipped: 'jira-issues-titanium.jsonl.gz is not there' };
    return;
  }
  const { added, refused, seconds } = await timed(titanium);
  yield { name: 'import.titanium.rate', value: added / seconds, unit: 'rows a second', goal: { atLeast: least } };
  yield { name: 'import.titanium.seconds', value: seconds, unit: 'seconds', goal: { atMost: 30 } };
  yield { name: 'import.titanium.added', value: added, unit: 'work items', goal: { atLeast: 9_699 } };
  yield { name: 'import.titanium.refused', value: refused, unit: 'rows', goal: { atMost: 0 } };
};
