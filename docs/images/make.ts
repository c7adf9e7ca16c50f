/**
 * `npm run screenshots`: the pictures of the README and the guides, taken from the sandbox with its demo. With `-- --all FOLDER` instead every
 * surface at three widths in both themes, into that folder, to be looked at.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import type { Browser, Page } from 'playwright-core';

import { openBrowser, openPage, signIn } from '../../test/support/browser';
import { type DemoSite, openDemoSite } from '../../test/support/demo-site';
import { atWidth } from '../../test/support/looks';
import { toPalettePng } from './palette-png';
import { type Picture, pictures } from './pictures';

/** Time for what fades in. */
const stillness = 1_000;
const usual = { width: 1280, height: 900 };
const widest = 1440;
const widths = [widest, 700, 320];
const themes = ['light', 'dark'] as const;

interface Look {
  readonly width: number;
  readonly height: number;
  readonly colorScheme: 'light' | 'dark';
}

const open = async (browser: Browser, demo: DemoSite, { as, path, prepare }: Picture, look: Look): Promise<Page> => {
  const page = await openPage(browser, look);
  await signIn(page, demo.url, demo.accountOf(as));
  await page.goto(demo.url + path(demo));
  await prepare(page);
  await page.mouse.move(0, 0);
  await page.waitForTimeout(stillness);
  return page;
};

const take = async (browser: Browser, demo: DemoSite, picture: Picture, look: Look, file: string): Promise<void> => {
  const page = await open(browser, demo, picture, look);
  writeFileSync(file, toPalettePng(await page.screenshot()));
  console.log(file);
  await page.context().close();
};

const takeGuides = async (browser: Browser, demo: DemoSite): Promise<void> => {
  for (const picture of pictures)
    if (picture.guide !== undefined) {
      const { height, dark = false } = picture.guide;
      const look = { ...usual, height, colorScheme: dark ? ('dark' as const) : ('light' as const) };
      await take(browser, demo, picture, look, join(__dirname, `${picture.name}.png`));
    }
};

/** Changes the theme as its button does, and leaves focus, menus and dialogs as they are. */
const turnTheme = async (page: Page, theme: (typeof themes)[number]): Promise<void> => {
  await page.evaluate((wanted) => {
    if (document.documentElement.dataset['colorMode'] === wanted) return;
    for (const button of document.querySelectorAll('button'))
      if (button.getAttribute('aria-label') === 'Dark' || button.textContent === 'Dark') button.click();
  }, theme);
  await page.waitForTimeout(stillness / 4);
};

/** One page load serves all looks, since a state is worth a picture only if it stands in each of them. */
const takeLooks = async (browser: Browser, demo: DemoSite, picture: Picture, folder: string): Promise<void> => {
  const page = await open(browser, demo, picture, { ...usual, width: widest, colorScheme: 'light' });
  for (const width of widths) {
    await atWidth(page, width);
    for (const theme of themes) {
      await turnTheme(page, theme);
      // What stays on top while one scrolls would else stand in the middle of the whole page.
      await page.evaluate(() => window.scrollTo(0, 0));
      const file = join(folder, `${picture.name}-${width}-${theme}.png`);
      writeFileSync(file, await page.screenshot({ fullPage: true }));
      console.log(file);
    }
  }
  await page.context().close();
};

/** Goes on where a picture fails, and says at the end which did. */
const takeAll = async (browser: Browser, demo: DemoSite, folder: string, names: readonly string[]): Promise<void> => {
  mkdirSync(folder, { recursive: true });
  const failed: string[] = [];
  for (const picture of pictures)
    if (names.length === 0 || names.includes(picture.name))
      await takeLooks(browser, demo, picture, folder).catch((error: unknown) => {
        failed.push(
          `${picture.name}: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)}`,
        );
      });
  if (failed.length > 0) throw new Error(failed.join('\n'));
};

const usage = 'npm run screenshots -- [--all FOLDER [name …]]';

const main = async ([flag, folder, ...names]: readonly string[]): Promise<void> => {
  if (flag !== undefined && (flag !== '--all' || folder === undefined)) throw new Error(usage);
  const demo = await openDemoSite();
  const browser = await openBrowser();
  try {
    if (folder === undefined) await takeGuides(browser, demo);
    else await takeAll(browser, demo, resolve(folder), names);
  } finally {
    await browser.close();
    await demo.close();
  }
};

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
