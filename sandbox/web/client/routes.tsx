import { useEffect } from 'react';
import { IssueView } from './issue/issue-view';
import { AdminPage } from './pages/admin-page';
import { AppPage } from './pages/app-page';
import { AutomationPage } from './pages/automation';
import { BacklogPage } from './pages/backlog';
import { BoardPage } from './pages/board';
import { DashboardPage } from './pages/dashboard';
import { SettingsPage } from './pages/settings';
import { StartPage } from './pages/start';
import { WorkflowPage } from './pages/workflow';
import { usePath } from './shell/router';
import { useSession } from './shell/session';
import { Empty } from './ui/bits';

const projectPages: Readonly<Record<string, { readonly title: string; readonly Page: typeof BoardPage }>> = {
  board: { title: 'Board', Page: BoardPage },
  backlog: { title: 'Backlog', Page: BacklogPage },
  workflow: { title: 'Workflow', Page: WorkflowPage },
  settings: { title: 'Project settings', Page: SettingsPage },
};

const sitePages: Readonly<Record<string, { readonly title: string; readonly Page: typeof StartPage }>> = {
  '': { title: 'Start', Page: StartPage },
  dashboard: { title: 'Dashboard', Page: DashboardPage },
  automation: { title: 'Automation', Page: AutomationPage },
};

/** The project that a path is about: by its page, or by the key of the work item. */
export const projectOf = (path: string): string | null => {
  const [, first = '', second = ''] = path.split('/');
  if (first === 'projects') return second;
  return first === 'browse' ? second.replace(/-\d+$/, '') : null;
};

const Titled = ({ title, children }: { readonly title: string; readonly children: React.ReactNode }) => {
  useEffect(() => {
    document.title = `${title} – Jira sandbox`;
  }, [title]);
  return children;
};

export const Routes = () => {
  const path = usePath();
  const { modules } = useSession();
  const [, first = '', key = '', page = '', moduleKey = ''] = path.split('/');
  const site = Object.hasOwn(sitePages, first) ? sitePages[first] : undefined;
  if (site !== undefined)
    return (
      <Titled title={site.title}>
        <site.Page />
      </Titled>
    );
  if (first === 'browse' && key !== '')
    return (
      <Titled title={key}>
        <div className="page">
          <IssueView key={key} issueKey={key} />
        </div>
      </Titled>
    );
  if (first === 'projects' && page === 'apps') {
    const module = modules.find((one) => one.key === moduleKey);
    if (module !== undefined)
      return (
        <Titled title={module.title}>
          <AppPage key={moduleKey} project={key} module={module} />
        </Titled>
      );
  }
  if (first === 'apps') {
    const module = modules.find((one) => one.key === key && one.type === 'jira:globalPage');
    if (module !== undefined)
      return (
        <Titled title={module.title}>
          <AppPage key={module.key} project={null} module={module} />
        </Titled>
      );
  }
  if (first === 'settings' && key === 'apps') {
    const module = modules.find((one) => one.key === page && one.type === 'jira:adminPage');
    if (module !== undefined)
      return (
        <Titled title={module.title}>
          <AdminPage key={module.key} module={module} />
        </Titled>
      );
  }
  const known = first === 'projects' && Object.hasOwn(projectPages, page) ? projectPages[page] : undefined;
  if (known !== undefined)
    return (
      <Titled title={`${known.title}, ${key}`}>
        <known.Page key={key} project={key} />
      </Titled>
    );
  return (
    <div className="page">
      <h1>Nothing here</h1>
      <Empty>The sandbox has no page at {path}.</Empty>
    </div>
  );
};
