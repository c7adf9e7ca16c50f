import { readFileSync } from 'node:fs';

import type { BrowserContext, Download, FrameLocator, Page } from 'playwright-core';

import { buildAppPages } from './app-pages';
import { openProfile } from './browser';
import { type DemoSite, openDemoSite } from './demo-site';
import { buildPages } from './ui-app';

export interface DemoInBrowser {
  readonly demo: DemoSite;
  /** One browser profile, which remembers from visit to visit. */
  readonly context: BrowserContext;
  readonly close: () => Promise<void>;
}

/** The demo with built pages, and a browser profile to look at it. */
export const openDemoInBrowser = async (): Promise<DemoInBrowser> => {
  buildPages();
  buildAppPages();
  const [demo, profile] = await Promise.all([openDemoSite(), openProfile()]);
  return {
    demo,
    context: profile.context,
    close: async () => {
      await profile.close();
      await demo.close();
    },
  };
};

/** When everything of the project is read. */
export const settled = (list: FrameLocator): Promise<void> => list.getByText(/^As of /).waitFor();

/** The keys of the rows in sight, from the top. */
export const keysIn = (list: FrameLocator): Promise<readonly string[]> => list.locator('.list-key').allInnerTexts();

/** The business value that Jira stores of a work item. */
export const storedValue = ({ site: { jira } }: DemoSite, key: string): unknown => {
  const field = [...jira.store.collection('fields').values()].find(({ name }) => name === 'Business value');
  const issue = [...jira.store.collection('issues').values()].find((one) => one.key === key);
  return issue?.fields[field?.id ?? ''] ?? null;
};

/** The file that the list is exported to. */
export const exportedCsv = async (page: Page, list: FrameLocator): Promise<string> => {
  const [download] = (await Promise.all([
    page.waitForEvent('download'),
    list.getByRole('button', { name: 'Export CSV' }).click(),
  ])) as [Download, unknown];
  return readFileSync(await download.path(), 'utf8');
};
