import type { BrowserContext, Frame, Page, Request } from 'playwright-core';

import { accountOf } from '../demo/ferry-company/people';
import { signIn } from '../test/support/browser';
import type { PageSite } from './page-site';

/** Notes in every document when something is first there, by a name. Written as text, since a function is rewritten on its way. */
const watch = (marks: Readonly<Record<string, string>>): string => `
  window.marks = {};
  new MutationObserver(() => {
    for (const [name, selector] of Object.entries(${JSON.stringify(marks)}))
      if (!(name in window.marks) && document.querySelector(selector) !== null) window.marks[name] = performance.now();
  }).observe(document, { childList: true, subtree: true, attributes: true });`;

export interface Call {
  readonly path: string;
  readonly body: string;
}

export interface PageVisit {
  readonly page: Page;
  readonly frame: Frame;
  /** REST calls, in order. */
  readonly calls: readonly Call[];
  readonly invocations: number;
  /** Milliseconds from the frame's start. */
  readonly marks: Readonly<Record<string, number>>;
}

const patience = 180_000;

const marksOf = async (frame: Frame, wanted: readonly string[]): Promise<Readonly<Record<string, number>>> => {
  for (const end = Date.now() + patience; Date.now() < end;) {
    const marks = await frame.evaluate<Readonly<Record<string, number>>>('window.marks ?? {}').catch(() => null);
    if (marks !== null && wanted.every((name) => name in marks)) return marks;
    await frame.waitForTimeout(50);
  }
  throw new Error(`${frame.url()} never showed ${wanted.join(', ')}`);
};

/** First rows, the whole backlog, and everything. */
const marks = {
  rows: '.list-body [role="row"]',
  backlog: '.page[data-complete="true"] .list-body [role="row"]',
  all: '.page[data-phase="ready"]',
};

const frameIn = async (page: Page): Promise<Frame> => {
  const holder = await page.locator('iframe').first().elementHandle();
  const frame = await holder.contentFrame();
  if (frame === null) throw new Error('The page shows no frame');
  return frame;
};

/** Opens a page that is watched for these marks, as Ana. */
const open = async (context: BrowserContext, url: string, watched: Readonly<Record<string, string>>): Promise<Page> => {
  const page = await context.newPage();
  await signIn(page, url, accountOf('ana'));
  await page.addInitScript(watch(watched));
  return page;
};

/** Milliseconds from the start of the baseline's frame until its table is drawn. */
export const visitBaseline = async (context: BrowserContext, url: string): Promise<number> => {
  const page = await open(context, url, { drawn: '#root[data-drawn]' });
  await page.goto(`${url}/projects/GEN/apps/every-page`);
  const { drawn = NaN } = await marksOf(await frameIn(page), ['drawn']);
  await page.close();
  return drawn;
};

/** Opens a route of the page and waits until it has read everything. */
export const openRoute = async (context: BrowserContext, { url, ask }: PageSite, route: string): Promise<PageVisit> => {
  const page = await open(context, url, marks);
  const requests: Request[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/sandbox/api/bridge')) requests.push(request);
  });
  const before = await ask('invocations');
  await page.goto(`${url}/projects/GEN/apps/project-page/${route}`);
  const frame = await frameIn(page);
  const found = await marksOf(frame, route === 'backlog' ? Object.keys(marks) : ['all']);
  const calls = requests.map((one): Call => {
    const { argument } = one.postDataJSON() as {
      argument?: { restPath?: string; fetchRequestInit?: { body?: string | null } };
    };
    return { path: argument?.restPath ?? '', body: argument?.fetchRequestInit?.body ?? '' };
  });
  return {
    page,
    frame,
    calls: calls.filter(({ path }) => path !== ''),
    invocations: (await ask('invocations')) - before,
    marks: found,
  };
};
