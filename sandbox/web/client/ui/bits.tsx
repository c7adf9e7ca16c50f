import type { ReactNode } from 'react';
import type { Status } from '../api/model';

const lozengeColours: Readonly<Record<string, string>> = { new: 'default', indeterminate: 'progress', done: 'success' };

/** The look of a status of that category: grey, blue or green. */
export const lozengeColour = (category: string): string => lozengeColours[category] ?? 'default';

export const StatusLozenge = ({ status }: { readonly status: Status }) => (
  <span className={`lozenge lozenge-${lozengeColour(status.statusCategory.key)}`}>{status.name}</span>
);

const hues = ['teal', 'blue', 'magenta', 'gray', 'purple', 'green', 'red', 'orange'];

/** The same for the same name, and seldom the same for two names of a few. */
const hueOf = (name: string): string =>
  hues[Array.from(name).reduce((sum, letter) => (sum * 5 + letter.charCodeAt(0)) % 9973, 0) % hues.length] ?? 'blue';

/** The square in front of a project's name. */
export const ProjectBadge = ({ of }: { readonly of: string }) => (
  <span className={`project-badge square-${hueOf(of)}`} aria-hidden="true">
    {of.slice(0, 1)}
  </span>
);

/** Initials in a circle; the name goes along for those who do not see it. */
export const Avatar = ({ name, small = false }: { readonly name: string | null; readonly small?: boolean }) => (
  <span
    className={`avatar${small ? ' avatar-small' : ''} ${name === null ? 'avatar-none' : `avatar-${hueOf(name)}`}`}
    role="img"
    aria-label={name ?? 'Unassigned'}
    title={name ?? 'Unassigned'}
  >
    {name === null
      ? '–'
      : name
          .split(/\s+/)
          .slice(0, 2)
          .map((part) => part[0] ?? '')
          .join('')
          .toUpperCase()}
  </span>
);

const shapes: Readonly<Record<string, { readonly color: string; readonly path: string }>> = {
  story: { color: 'green', path: 'M5 3.5h6v9l-3-2.6-3 2.6z' },
  bug: { color: 'red', path: 'M8 4.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7z' },
  epic: { color: 'purple', path: 'M9 3 4.5 9H8l-1 4 4.5-6H8z' },
  task: { color: 'blue', path: 'm4.5 8 2.4 2.5L11.5 5.6l-1-1-3.6 4-1.4-1.6z' },
  'sub-task': { color: 'blue', path: 'M4 4h5v5H4zm3 3h5v5H7z' },
};
const plain = { color: 'blue', path: 'M4 4h8v8H4z' };

/** The small square that tells the work type. */
export const TypeIcon = ({ name }: { readonly name: string }) => {
  const { color, path } = shapes[name.toLowerCase().replace('subtask', 'sub-task')] ?? plain;
  return (
    <svg className={`type-icon type-${color}`} viewBox="0 0 16 16" role="img" aria-label={name}>
      <title>{name}</title>
      <rect width="16" height="16" rx="3" />
      <path d={path} />
    </svg>
  );
};

export const Busy = ({ what = 'Loading' }: { readonly what?: string }) => (
  <p className="busy" role="status">
    <span className="spinner" aria-hidden="true" />
    {what}…
  </p>
);

export const ErrorBox = ({ why, onRetry }: { readonly why: string; readonly onRetry?: () => void }) => (
  <div className="trouble" role="alert">
    <p>{why}</p>
    {onRetry !== undefined && (
      <button type="button" onClick={onRetry}>
        Try again
      </button>
    )}
  </div>
);

export const Empty = ({ children }: { readonly children: ReactNode }) => <p className="empty">{children}</p>;

/** A number as people write it, without trailing zeros. */
export const shortNumber = (value: unknown): string =>
  typeof value === 'number' ? String(Math.round(value * 100) / 100) : '–';

const dates = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
const times = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });
const parsed = (text: string): Date => new Date(text.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
export const shortDate = (text: string): string => dates.format(parsed(text));
/** The day, with the hour this year and the year before that. */
export const shortTime = (text: string): string => {
  const at = parsed(text);
  return at.getFullYear() === new Date().getFullYear() ? times.format(at) : dates.format(at);
};
