import './ui/base.css';

import type { ComponentType } from 'react';
import { createRoot } from 'react-dom/client';

import { enableTheme, readContext } from './ui/bridge';
import type { Context } from './ui/context';
import { Trouble } from './ui/trouble';

/** A surface by the key of its module in the manifest; each loads only what it shows. */
const surfaces: Readonly<Record<string, () => Promise<{ default: ComponentType<{ context: Context }> }>>> = {
  'issue-panel': () => import('./issue-panel'),
  'issue-context': () => import('./issue-context'),
  'project-settings': () => import('./project-settings'),
};

const start = async (): Promise<void> => {
  const root = document.getElementById('root');
  if (root === null) return;
  const page = createRoot(root);
  try {
    const [context] = await Promise.all([readContext(), enableTheme()]);
    const load = surfaces[context.moduleKey];
    if (load === undefined) throw new Error(`No page for the module ${context.moduleKey}`);
    const { default: Surface } = await load();
    page.render(<Surface context={context} />);
  } catch {
    page.render(
      <Trouble
        title="Assay could not start"
        detail="The page did not load completely. Your work items are as they were."
        onRetry={() => location.reload()}
      />,
    );
  }
};

void start();
