import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { build } from 'esbuild';

import { accountOf } from '../demo/ferry-company/people';
import { openSite, type Site } from '../sandbox/site';
import { startWeb } from '../sandbox/web/server';

const appDir = join(__dirname, 'every-page');

const index = `<!doctype html>
<html lang="en">
  <body style="font: 14px sans-serif">
    <div id="root"></div>
    <script src="./page.js"></script>
  </body>
</html>
`;

const buildPage = async (): Promise<void> => {
  const dist = join(appDir, 'dist');
  mkdirSync(dist, { recursive: true });
  writeFileSync(join(dist, 'index.html'), index);
  await build({
    entryPoints: [join(appDir, 'page.tsx')],
    outfile: join(dist, 'page.js'),
    bundle: true,
    minify: true,
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
};

/** Another app over the same Jira, which reads the way most apps do: page after page through a function, then a full table. */
export const openBaseline = async ({ jira: { store } }: Site, latency: number) => {
  await buildPage();
  const { jira, rest, forge } = await openSite({ store, appDir, settings: { appName: 'Page by page' } });
  forge.install(accountOf('ana'));
  const web = await startWeb({ jira, jiraApp: rest, forge, port: 0, appDir, latency });
  return {
    url: web.url,
    invocations: (): number => forge.records.list().length,
    close: async (): Promise<void> => {
      await web.close();
      await forge.close();
    },
  };
};
