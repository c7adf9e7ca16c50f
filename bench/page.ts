import type { BrowserContext } from 'playwright-core';

import { buildAppPages } from '../test/support/app-pages';
import { findBrowser } from '../scripts/find-browser.mjs';
import { openProfile } from '../test/support/browser';
import { buildPages } from '../test/support/ui-app';
import type { Goal, Measured } from './figure';
import { median } from './rounds';
import { measureProcessor } from './page-processor';
import { measureScroll } from './page-scroll';
import { openPageSite, type PageSite } from './page-site';
import { type Call, openRoute, type PageVisit, visitBaseline } from './page-visit';
import { routeBytes } from './script-bytes';

const routes = ['backlog', 'waiting', 'order', 'forecast', 'value', 'stock', 'effort'] as const;

/** A call that the open work items need: for their ids, or for at least one of them. */
const isBacklog =
  (open: ReadonlySet<string>) =>
  ({ path, body }: Call): boolean => {
    if (path.includes('/search/jql')) return decodeURIComponent(path).includes('!=');
    if (!path.includes('/issue/bulkfetch')) return false;
    const { issueIdsOrKeys } = JSON.parse(body) as { issueIdsOrKeys: readonly string[] };
    return issueIdsOrKeys.some((id) => open.has(id));
  };

const laterVisits = 3;

/** People look at a page before they leave it; it keeps what it read meanwhile. */
const looked = 1_000;

const leave = async ({ page }: PageVisit): Promise<void> => {
  await page.waitForTimeout(looked);
  await page.close();
};

/** Several visits, each after fifty work items were changed. */
const visitAgain = async (context: BrowserContext, site: PageSite): Promise<readonly PageVisit[]> => {
  const visits: PageVisit[] = [];
  for (let turn = 0; turn < laterVisits; turn += 1) {
    await site.ask('changeSome', 90 + turn);
    const visit = await openRoute(context, site, 'backlog');
    visits.push(visit);
    await leave(visit);
  }
  return visits;
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

interface Baseline {
  readonly calls: number;
  /** Milliseconds until all is read and a table of it is drawn. */
  readonly all: number;
}

/** The way most apps do it, once the sandbox is warm. */
const measureBaseline = async (context: BrowserContext, site: PageSite): Promise<Baseline> => {
  const url = await site.ask('baselineUrl');
  await visitBaseline(context, url);
  const before = await site.ask('baselineInvocations');
  const all = await visitBaseline(context, url);
  return { calls: (await site.ask('baselineInvocations')) - before, all };
};

interface Measuring {
  readonly site: PageSite;
  readonly context: BrowserContext;
  readonly baseline: Baseline;
  /** A figure of this size; the goals are those of the main one. */
  readonly figure: (name: string, value: number, unit: string, goal: Goal | null, baseline?: number) => Measured;
}

const measureFirst = async function* (
  { site, baseline, figure }: Measuring,
  visit: PageVisit,
): AsyncGenerator<Measured> {
  const { marks, calls } = visit;
  const ofBacklog = calls.filter(isBacklog(new Set(await site.ask('openIds')))).length;
  yield figure('first.calls-backlog', ofBacklog, 'calls', { atMost: 12 }, baseline.calls);
  yield figure('first.calls', calls.length, 'calls', { atMost: 25 }, baseline.calls);
  yield figure('first.rows', marks['rows'] ?? NaN, 'ms', { atMost: baseline.all / 20 }, baseline.all);
  yield figure('first.complete', marks['backlog'] ?? NaN, 'ms', { atMost: baseline.all / 8 }, baseline.all);
  yield figure('first.everything', marks['all'] ?? NaN, 'ms', null);
  yield figure('memory', await heapOf(visit), 'MB', null);
};

const measureAgain = function* ({ baseline, figure }: Measuring, visits: readonly PageVisit[]): Generator<Measured> {
  const calls = Math.max(...visits.map((visit) => visit.calls.length));
  const middle = (mark: string): number => median(visits.map(({ marks }) => marks[mark] ?? NaN));
  yield figure('again.calls', calls, 'calls', { atMost: 5 }, baseline.calls);
  yield figure('again.rows', middle('rows'), 'ms', null, baseline.all);
  yield figure('again.complete', middle('backlog'), 'ms', { atMost: baseline.all / 40 }, baseline.all);
};

/** Every other route, which must not invoke a function either. */
const invocationsElsewhere = async ({ context, site }: Measuring): Promise<number> => {
  let invocations = 0;
  for (const route of routes.slice(1)) {
    const shown = await openRoute(context, site, route);
    invocations += shown.invocations;
    await shown.page.close();
  }
  return invocations;
};

const atSize = async function* (count: number): AsyncGenerator<Measured> {
  const isMain = count === 10_000;
  const site = await openPageSite(count);
  const { context, close } = await openProfile({ isolated: true });
  try {
    const measuring: Measuring = {
      site,
      context,
      baseline: await measureBaseline(context, site),
      figure: (name, value, unit, goal, baseline) =>
        figure(`${count / 1_000}k.${name}`, value, unit, isMain ? goal : null, baseline),
    };
    const first = await openRoute(context, site, 'backlog');
    yield* measureFirst(measuring, first);
    await leave(first);
    const again = await visitAgain(context, site);
    yield* measureAgain(measuring, again);
    if (!isMain) return;
    yield* measureProcessor(site, `${count / 1_000}k`);
    const shown = await openRoute(context, site, 'backlog');
    yield* measureScroll(context, shown);
    await shown.page.close();
    const invocations = [first, ...again, shown].reduce((sum, visit) => sum + visit.invocations, 0);
    yield figure('invocations', invocations + (await invocationsElsewhere(measuring)), 'calls', { atMost: 0 });
  } finally {
    await close();
    await site.close();
  }
};

/** The project page over backlogs of several sizes, beside the way most apps read one. `BENCH_SIZES` names others, such as 50000. */
export const measure = async function* (): AsyncGenerator<Measured> {
  buildPages();
  buildAppPages();
  for (const route of routes) yield figure(`${route}.script`, routeBytes(route) / 1_000, 'kB gzip', { atMost: 90 });
  if (findBrowser() === null) {
    yield { name: 'page', skipped: 'Chromium is not installed' };
    return;
  }
  const sizes = (process.env['BENCH_SIZES'] ?? '1000,10000').split(',').map(Number);
  for (const count of sizes) yield* atSize(count);
};
