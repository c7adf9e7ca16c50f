import { readFileSync, statSync } from 'node:fs';
import { Hono } from 'hono';
import type { AppPages } from './manifest';
import { contentSecurityPolicy, withBridge } from './csp';
import { fileWithin, sendFile } from './files';

/** The path of a module's page on the frame origin: it changes with each build, so that assets can be cached for good. */
export const framePath = (manifest: AppPages, moduleKey: string, resource: string): string | null => {
  const folder = manifest.folders.get(resource);
  const index = folder === undefined ? null : fileWithin(folder, 'index.html');
  return index === null
    ? null
    : `/ext/${moduleKey}/${Math.floor(statSync(index).mtimeMs).toString(36)}-${resource}/index.html`;
};

/**
 * The second origin, where the app's own pages live: its built files, the bridge, and the theme, each page under the
 * content security policy that Jira would send.
 */
export const frameApp = ({
  manifest,
  bridgeScript,
  css,
  ancestors,
}: {
  readonly manifest: AppPages;
  readonly bridgeScript: string;
  readonly css: string;
  /** Origins of the pages that may show a frame. */
  readonly ancestors: () => readonly string[];
}): Hono => {
  const app = new Hono();
  app.get('/__sandbox/bridge.js', (c) =>
    c.body(`var __sandboxHosts=${JSON.stringify(ancestors())};\n${bridgeScript}`, 200, {
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'no-cache',
    }),
  );
  app.get('/__sandbox/theme.css', (c) =>
    c.body(css, 200, { 'content-type': 'text/css', 'cache-control': 'max-age=3600' }),
  );
  app.get('/ext/:moduleKey/:version/*', (c) => {
    const { moduleKey, version } = c.req.param();
    const folder = manifest.folders.get(version.slice(version.indexOf('-') + 1));
    const path = decodeURIComponent(c.req.path.slice(`/ext/${moduleKey}/${version}/`.length));
    const locale = path.startsWith('__LOCALES__/')
      ? manifest.locales.get(path.slice('__LOCALES__/'.length))
      : undefined;
    if (locale !== undefined) return c.body(locale, 200, { 'content-type': 'application/json; charset=utf-8' });
    const file = folder === undefined ? null : fileWithin(folder, path === '' ? 'index.html' : path);
    if (file === null) return c.text('Not found', 404);
    if (!file.endsWith('.html')) return sendFile(file, { 'cache-control': 'max-age=31536000, immutable' });
    const html = readFileSync(file);
    return c.html(withBridge(html), 200, {
      'content-security-policy': contentSecurityPolicy(html, manifest.permissions, ancestors()),
      'cache-control': 'no-store',
    });
  });
  app.notFound((c) => c.text('Not found: an app must name its own files by relative paths.', 404));
  return app;
};
