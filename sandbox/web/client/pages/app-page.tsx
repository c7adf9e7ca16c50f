import { useMemo } from 'react';
import type { AppModule } from '../api/sandbox';
import { Frame } from '../frames/frame';
import type { FrameServices } from '../frames/host';
import { onPop, showPath } from '../shell/router';

/** A page of the app's own, of a project or of the whole site, whose history shows in the address bar beneath the page's path. */
export const AppPage = ({ project, module }: { readonly project: string | null; readonly module: AppModule }) => {
  const base = project === null ? `/apps/${module.key}` : `/projects/${project}/apps/${module.key}`;
  const pages = useMemo<NonNullable<FrameServices['pages']>>(() => {
    const within = (): string => {
      const { pathname, search, hash } = location;
      return `${pathname.slice(base.length).replace(/^(?!\/)/, '/')}${search}${hash}`;
    };
    return {
      start: within,
      moved: (href, replace) => showPath(base + href, replace),
      onPop: (listener) => onPop(() => location.pathname.startsWith(base) && listener(within())),
    };
  }, [base]);
  return (
    <div className="page">
      {project === null && <h1>{module.title}</h1>}
      <Frame
        place={{ moduleKey: module.key, ...(project === null ? {} : { projectKey: project }) }}
        title={module.title}
        pages={pages}
        height={480}
        onRefresh={() => location.reload()}
      />
    </div>
  );
};
