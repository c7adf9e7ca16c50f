/** `npm run screenshots`: the pictures of the README and the guides, taken from the sandbox with its demo. */
import { join } from 'node:path';

import type { Browser, Page } from 'playwright-core';

import { openBrowser, openPage, signIn } from '../../test/support/browser';
import { type DemoSite, openDemoSite } from '../../test/support/demo-site';

interface Picture {
  readonly name: string;
  readonly as: 'ana' | 'jonas' | 'ines';
  readonly path: (demo: DemoSite) => string;
  readonly dark?: boolean;
  readonly height: number;
  /** Brings the page to what the picture is about. */
  readonly prepare: (page: Page) => Promise<void>;
}

const waiting = (demo: DemoSite): string => `/browse/${demo.keyOf('Child and senior tariffs')}`;

const panelShown = async (page: Page): Promise<void> => {
  const panel = page.locator('iframe[src*="issue-panel"]').contentFrame();
  await panel.getByText(/^top \d+ %$/).waitFor();
};

const refused = async (page: Page): Promise<void> => {
  await panelShown(page);
  await page.getByRole('button', { name: /^Status: In Review/ }).click();
  await page.getByRole('menuitem').filter({ hasText: /Done/i }).first().click();
  await page.getByText(/Acceptance criteria are missing/).waitFor();
};

const settingsShown = async (page: Page): Promise<void> => {
  const frame = page.locator('iframe[src*="project-settings"]').contentFrame();
  await frame.getByText('Ana Ferreira').waitFor();
};

const settingsTab = async (page: Page, tab: string, text: string): Promise<void> => {
  await settingsShown(page);
  const frame = page.locator('iframe[src*="project-settings"]').contentFrame();
  await frame.getByRole('tab', { name: tab }).click();
  await frame.getByText(text).waitFor();
};

/** A route of the project page, once it has read everything. */
const route = (name: string, text: string | RegExp): Pick<Picture, 'path' | 'prepare'> => ({
  path: () => `/projects/FERRY/apps/project-page/${name}`,
  prepare: async (page) => {
    const frame = page.locator('iframe[src*="project-page"]').contentFrame();
    await frame.getByText(/^As of /).waitFor();
    await frame.getByText(text).first().waitFor();
    await frame.getByText('Loading the chart').first().waitFor({ state: 'detached' });
  },
});

const pictures: readonly Picture[] = [
  { name: 'panel-light', as: 'ana', path: waiting, height: 980, prepare: panelShown },
  { name: 'panel-dark', as: 'jonas', path: waiting, dark: true, height: 900, prepare: panelShown },
  {
    name: 'refusal',
    as: 'ana',
    path: (demo) => `/browse/${demo.keyOf('Publish the summer timetable to the search')}`,
    height: 820,
    prepare: refused,
  },
  {
    name: 'backlog',
    as: 'ana',
    path: () => '/projects/FERRY/backlog',
    height: 820,
    prepare: (page) => page.getByText('Needs AC').first().waitFor(),
  },
  { name: 'page-backlog', as: 'ana', height: 940, ...route('backlog', /× the item above/) },
  { name: 'page-waiting', as: 'ana', height: 980, ...route('waiting', 'Definition of Done') },
  { name: 'page-value', as: 'ana', dark: true, height: 1000, ...route('value', /Delivered value:/) },
  { name: 'page-stock', as: 'ana', height: 900, ...route('stock', /Ready work lasts/) },
  {
    name: 'settings',
    as: 'ines',
    path: () => '/projects/FERRY/settings/apps/project-settings',
    height: 900,
    prepare: settingsShown,
  },
  {
    name: 'settings-definitions',
    as: 'ines',
    path: () => '/projects/FERRY/settings/apps/project-settings',
    height: 1000,
    prepare: (page) => settingsTab(page, 'Ready and Done', 'Begin with a set'),
  },
  {
    name: 'settings-gate',
    as: 'ines',
    path: () => '/projects/FERRY/settings/apps/project-settings',
    height: 820,
    prepare: (page) => settingsTab(page, 'Gate', 'Every way into Done is protected'),
  },
];

/** Time for what fades in. */
const stillness = 1_000;

const take = async (browser: Browser, demo: DemoSite, picture: Picture): Promise<void> => {
  const { name, as, dark = false, height } = picture;
  const page = await openPage(browser, { colorScheme: dark ? 'dark' : 'light', width: 1280, height });
  await signIn(page, demo.url, demo.accountOf(as));
  await page.goto(demo.url + picture.path(demo));
  await picture.prepare(page);
  await page.mouse.move(0, 0);
  await page.waitForTimeout(stillness);
  await page.screenshot({ path: join(__dirname, `${name}.png`) });
  console.log(`docs/images/${name}.png`);
  await page.context().close();
};

const main = async (): Promise<void> => {
  const demo = await openDemoSite();
  const browser = await openBrowser();
  try {
    for (const picture of pictures) await take(browser, demo, picture);
  } finally {
    await browser.close();
    await demo.close();
  }
};

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
