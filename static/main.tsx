import './ui/base.css';

import { type ComponentType, createElement } from 'react';
import { createRoot, type Root } from 'react-dom/client';

import { enableTheme, readContext } from './ui/bridge';
import type { Context } from './ui/context';
import { ErrorState } from './ui/error-state';

type Show = (place: HTMLElement, context: Context) => void | Promise<void>;

const settingsUrl = new URL(/* @vite-ignore */ '../settings/start.js', import.meta.url).href;

let page: Root | undefined;

const pageIn = (place: HTMLElement): Root => (page ??= createRoot(place));

const surface = (load: () => Promise<{ default: ComponentType<{ context: Context }> }>) => async (): Promise<Show> => {
  const { default: Surface } = await load();
  return (place, context) => pageIn(place).render(createElement(Surface, { context }));
};

/** A surface by the key of its module in the manifest; each loads only what it shows. */
const surfaces: Readonly<Record<string, () => Promise<Show>>> = {
  'issue-panel': surface(() => import('./issue-panel')),
  'issue-context': surface(() => import('./issue-context')),
  'project-page': surface(() => import('./project-page')),
  'admin-page': surface(() => import('./admin-page')),
  'project-settings': async () => ((await import(/* @vite-ignore */ settingsUrl)) as { show: Show }).show,
};

const start = async (): Promise<void> => {
  const place = document.getElementById('root');
  if (place === null) return;
  try {
    const themed = enableTheme();
    const context = await readContext();
    const load = surfaces[context.moduleKey];
    if (load === undefined) throw new Error(`No page for the module ${context.moduleKey}`);
    const [show] = await Promise.all([load(), themed]);
    await show(place, context);
  } catch {
    pageIn(place).render(
      <ErrorState
        title="Assay could not start"
        detail="The page did not load completely. Your work items are as they were."
        onRetry={() => location.reload()}
      />,
    );
  }
};

void start();
