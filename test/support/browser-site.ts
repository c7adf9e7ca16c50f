import type { Browser } from 'playwright-core';

import { createInspector, startWeb } from '../../sandbox/web/server';
import { aSite, type ASite } from './a-site';
import { buildAppPages } from './app-pages';
import { openBrowser } from './browser';
import { appDir } from './demo-site';
import { buildPages } from './ui-app';

export interface BrowserSite {
  readonly browser: Browser;
  readonly site: ASite;
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** The test site as a browser reaches it, with the app's pages as they are now. */
export const openBrowserSite = async (): Promise<BrowserSite> => {
  buildPages();
  buildAppPages();
  const [browser, site] = await Promise.all([openBrowser(), aSite()]);
  const { jira, rest, forge } = site;
  const web = await startWeb({ jira, jiraApp: rest, forge, port: 0, appDir, inspector: createInspector() });
  return {
    browser,
    site,
    url: web.url,
    close: async () => {
      await browser.close();
      await web.close();
      await site.close();
    },
  };
};
