import type { BrowserContext, Frame, Page } from 'playwright-core';

import { accountOf } from '../demo/ferry-company/people';
import { openProfile, signIn } from '../test/support/browser';
import type { Measured } from './figure';
import type { PageSite } from './page-site';
import { median } from './rounds';
import { emptyPage } from './visit';

/** What the frame's main thread did, in milliseconds. */
interface Work {
  /** All its tasks by the browser's clock, those of its own and what other programs took meanwhile. */
  readonly tasks: number;
  /** What it had of the processor. */
  readonly thread: number;
}

interface Visited extends Work {
  /** The longest of those tasks, where it took more than 50 ms, else 0. */
  readonly longest: number;
}

/** What the browser calls a long task, by its own list, which it keeps from the frame's start. Text, since a function is rewritten on its way. */
const longTask = `new Promise((resolve) => {
  const durations = [0];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) durations.push(duration);
  }).observe({ type: 'longtask', buffered: true });
  setTimeout(() => resolve(Math.max(...durations)), 100);
})`;

interface Metrics {
  readonly metrics: readonly { readonly name: string; readonly value: number }[];
}

/**
 * Counts from the frame's first moment: the frame waits until the browser has begun to count. Frames of a process of their own have a session of
 * their own, which a frame can only be given before it starts.
 */
const countWork = async (page: Page): Promise<() => Promise<Work>> => {
  const session = await page.context().newCDPSession(page);
  const waiting = new Map<number, (result: unknown) => void>();
  let frame = '';
  const ask = async (method: string): Promise<unknown> =>
    new Promise((resolve) => {
      const id = waiting.size + 1;
      waiting.set(id, resolve);
      const message = JSON.stringify({ id, method });
      void session.send('Target.sendMessageToTarget', { sessionId: frame, message });
    });
  const work = async (): Promise<Work> => {
    const { metrics } = (await ask('Performance.getMetrics')) as Metrics;
    const of = (wanted: string): number => (metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN) * 1_000;
    return { tasks: of('TaskDuration'), thread: of('ThreadTime') };
  };
  let before: Work = { tasks: Number.NaN, thread: Number.NaN };
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result } = JSON.parse(message) as { id?: number; result?: unknown };
    waiting.get(id ?? 0)?.(result);
  });
  session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    if (targetInfo.type !== 'iframe') return;
    frame = sessionId;
    void (async () => {
      await ask('Performance.enable');
      before = await work();
      await ask('Runtime.runIfWaitingForDebugger');
    })();
  });
  await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: false });
  return async () => {
    const after = await work();
    return { tasks: after.tasks - before.tasks, thread: after.thread - before.thread };
  };
};

/** What follows once all is shown, such as writing it to the browser's cache, counts too. */
const settled = 2_000;
const patience = 180_000;

interface Shown {
  /** The script of the page that shows one line. */
  readonly blank?: string | null;
  readonly route?: string;
  /** Selector of what is there when all is. */
  readonly shows?: string;
}

const shownIn = async (frame: Frame, selector: string): Promise<void> => {
  const isThere = `document.querySelector(${JSON.stringify(selector)}) !== null`;
  for (const end = Date.now() + patience; Date.now() < end;) {
    if (await frame.evaluate<boolean>(isThere).catch(() => false)) return;
    await frame.waitForTimeout(250);
  }
  throw new Error(`${frame.url()} never showed ${selector}`);
};

/** Opens a route, or in its frame the page that shows one line by React, and gives what that took of the processor. */
const visit = async (
  context: BrowserContext,
  { url }: PageSite,
  { blank = null, route = 'backlog', shows = '.page[data-phase="ready"]' }: Shown = {},
): Promise<Visited> => {
  const page = await context.newPage();
  await signIn(page, url, accountOf('ana'));
  if (blank !== null)
    await page.route(
      (asked) => asked.origin !== new URL(url).origin && /\/assets\/index-[^/]*\.js$/.test(asked.pathname),
      (route) => route.fulfill({ contentType: 'text/javascript', body: blank }),
    );
  const worked = await countWork(page);
  await page.goto(`${url}/projects/GEN/apps/project-page/${route}`);
  const frame = await (await page.locator('iframe').first().elementHandle()).contentFrame();
  if (frame === null) throw new Error('The page shows no frame');
  await shownIn(frame, blank === null ? shows : '.baseline');
  await page.waitForTimeout(settled);
  const work = await worked();
  const longest = await frame.evaluate<number>(longTask);
  await page.close();
  return { ...work, longest };
};

const laterVisits = 3;

/** What visits cost the processor, the first and later ones, as multiples of a blank React page in the same frame and the same run. */
export const measureProcessor = async function* (site: PageSite, size: string): AsyncGenerator<Measured> {
  const blank = await emptyPage();
  const { context, close } = await openProfile({ isolated: true });
  try {
    await visit(context, site, { blank });
    const blanks = [await visit(context, site, { blank })];
    const first = await visit(context, site);
    const again: Visited[] = [];
    for (let turn = 0; turn < laterVisits; turn += 1) {
      await site.ask('changeSome', 80 + turn);
      blanks.push(await visit(context, site, { blank }));
      again.push(await visit(context, site));
    }
    const ordered = await visit(context, site, { route: 'order', shows: '.order-table' });
    const middle = (all: readonly Visited[], of: keyof Visited): number => median(all.map((work) => work[of]));
    const figures = [
      ['cpu', 'tasks', '× tasks of a blank page'],
      ['cpu-time', 'thread', '× processor of a blank page'],
    ] as const;
    for (const [name, of, unit] of figures) {
      const one = middle(blanks, of);
      yield { name: `page.${size}.first.${name}`, value: first[of] / one, unit, goal: null };
      yield { name: `page.${size}.again.${name}`, value: middle(again, of) / one, unit, goal: null };
    }
    for (const [name, value] of [
      ['first', first.longest],
      ['again', middle(again, 'longest')],
      ['order', ordered.longest],
    ] as const)
      yield { name: `page.${size}.${name}.longest-task`, value, unit: 'ms above 50, else 0', goal: null };
    yield { name: `page.${size}.blank.cpu-time`, value: middle(blanks, 'thread'), unit: 'ms', goal: null };
  } finally {
    await close();
  }
};
