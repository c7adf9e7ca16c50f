import './page.css';

import { type ComponentType, lazy, Suspense, useState } from 'react';

import { Busy } from '../ui/busy';
import type { Context } from '../ui/context';
import { ErrorState } from '../ui/error-state';
import { ProjectProvider, useProject } from './data';
import { Notices } from './notices';
import { ReadingLine } from './sync-status';
import { type Route, RouteLink, RouterProvider, routes, useRouter } from './router';

const titles: Readonly<Record<Route, string>> = {
  backlog: 'Backlog',
  waiting: 'Waiting for the PO',
  value: 'Value',
  stock: 'Ready stock',
  effort: 'Value and effort',
};

/** Each route loads with its first visit, so that the first paint waits for one alone. */
const pages: Readonly<Record<Route, ComponentType>> = {
  backlog: lazy(() => import('./backlog')),
  waiting: lazy(() => import('./waiting')),
  value: lazy(() => import('./value')),
  stock: lazy(() => import('./stock')),
  effort: lazy(() => import('./effort')),
};

const Page = () => {
  const { route } = useRouter();
  const { phase, complete, failures, refresh } = useProject();
  const [retrying, setRetrying] = useState(false);
  const Shown = pages[route];
  if (phase === 'failed' && !retrying)
    return (
      <ErrorState
        title="The project could not be read"
        detail={`${failures[0]?.why ?? ''} Nothing was changed.`}
        onRetry={() => {
          setRetrying(true);
          void refresh().finally(() => setRetrying(false));
        }}
      />
    );
  return (
    <div className="page" data-phase={phase} data-complete={complete}>
      <nav className="page-tabs" aria-label="Views of the project">
        {routes.map((one) => (
          <RouteLink key={one} to={one}>
            {titles[one]}
          </RouteLink>
        ))}
      </nav>
      <ReadingLine />
      <Notices />
      <main className="page-main" aria-label={titles[route]}>
        <Suspense fallback={<Busy label={`Loading ${titles[route]}`} />}>
          <Shown />
        </Suspense>
      </main>
    </div>
  );
};

/** The project page: the backlog by value, the Product Owner's queue, and how value grows. */
const ProjectPage = ({ context }: { readonly context: Context }) => (
  <ProjectProvider context={context}>
    <RouterProvider>
      <Page />
    </RouterProvider>
  </ProjectProvider>
);

export default ProjectPage;
