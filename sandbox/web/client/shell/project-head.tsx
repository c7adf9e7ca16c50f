import { ProjectBadge } from '../ui/bits';
import { Link, usePath } from './router';
import { useSession } from './session';

const pages = [
  ['board', 'Board'],
  ['backlog', 'Backlog'],
  ['workflow', 'Workflow'],
] as const;

/** Which project the page belongs to, and its views: those of Jira, those of apps, and its settings. */
export const ProjectHead = ({ project }: { readonly project: string }) => {
  const { start, modules } = useSession();
  const path = usePath();
  const found = start.projects.find(({ key }) => key === project);
  if (found === undefined) return null;
  const links = [
    ...pages.map(([page, title]) => ({ to: `/projects/${project}/${page}`, title })),
    ...modules
      .filter(({ type }) => type === 'jira:projectPage')
      .map(({ key, title }) => ({ to: `/projects/${project}/apps/${key}`, title })),
    { to: `/projects/${project}/settings`, title: 'Project settings' },
  ];
  return (
    <div className="project-head">
      <nav aria-label="Breadcrumbs" className="breadcrumbs">
        <Link to="/">Projects</Link>
      </nav>
      <p className="project-name">
        <ProjectBadge of={project} />
        {found.name}
      </p>
      <nav className="project-tabs" aria-label={found.name}>
        <ul>
          {links.map(({ to, title }) => (
            <li key={to}>
              <Link to={to} {...(path.startsWith(to) ? { 'aria-current': 'page' as const } : {})}>
                {title}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
};
