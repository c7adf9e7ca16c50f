import './page.css';

import { type ComponentType, Suspense, useRef, useState } from 'react';

import { commonTexts } from '../../src/messages/en/common';
import { projectTexts } from '../../src/messages/en/project';
import { Busy } from '../ui/busy';
import type { Context } from '../ui/context';
import { ErrorState } from '../ui/error-state';
import { lazyPart } from '../ui/lazy-part';
import { useMessages } from '../ui/messages';
import { Part } from '../ui/part';
import { useFocusFallback } from '../ui/use-focus-fallback';
import { ProjectProvider, useProject } from './data';
import { HeaderFacts } from './header-facts';
import { RouteBoundary } from './route-boundary';
import { ReadingLine } from './sync-status';
import { type Route, RouterProvider, useRouter } from './router';
import { Tabs } from './tabs';
import { useReasonText } from '../ui/failure-text';

// Apart, so that no route waits for it.
const loadBelowHead = () => import('./below-head');

interface PageProps {
  readonly context: Context;
}

/** Each route loads with its first visit, so that the first paint waits for one alone. */
const pages: Readonly<Record<Route, ComponentType>> = {
  backlog: lazyPart(() => import('./backlog')),
  waiting: lazyPart(() => import('./waiting')),
  sprints: lazyPart(() => import('./sprints')),
  order: lazyPart(() => import('./order')),
  forecast: lazyPart(() => import('./forecast')),
  value: lazyPart(() => import('./value')),
  stock: lazyPart(() => import('./stock')),
  effort: lazyPart(() => import('./effort')),
  tests: lazyPart(() => import('./tests')),
  support: lazyPart(() => import('./support')),
};

// Paper can wait until the screen is there.
const loadPrintHead = () => import('./print-head');

const Page = () => {
  const sayReason = useReasonText();
  const { route } = useRouter();
  const { phase, complete, failures, refresh } = useProject();
  const [retrying, setRetrying] = useState(false);
  const texts = useMessages(projectTexts);
  const { nothingChanged } = useMessages(commonTexts);
  const Shown = pages[route];
  const root = useRef<HTMLDivElement>(null);
  useFocusFallback(root);
  const name = texts.route[route];
  if (phase === 'failed' && !retrying)
    return (
      <ErrorState
        title={texts.failed}
        detail={nothingChanged({ why: failures[0] === undefined ? '' : sayReason(failures[0].why) })}
        onRetry={() => {
          setRetrying(true);
          void refresh().finally(() => setRetrying(false));
        }}
      />
    );
  return (
    <div ref={root} className="page" data-phase={phase} data-complete={complete}>
      <Part load={loadPrintHead} props={{}} />
      <Tabs />
      <div className="page-head">
        <HeaderFacts />
        <ReadingLine />
      </div>
      <Part load={loadBelowHead} props={{}} />
      <main className="page-main" aria-label={name}>
        <Suspense fallback={<Busy label={texts.loading({ name })} />}>
          <RouteBoundary key={route}>
            <Shown />
          </RouteBoundary>
        </Suspense>
      </main>
    </div>
  );
};

// Through the project page's script, so that the start of every other surface has none more to name.
const dialogs: Readonly<Record<string, () => Promise<{ readonly default: ComponentType<PageProps> }>>> = {
  'order-action': () => import('../order-action'),
  'sprint-action': () => import('../sprint-action'),
  'support-question': () => import('../support-question'),
};

/** The project page: the backlog by value, the Product Owner's queue, and how value grows. */
const ProjectPage = ({ context }: PageProps) => {
  const load = dialogs[context.moduleKey];
  return load === undefined ? (
    <ProjectProvider context={context}>
      <RouterProvider>
        <Page />
      </RouterProvider>
    </ProjectProvider>
  ) : (
    <Part load={load} props={{ context }} />
  );
};

export default ProjectPage;
