import { join } from 'node:path';

import { fillDemo } from '../../demo/ferry-company/fill';
import { accountOf } from '../../demo/ferry-company/people';
import { openSite } from '../../sandbox/site';
import { openStore } from '../../sandbox/store/open-store';
import { createInspector, startWeb } from '../../sandbox/web/server';
import { buildAppPages } from './app-pages';
import { buildPages } from './ui-app';

/** The folder of `manifest.yml`. */
export const appDir = join(__dirname, '../..');

/** The sandbox as `npm start` opens it, filled with its demo, in memory and on any free port. */
export const openDemoSite = async () => {
  buildPages();
  buildAppPages();
  const inspector = createInspector();
  let fixed: number | null = null;
  const site = await openSite({
    store: openStore(':memory:'),
    appDir,
    clock: () => fixed ?? Date.now(),
    onEvaluation: inspector.evaluation,
  });
  await fillDemo(site, { now: Date.now(), setClock: (at) => (fixed = at) });
  fixed = null;
  const web = await startWeb({ jira: site.jira, jiraApp: site.rest, forge: site.forge, port: 0, appDir, inspector });
  return {
    site,
    inspector,
    url: web.url,
    frameUrl: web.frameUrl,
    accountOf,
    /** @throws Error when the demo has no work item of these words. */
    keyOf: (summary: string): string => {
      const issue = [...site.jira.store.collection('issues').values()].find((one) => one.summary === summary);
      if (!issue) throw new Error(`The demo has no "${summary}"`);
      return issue.key;
    },
    close: async (): Promise<void> => {
      await web.close();
      await site.close();
    },
  };
};
export type DemoSite = Awaited<ReturnType<typeof openDemoSite>>;
