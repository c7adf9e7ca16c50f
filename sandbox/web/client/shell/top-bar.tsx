import { useId } from 'react';
import { useDialogs } from '../frames/dialog-context';
import { projectOf } from '../routes';
import { Avatar } from '../ui/bits';
import { Icon } from '../ui/icons';
import { chooseColorMode, useColorMode } from './color-mode';
import { Link, usePath } from './router';
import { useSession } from './session';

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
      <label htmlFor={id} className="hidden">
        You are
      </label>
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

/** On every page: the way in, the palette, and who one is. */
export const TopBar = ({
  sidebar,
  inspector,
  onSidebar,
  onInspector,
  onPalette,
}: {
  readonly sidebar: boolean;
  readonly inspector: boolean;
  readonly onSidebar: () => void;
  readonly onInspector: () => void;
  readonly onPalette: () => void;
}) => {
  const mode = useColorMode();
  const project = projectOf(usePath());
  const { start } = useSession();
  const dialogs = useDialogs();
  const known = start.projects.some(({ key }) => key === project) ? project : null;
  return (
    <header className="top-bar">
      <button
        type="button"
        className="subtle icon"
        aria-label="Sidebar"
        aria-expanded={sidebar}
        aria-controls="sidebar"
        onClick={onSidebar}
      >
        <Icon name="menu" />
      </button>
      <Link to="/" className="home">
        <Mark />
        <span>Jira sandbox</span>
      </Link>
      <button type="button" className="search" aria-keyshortcuts="Control+K Meta+K" onClick={onPalette}>
        <Icon name="search" />
        <span className="search-words">Search</span>
        <kbd>Ctrl K</kbd>
      </button>
      <button
        type="button"
        className="primary"
        aria-label="Create"
        onClick={() => dialogs.createIssue(known === null ? {} : { projectKey: known }, () => undefined)}
      >
        <Icon name="create" />
        <span className="wide-only">Create</span>
      </button>
      <div className="top-tools">
        <button
          type="button"
          className="subtle icon"
          aria-label="Dark"
          title="Dark"
          aria-pressed={mode === 'dark'}
          onClick={() => chooseColorMode(mode === 'dark' ? 'light' : 'dark')}
        >
          <Icon name="moon" />
        </button>
        <button
          type="button"
          className="subtle icon"
          aria-label="Inspector"
          title="Inspector"
          aria-pressed={inspector}
          onClick={onInspector}
        >
          <Icon name="inspector" />
        </button>
        <YouAre />
      </div>
    </header>
  );
};
