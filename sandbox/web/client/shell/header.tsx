import { useId } from 'react';
import { useDialogs } from '../frames/dialog-context';
import { projectOf } from '../routes';
import { Avatar } from '../ui/bits';
import { chooseColorMode, useColorMode } from './color-mode';
import { Link, usePath } from './router';
import { useSession } from './session';

const pages = [
  ['board', 'Board'],
  ['backlog', 'Backlog'],
  ['workflow', 'Workflow'],
  ['settings', 'Project settings'],
] as const;

const Mark = () => (
  <svg viewBox="0 0 24 24" className="mark" aria-hidden="true">
    <rect width="24" height="24" rx="6" />
    <path d="m7 12 3.5 3.5L17 9" />
  </svg>
);

const YouAre = () => {
  const { me, people, person, be } = useSession();
  const id = useId();
  return (
    <div className="you-are">
      <Avatar name={person?.name ?? null} small />
      <label htmlFor={id}>You are</label>
      <select
        id={id}
        value={me ?? ''}
        onChange={(event) => void be(event.target.value === '' ? null : event.target.value)}
      >
        <option value="">Nobody (signed out)</option>
        {people.map(({ accountId, name }) => (
          <option key={accountId} value={accountId}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
};

const ProjectNav = ({ project }: { readonly project: string }) => {
  const { start, modules } = useSession();
  const path = usePath();
  const name = start.projects.find(({ key }) => key === project)?.name ?? project;
  const links = [
    ...pages.map(([page, title]) => ({ to: `/projects/${project}/${page}`, title })),
    ...modules
      .filter(({ type }) => type === 'jira:projectPage')
      .map(({ key, title }) => ({ to: `/projects/${project}/apps/${key}`, title })),
  ];
  return (
    <nav className="project-nav" aria-label={name}>
      <span className="project-name">{name}</span>
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
  );
};

/** On every page: where one is, who one is, and how it looks. */
export const Header = ({
  inspector,
  onInspector,
}: {
  readonly inspector: boolean;
  readonly onInspector: () => void;
}) => {
  const mode = useColorMode();
  const project = projectOf(usePath());
  const { start, modules, administrator } = useSession();
  const adminPages = administrator ? modules.filter(({ type }) => type === 'jira:adminPage') : [];
  const dialogs = useDialogs();
  const known = start.projects.some(({ key }) => key === project) ? project : null;
  return (
    <header className="header">
      <div className="top-bar">
        <Link to="/" className="home">
          <Mark />
          <span>Jira sandbox</span>
        </Link>
        <nav aria-label="Projects" className="projects">
          {start.projects.map(({ key, name }) => (
            <Link
              key={key}
              to={`/projects/${key}/board`}
              {...(key === project ? { 'aria-current': 'true' as const } : {})}
            >
              {name}
            </Link>
          ))}
        </nav>
        <div className="top-tools">
          {adminPages.map(({ key, title }) => (
            <Link key={key} to={`/settings/apps/${key}`}>
              Apps → {title}
            </Link>
          ))}
          <button
            type="button"
            className="primary"
            onClick={() => dialogs.createIssue(known === null ? {} : { projectKey: known }, () => undefined)}
          >
            Create
          </button>
          <button
            type="button"
            aria-pressed={mode === 'dark'}
            onClick={() => chooseColorMode(mode === 'dark' ? 'light' : 'dark')}
          >
            Dark
          </button>
          <button type="button" aria-pressed={inspector} onClick={onInspector}>
            Inspector
          </button>
          <YouAre />
        </div>
      </div>
      {known !== null && <ProjectNav project={known} />}
    </header>
  );
};
