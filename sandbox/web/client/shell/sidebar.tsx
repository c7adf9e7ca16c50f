import type { ReactNode } from 'react';
import { projectOf } from '../routes';
import { ProjectBadge } from '../ui/bits';
import { Icon } from '../ui/icons';
import { Link, usePath } from './router';
import { useSession } from './session';

const Entry = ({
  to,
  isCurrent,
  mark,
  children,
}: {
  readonly to: string;
  readonly isCurrent: boolean;
  readonly mark: ReactNode;
  readonly children: ReactNode;
}) => (
  <li>
    <Link to={to} className="side-entry" {...(isCurrent ? { 'aria-current': 'page' as const } : {})}>
      {mark}
      <span className="side-name">{children}</span>
    </Link>
  </li>
);

const Group = ({
  title,
  icon,
  children,
}: {
  readonly title: string;
  readonly icon: 'projects' | 'apps' | 'settings';
  readonly children: ReactNode;
}) => (
  <section className="side-group" aria-label={title}>
    <h2>
      <Icon name={icon} />
      {title}
    </h2>
    <ul>{children}</ul>
  </section>
);

/** The icon of an app's page, as its manifest names it. */
const AppBadge = ({ icon }: { readonly icon: string | null }) =>
  icon === null ? <span className="app-badge" aria-hidden="true" /> : <img className="app-icon" src={icon} alt="" />;

/** Where one can go: the start page, projects, pages of apps and, for administrators, Jira's settings. */
export const Sidebar = () => {
  const path = usePath();
  const { start, modules, administrator } = useSession();
  const current = projectOf(path);
  const pagesOf = (type: string) => modules.filter((module) => module.type === type);
  const adminPages = administrator ? pagesOf('jira:adminPage') : [];
  const globalPages = pagesOf('jira:globalPage');
  return (
    <nav id="sidebar" className="sidebar" aria-label="Sidebar">
      <ul>
        <Entry to="/" isCurrent={path === '/'} mark={<Icon name="start" />}>
          For you
        </Entry>
        <Entry to="/dashboard" isCurrent={path === '/dashboard'} mark={<Icon name="dashboard" />}>
          Dashboard
        </Entry>
        <Entry to="/automation" isCurrent={path === '/automation'} mark={<Icon name="automation" />}>
          Automation
        </Entry>
      </ul>
      <Group title="Projects" icon="projects">
        {start.projects.map(({ key, name }) => (
          <Entry key={key} to={`/projects/${key}/board`} isCurrent={key === current} mark={<ProjectBadge of={key} />}>
            {name}
          </Entry>
        ))}
      </Group>
      {globalPages.length > 0 && (
        <Group title="Apps" icon="apps">
          {globalPages.map(({ key, title, icon }) => (
            <Entry
              key={key}
              to={`/apps/${key}`}
              isCurrent={path.startsWith(`/apps/${key}`)}
              mark={<AppBadge icon={icon} />}
            >
              {title}
            </Entry>
          ))}
        </Group>
      )}
      {adminPages.length > 0 && (
        <Group title="Jira settings" icon="settings">
          {adminPages.map(({ key, title, icon }) => (
            <Entry
              key={key}
              to={`/settings/apps/${key}`}
              isCurrent={path.startsWith(`/settings/apps/${key}`)}
              mark={<AppBadge icon={icon} />}
            >
              Apps → {title}
            </Entry>
          ))}
        </Group>
      )}
    </nav>
  );
};
