import { gzipSync } from 'node:zlib';

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { accountOf } from '../sandbox/demo/people';
import { asPerson } from '../sandbox/jira/identity';
import { buildAppPages } from '../test/support/app-pages';
import { findBrowser } from '../sandbox/setup/find-browser.mjs';
import { openProfile } from '../test/support/browser';
import { appDir } from '../test/support/demo-site';
import { buildPages } from '../test/support/ui-app';
import type { Goal, Measured } from './figure';
import { readPageByPage } from './page-baseline';
import { measureScroll } from './page-scroll';
import { type Call, openPageSite, openRoute, type PageSite, type PageVisit } from './page-site';

const routes = ['backlog', 'waiting', 'value', 'stock', 'effort'] as const;
const changed = 50;

/** A call that the open work items need: for their ids, or for at least one of them. */
const isBacklog =
  ({ site }: PageSite) =>
  ({ path, body }: Call): boolean => {
    if (path.includes('/search/jql')) return decodeURIComponent(path).includes('!=');
    if (!path.includes('/issue/bulkfetch')) return false;
    const { store } = site.jira;
    const { issueIdsOrKeys } = JSON.parse(body) as { issueIdsOrKeys: readonly string[] };
    return issueIdsOrKeys.some((id) => {
      const issue = store.collection('issues').get(id);
      return issue !== undefined && store.collection('statuses').get(issue.statusId)?.category !== 'done';
    });
  };

const changeSome = async ({ site }: PageSite): Promise<void> => {
  const field = [...site.jira.store.collection('fields').values()].find(({ name }) => name === 'Business value');
  const open = [...site.jira.store.collection('issues').values()].slice(-changed);
  for (const { key } of open)
    await site.ask(
      `/rest/api/3/issue/${key}`,
      {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ fields: { [field?.id ?? '']: 99 } }),
      },
      asPerson(accountOf('ana')),
    );
  await site.forge.idle();
};

interface ManifestEntry {
  readonly file: string;
  readonly imports?: readonly string[];
}

/** The scripts that a route loads before it shows anything, each gzipped: the start, the page, the route, and what they import. */
export const scriptBytes = (route: string): number => {
  const dist = join(appDir, 'static/dist');
  const manifest = JSON.parse(readFileSync(join(dist, 'build-manifest.json'), 'utf8')) as Record<string, ManifestEntry>;
  const seen = new Set<string>();
  const open = ['index.html', 'project-page/index.tsx', `project-page/${route}/index.tsx`];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (seen.has(name)) continue;
    seen.add(name);
    open.push(...(manifest[name]?.imports ?? []));
  }
  const files = [...seen].flatMap((name) => manifest[name]?.file ?? []).filter((file) => file.endsWith('.js'));
  return [...new Set(files)].reduce((sum, file) => sum + gzipSync(readFileSync(join(dist, file))).length, 0);
};

/** The memory of the tab's script after a collection, in megabytes. */
const heapOf = async ({ page, frame }: PageVisit): Promise<number> => {
  const session = await page
    .context()
    .newCDPSession(frame)
    .catch(() => page.context().newCDPSession(page));
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1e6;
};

const figure = (name: string, value: number, unit: string, goal: Goal | null, baseline?: number): Measured => ({
  name: `page.${name}`,
  value,
  unit,
  goal,
  ...(baseline === undefined ? {} : { baseline }),
});

const atSize = async function* (count: number): AsyncGenerator<Measured> {
  const label = `${count / 1_000}k`;
  const isMain = count === 10_000;
  const goal = (of: Goal): Goal | null => (isMain ? of : null);
  const site = await openPageSite(count);
  const profile = await openProfile({ isolated: true });
  try {
    // The sandbox's own code is warm for both.
    const cold = await readPageByPage(site);
    const baseline = isMain ? await readPageByPage(site) : cold;
    const first = await openRoute(profile.context, site, 'backlog');
    const { marks } = first;
    yield figure(
      `${label}.first.calls-backlog`,
      first.calls.filter(isBacklog(site)).length,
      'calls',
      goal({ atMost: 12 }),
      baseline.calls,
    );
    yield figure(`${label}.first.calls`, first.calls.length, 'calls', goal({ atMost: 25 }), baseline.calls);
    yield figure(`${label}.first.rows`, marks['rows'] ?? NaN, 'ms', goal({ atMost: baseline.all / 20 }), baseline.all);
    yield figure(
      `${label}.first.complete`,
      marks['backlog'] ?? NaN,
      'ms',
      goal({ atMost: baseline.all / 8 }),
      baseline.all,
    );
    yield figure(`${label}.first.everything`, marks['all'] ?? NaN, 'ms', null);
    yield figure(`${label}.memory`, await heapOf(first), 'MB', null);
    if (isMain) yield* measureScroll(profile.context, first);
    await first.page.close();

    await changeSome(site);
    const again = await openRoute(profile.context, site, 'backlog');
    yield figure(`${label}.again.calls`, again.calls.length, 'calls', goal({ atMost: 5 }), baseline.calls);
    yield figure(
      `${label}.again.complete`,
      again.marks['backlog'] ?? NaN,
      'ms',
      goal({ atMost: baseline.all / 40 }),
      baseline.all,
    );
    await again.page.close();

    if (isMain) {
      let invocations = first.invocations + again.invocations;
      for (const route of routes.slice(1)) {
        const shown = await openRoute(profile.context, site, route);
        invocations += shown.invocations;
        await shown.page.close();
      }
      yield figure('invocations', invocations, 'calls', { atMost: 0 });
    }
  } finally {
    await profile.close();
    await site.close();
  }
};

/** The project page over backlogs of several sizes, beside the way most apps read one. `BENCH_SIZES` names others, such as 50000. */
export const measure = async function* (): AsyncGenerator<Measured> {
  buildPages();
  buildAppPages();
  for (const route of routes) yield figure(`${route}.script`, scriptBytes(route) / 1_000, 'kB gzip', { atMost: 110 });
  if (findBrowser() === null) {
    yield { name: 'page', skipped: 'Chromium is not installed' };
    return;
  }
  const sizes = (process.env['BENCH_SIZES'] ?? '1000,10000').split(',').map(Number);
  for (const count of sizes) yield* atSize(count);
};
