import type { Browser } from 'playwright-core';

import { openBrowser, openPage, signIn } from '../test/support/browser';
import { type DemoSite, openDemoSite } from '../test/support/demo-site';
import type { Figure, Goal } from './figure';
import { median, rounds } from './rounds';
import { scriptBytes } from './script-bytes';
import { emptyPage, type Surface, visit } from './visit';

const slowdown = 4;
const repeats = 5;
const networkDelay = 150;
const waiting = 'Child and senior tariffs';

interface Measurable extends Surface {
  readonly goals: Partial<Record<'calls' | 'rounds' | 'invocations' | 'start' | 'scripts', Goal>>;
}

/** One round of at most three calls, and no function: what is shown on every work item must cost next to nothing. */
const onWorkItems: Measurable['goals'] = { calls: { atMost: 3 }, rounds: { atMost: 1 }, invocations: { atMost: 0 } };

const surfaces = (demo: DemoSite): readonly Measurable[] => {
  const path = `/browse/${demo.keyOf(waiting)}`;
  return [
    {
      key: 'issue-panel',
      path,
      as: 'ana',
      content: '.state-line',
      goals: { ...onWorkItems, start: { atMost: 60 }, scripts: { atMost: 101 } },
    },
    {
      key: 'issue-context',
      path,
      as: 'ana',
      content: '.state-line',
      goals: { ...onWorkItems, start: { atMost: 52 }, scripts: { atMost: 93 } },
    },
    { key: 'project-settings', path: '/projects/FERRY/settings', as: 'ines', content: '[role=tabpanel]', goals: {} },
  ];
};

const kilobytes = (bytes: number): number => Math.round(bytes / 100) / 10;

const measureSurface = async function* (browser: Browser, demo: DemoSite, surface: Measurable) {
  const { goals } = surface;
  const figure = (what: string, value: number, unit: string, goal: Goal | null = null): Figure => ({
    name: `surface.${surface.key}.${what}`,
    value,
    unit,
    goal,
  });
  const seen = await visit(browser, demo, surface, { delay: networkDelay });
  yield figure('rest-calls', seen.calls.length, 'before content', goals.calls);
  yield figure('rounds', rounds(seen.calls), 'before content', goals.rounds);
  yield figure('invocations', seen.invocations, 'while it opens', goals.invocations);
  if (surface.key !== 'project-settings')
    yield figure('start', kilobytes(scriptBytes(`${surface.key}/index.tsx`)), 'kB gzipped', goals.start);
  yield figure('scripts', kilobytes(seen.scriptBytes), 'kB gzipped', goals.scripts);
  yield figure('styles', kilobytes(seen.styleBytes), 'kB gzipped');

  const script = await emptyPage();
  const own: number[] = [];
  const empty: number[] = [];
  for (let run = 0; run < repeats; run += 1) {
    own.push((await visit(browser, demo, surface, { slowdown })).firstContent);
    empty.push((await visit(browser, demo, surface, { slowdown, script })).firstContent);
  }
  const [value, baseline] = [median(own), median(empty)];
  yield { ...figure('first-content', Math.round(value), 'ms, CPU 4× slower'), baseline: Math.round(baseline) };
  yield figure('first-content-ratio', Math.round((value / baseline) * 100) / 100, '× an empty React page');
};

/** The badge is a field that Jira draws: no frame, no script, no call and no invocation of the app. */
const measureBadge = async function* (browser: Browser, demo: DemoSite): AsyncGenerator<Figure> {
  const page = await openPage(browser);
  await signIn(page, demo.url, demo.accountOf('ana'));
  demo.site.forge.records.clear();
  demo.inspector.clear();
  await page.goto(`${demo.url}/projects/FERRY/backlog`);
  await page.getByText('Needs AC').first().waitFor();
  await page.waitForTimeout(1_000);
  const calls = demo.inspector.since(0).filter((entry) => entry.kind === 'rest' && entry.from !== 'page');
  const figure = (what: string, value: number, unit: string): Figure => ({
    name: `surface.badge.${what}`,
    value,
    unit,
    goal: { atMost: 0 },
  });
  yield figure('rest-calls', calls.length, 'for a whole backlog');
  yield figure('invocations', demo.site.forge.records.list().length, 'for a whole backlog');
  yield figure('frames', page.frames().length - 1, 'for a whole backlog');
  await page.context().close();
};

/** What the app's pages cost those who open them, measured in Chromium on the sandbox with its demo. */
export const measure = async function* (): AsyncGenerator<Figure> {
  const demo = await openDemoSite();
  const browser = await openBrowser();
  try {
    for (const surface of surfaces(demo)) yield* measureSurface(browser, demo, surface);
    yield* measureBadge(browser, demo);
  } finally {
    await browser.close();
    await demo.close();
  }
};
