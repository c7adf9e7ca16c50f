import { gzipSync } from 'node:zlib';

import { build } from 'esbuild';
import type { Browser, Frame, Page, Response } from 'playwright-core';

import { openPage, signIn } from '../test/support/browser';
import { appDir, type DemoSite } from '../test/support/demo-site';
import { follow } from './follow';
import type { Span } from './rounds';

/** A place of the app, and how to see that it shows what it is for. */
export interface Surface {
  readonly key: string;
  readonly path: string;
  /** Who looks: a name of the demo. */
  readonly as: 'ana' | 'ines';
  /** Selector of the first thing that is content. */
  readonly content: string;
}

export interface Visit {
  /** REST calls of the frame that began before its first content. */
  readonly calls: readonly Span[];
  readonly invocations: number;
  /** Of the frame, each file gzipped. */
  readonly scriptBytes: number;
  readonly styleBytes: number;
  /** Milliseconds from the frame's start to its first content. */
  readonly firstContent: number;
}

/** Long enough for a page to do what it does after its first content. */
const settled = 1_500;

const reactOnly = `
  import { createElement } from 'react';
  import { createRoot } from 'react-dom/client';
  createRoot(document.getElementById('root')).render(createElement('p', { className: 'baseline' }, 'Content'));`;

/** A page that shows one line by React and asks nothing: what any page in such a frame takes at least. */
export const emptyPage = async (): Promise<string> => {
  const { outputFiles } = await build({
    stdin: { contents: reactOnly, resolveDir: appDir },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  return outputFiles[0]?.text ?? '';
};

/**
 * Notes, in every document, when the content is first there, and opens the measured place in the host. Written as text: a function
 * would be rewritten on its way into the page.
 */
const scriptOf = (key: string, host: string, content: string): string => `
  if (location.origin === ${JSON.stringify(host)}) localStorage.setItem('sandbox.open.${key}', 'yes');
  new MutationObserver((_changes, watcher) => {
    if (document.querySelector(${JSON.stringify(content)}) === null) return;
    window.firstContent = performance.now();
    watcher.disconnect();
  }).observe(document, { childList: true, subtree: true });`;

/** When the content was there, or null. */
const readContent = '(window.firstContent ?? null)';

/** Only the surface that is measured is there, so that no other competes with it. */
const showOnly = async (page: Page, key: string): Promise<void> => {
  await page.route('**/sandbox/api/session', async (route) => {
    const response = await route.fetch();
    const session = (await response.json()) as { modules: { key: string }[] };
    await route.fulfill({ response, json: { ...session, modules: session.modules.filter((one) => one.key === key) } });
  });
};

/** A file of the app, not of the host that stands in for Jira's. */
const isOwn = (url: string, { frameUrl }: DemoSite): boolean =>
  url.startsWith(frameUrl) && !url.includes('/__sandbox/');

const bytesOf = async (responses: readonly Response[], extension: string): Promise<number> => {
  const files = responses.filter((response) => new URL(response.url()).pathname.endsWith(extension));
  const sizes = await Promise.all(files.map(async (response) => gzipSync(await response.body()).length));
  return sizes.reduce((sum, size) => sum + size, 0);
};

const patience = 60_000;

/** When the frame had its first content, by its own clock. @throws Error when it never has. */
const contentOf = async (frame: Frame): Promise<number> => {
  for (const end = Date.now() + patience; Date.now() < end;) {
    const at = await frame.evaluate<number | null>(readContent);
    if (at !== null) return at;
    await frame.waitForTimeout(100);
  }
  throw new Error(`${frame.url()} shows no content`);
};

export interface VisitOptions {
  /** How many times slower the processor seems. */
  readonly slowdown?: number;
  /** Milliseconds that every answer takes longer. */
  readonly delay?: number;
  /** Takes the place of the app's own script. */
  readonly script?: string;
}

/** Looks at a surface once, in a fresh browser profile, and says what that took. */
export const visit = async (
  browser: Browser,
  demo: DemoSite,
  surface: Surface,
  { slowdown = 1, delay = 0, script }: VisitOptions = {},
): Promise<Visit> => {
  const page = await openPage(browser);
  try {
    await signIn(page, demo.url, demo.accountOf(surface.as));
    await showOnly(page, surface.key);
    const content = script === undefined ? surface.content : '.baseline';
    await page.addInitScript(scriptOf(surface.key, new URL(demo.url).origin, content));
    await page.route(
      (url) => isOwn(url.href, demo) && url.pathname.endsWith('.js'),
      (route) =>
        script === undefined ? route.continue() : route.fulfill({ contentType: 'text/javascript', body: script }),
    );
    const { calls } = await follow(page, delay);
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    const got: Response[] = [];
    page.on('response', (response) => {
      if (isOwn(response.url(), demo)) got.push(response);
    });
    demo.site.forge.records.clear();
    await page.goto(demo.url + surface.path);
    const frame = await (await page.locator('iframe').first().elementHandle()).contentFrame();
    if (frame == null) throw new Error(`${surface.key} shows no frame`);
    const firstContent = await contentOf(frame);
    const origin = await frame.evaluate<number>('performance.timeOrigin');
    await page.waitForTimeout(settled);
    return {
      calls: calls.filter(({ from }) => from < origin + firstContent),
      invocations: demo.site.forge.records.list().length,
      scriptBytes: await bytesOf(got, '.js'),
      styleBytes: await bytesOf(got, '.css'),
      firstContent,
    };
  } finally {
    await page.context().close();
  }
};
