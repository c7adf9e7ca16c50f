import { join } from 'node:path';

import { build } from 'esbuild';
import type { BrowserContext, Page } from 'playwright-core';

import { appDir } from '../test/support/demo-site';

/** A page of the bench's own, made with React, alone in a tab. `before` runs ahead of its script. */
export const openReactPage = async (context: BrowserContext, file: string, before = ''): Promise<Page> => {
  const { outputFiles } = await build({
    entryPoints: [join(appDir, 'bench', file)],
    bundle: true,
    minify: true,
    write: false,
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const page = await context.newPage();
  await page.setContent('<!doctype html><body style="font: 14px sans-serif"><div id="root"></div>');
  await page.evaluate(before);
  await page.addScriptTag({ content: outputFiles[0]?.text ?? '' });
  return page;
};
