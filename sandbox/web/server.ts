import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Hono } from 'hono';
import type { Jira } from '../jira/jira';
import { sandboxApi, userCookie } from './server/api';
import { createAppFields } from './server/app-fields';
import { createBridgeCalls } from './server/bridge-calls';
import { buildBridgeScript } from './server/bridge-script';
import { watchChanges } from './server/changes';
import { createContexts } from './server/context';
import { frameApp } from './server/frame-app';
import { formatter } from './server/formatter';
import { createInspector, type Inspector } from './server/inspector';
import { listen } from './server/listen';
import { watchInvocations } from './server/invocations';
import { appPages } from './server/manifest';
import { pages } from './server/pages';
import type { Answering, JiraFetch, WebForge } from './server/ports';
import { recorded } from './server/recorded';
import { slowed } from './server/slowed';
import { guard } from './server/guard';
import { themeCss } from './server/theme';

export { createInspector, type Inspector } from './server/inspector';
export { StartNotes } from './server/start-page';
export type { WebForge } from './server/ports';

export interface Web {
  /** Where to look: `http://localhost:<port>`. */
  readonly url: string;
  /** The second origin, of the app's frames. */
  readonly frameUrl: string;
  close(): Promise<void>;
}

export interface WebOptions {
  readonly jira: Jira;
  /** Jira's REST, as `jiraApp(jira)` makes it. */
  readonly jiraApp: Answering;
  readonly forge: WebForge;
  /** 0 is any free port. */
  readonly port: number;
  /** Any free port unless given. */
  readonly framePort?: number;
  /** Where `manifest.yml` and the app's built pages are. */
  readonly appDir: string;
  /** How much longer Jira and the app's functions take to answer a browser or a client, in milliseconds; functions call Jira at once. */
  readonly latency?: number;
  /** Pass the one whose `evaluation` was given to `openJira`, so that evaluations are seen too. */
  readonly inspector?: Inspector;
  /** Where the pages around the app were built to. */
  readonly pagesDir?: string;
}

const defaultPages = join(__dirname, '../dist/web');

/** Starts the pages around the app, Jira's REST and the origin of its frames, on this machine only. */
export const startWeb = async (options: WebOptions): Promise<Web> => {
  const { jira, jiraApp, forge, port, framePort = 0, appDir, latency = 0, pagesDir = defaultPages } = options;
  const inspector = options.inspector ?? createInspector();
  if (!existsSync(join(pagesDir, 'index.html')))
    throw new Error(`The pages around the app are not built: ${pagesDir} has no index.html. "npm start" builds them.`);
  const manifest = appPages(forge.manifest, appDir, forge.settings.appName);
  const css = themeCss();
  const fetchJira: JiraFetch = async (path, init, identity) =>
    jiraApp.fetch(new Request(new URL(path, 'http://jira.sandbox'), init), { identity });
  const browserJira = slowed(latency, jiraApp.fetch.bind(jiraApp));
  const contexts = createContexts(jira, manifest, forge, fetchJira);
  const ports = { host: port, frame: framePort };

  const frames = await listen(
    frameApp({
      manifest,
      bridgeScript: buildBridgeScript(),
      css,
      ancestors: () => ['localhost', '127.0.0.1'].map((name) => `http://${name}:${ports.host}`),
    }).fetch,
    framePort,
  );
  const frameUrl = `http://127.0.0.1:${frames.port}`;

  const host = new Hono();
  host.use(guard);
  host.route(
    '/sandbox/api',
    sandboxApi({
      jira,
      manifest,
      contexts,
      call: createBridgeCalls({
        jira,
        manifest,
        contexts,
        forge,
        fetchJira: slowed(latency, fetchJira),
        invokeResolver: slowed(latency, (call) => forge.invokeResolver(call)),
        inspector,
      }),
      changes: watchChanges(jira),
      inspector,
      fields: createAppFields(jira, formatter(jira)),
      forge,
      frameUrl: () => frameUrl,
    }),
  );
  host.all('/rest/*', recorded({ jira, jiraApp: { fetch: browserJira }, inspector, cookie: userCookie }));
  host.all('/x1/*', (c) => forge.webTrigger(c.req.raw));
  host.all('/public/*', (c) => forge.webTrigger(c.req.raw));
  host.get('/theme.css', (c) => c.body(css, 200, { 'content-type': 'text/css', 'cache-control': 'max-age=3600' }));
  host.get('*', pages(pagesDir));

  const stopWatching = watchInvocations(forge, inspector);
  try {
    const listening = await listen(host.fetch, port);
    ports.host = listening.port;
    return {
      url: `http://localhost:${listening.port}`,
      frameUrl,
      close: async () => {
        stopWatching();
        await Promise.all([listening.close(), frames.close()]);
      },
    };
  } catch (error) {
    stopWatching();
    await frames.close();
    throw error;
  }
};
