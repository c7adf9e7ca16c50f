import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Frame, type Page } from 'playwright-core';
import { findBrowser } from '../../scripts/find-browser.mjs';

/** How long a page is waited for: a busy machine is slow, not broken. */
const timeoutMs = 25_000;

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A frame in a process of its own hears of its new size late, and a press of the mouse meanwhile goes astray. */
const oneProcess = '--disable-site-isolation-trials';

/** Starts the Chromium that is installed. @throws Error that says how to get one. */
export const openBrowser = (): Promise<Browser> => {
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error('Chromium is not installed; set CHROMIUM_PATH to a Chromium or Chrome');
  return chromium.launch({ executablePath, args: [...args, oneProcess] });
};

export interface PageOptions {
  readonly colorScheme?: 'light' | 'dark';
  readonly width?: number;
  readonly height?: number;
}

/** A page in a context of its own, so that tests share neither cookies nor storage. */
export const openPage = async (browser: Browser, options: PageOptions = {}): Promise<Page> => {
  const { colorScheme = 'light', width = 1280, height = 900 } = options;
  const context = await browser.newContext({ colorScheme, viewport: { width, height }, reducedMotion: 'reduce' });
  context.setDefaultTimeout(timeoutMs);
  return context.newPage();
};

/** The setting of most browsers; Debian's Chromium begins with the stricter one. */
const allowsFramesToKeep = { profile: { cookie_controls_mode: 0, block_third_party_cookies: false } };

/**
 * A browser with a profile of its own, thrown away at the end. Contexts of a shared browser are private windows, which deny storage to frames
 * of another site. `isolated` gives such frames a process of their own, as browsers do.
 */
export const openProfile = async (
  options: PageOptions & { readonly isolated?: boolean } = {},
): Promise<{ readonly context: BrowserContext; readonly close: () => Promise<void> }> => {
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error('Chromium is not installed; set CHROMIUM_PATH to a Chromium or Chrome');
  const { colorScheme = 'light', width = 1280, height = 900, isolated = false } = options;
  const folder = mkdtempSync(join(tmpdir(), 'profile-'));
  mkdirSync(join(folder, 'Default'));
  writeFileSync(join(folder, 'Default/Preferences'), JSON.stringify(allowsFramesToKeep));
  const context = await chromium.launchPersistentContext(folder, {
    executablePath,
    args: isolated ? [...args] : [...args, oneProcess],
    colorScheme,
    viewport: { width, height },
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(timeoutMs);
  return {
    context,
    close: async () => {
      await context.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

/** Makes whatever `page` opens at `url` next be that person's. */
export const signIn = async (page: Page, url: string, accountId: string): Promise<void> => {
  const name = 'sandbox_user';
  await page.context().addCookies([{ name, value: encodeURIComponent(accountId), url, sameSite: 'Strict' }]);
};

export interface Violation {
  readonly rule: string;
  readonly help: string;
  readonly where: readonly string[];
}

interface AxeResults {
  readonly violations: readonly {
    id: string;
    help: string;
    nodes: readonly { target: readonly unknown[]; html: string; failureSummary?: string }[];
  }[];
}

let axeSource: string | null = null;

/** Frames are see-through; axe takes the page behind them to be white unless told what is there. */
const paintBackground = async (frame: Frame): Promise<void> => {
  if (frame.parentFrame() === null) return;
  const holder = await frame.frameElement();
  const isDark = await frame.evaluate(() => getComputedStyle(document.documentElement).colorScheme === 'dark');
  const backgroundColour = await holder.evaluate((element, dark) => {
    // A frame of another colour scheme than its holder is not see-through.
    if (dark !== (getComputedStyle(element as Element).colorScheme === 'dark')) return dark ? '#121212' : 'white';
    for (let at: Element | null = element as Element; at !== null; at = at.parentElement) {
      const color = getComputedStyle(at).backgroundColor;
      if (color !== 'rgba(0, 0, 0, 0)') return color;
    }
    return 'white';
  }, isDark);
  await frame.evaluate(
    (color) => document.documentElement.style.setProperty('background-color', color),
    backgroundColour,
  );
};

/** What axe has against the page and the frames in it, by WCAG 2.2 A and AA; empty is good. */
export const axe = async (page: Page): Promise<readonly Violation[]> => {
  axeSource ??= readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');
  const found = await Promise.all(
    page.frames().map(async (frame) => {
      if (frame.url() === 'about:blank') return [];
      await paintBackground(frame);
      // Evaluated by the debugger, so that the content security policy of a frame does not matter.
      await frame.evaluate(axeSource ?? '');
      const results: AxeResults = await frame.evaluate(
        `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], iframes: false })`,
      );
      await frame.evaluate(() => document.documentElement.style.removeProperty('background-color'));
      return results.violations.map(({ id, help, nodes }) => ({
        rule: id,
        help,
        where: nodes.map(({ target, html, failureSummary = '' }) =>
          [target.join(' '), html.slice(0, 200), failureSummary].join(' · '),
        ),
      }));
    }),
  );
  return found.flat();
};
