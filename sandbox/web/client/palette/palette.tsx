import { useEffect, useId, useState, type KeyboardEvent } from 'react';
import { findIssues } from '../api/jira';
import type { Issue } from '../api/model';
import { useDialogs } from '../frames/dialog-context';
import { navigate } from '../shell/router';
import { useSession } from '../shell/session';
import { TypeIcon } from '../ui/bits';
import { Dialog } from '../ui/dialog';
import { matching, paletteEntries, type PaletteEntry } from './entries';

const atMost = 9;
const typingPause = 200;

/** Work items that hold what was typed, once typing pauses. */
const useFound = (typed: string): readonly Issue[] => {
  const [found, setFound] = useState<readonly Issue[]>([]);
  useEffect(() => {
    if (typed.trim().length < 2) {
      setFound([]);
      return undefined;
    }
    let isCurrent = true;
    const timer = setTimeout(() => {
      findIssues(typed.trim()).then(
        (issues) => isCurrent && setFound(issues),
        () => isCurrent && setFound([]),
      );
    }, typingPause);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [typed]);
  return found;
};

const issueEntry = ({ key, fields }: Issue): PaletteEntry & { readonly type: string } => ({
  id: key,
  title: fields.summary,
  group: key,
  keywords: [],
  target: { to: `/browse/${key}` },
  type: fields.issuetype.name,
});

/** What one may go to or do, found by typing; arrows move, Enter goes, Escape closes. */
export const Palette = ({ onClose }: { readonly onClose: () => void }) => {
  const session = useSession();
  const dialogs = useDialogs();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const id = useId();
  const found = useFound(typed);
  const entries: readonly (PaletteEntry & { readonly type?: string })[] = [
    ...matching(paletteEntries(session), typed).slice(0, atMost),
    ...found.map(issueEntry),
  ];
  const current = Math.min(at, entries.length - 1);

  const run = ({ target, title }: PaletteEntry): void => {
    onClose();
    if ('to' in target) navigate(target.to);
    else if ('create' in target) dialogs.createIssue({}, () => undefined);
    else
      dialogs.openModal(
        { moduleKey: target.dialog.moduleKey },
        { resource: null, size: target.dialog.width, title },
        () => undefined,
      );
  };
  const pressed = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const entry = entries[current];
    if (step !== undefined && entries.length > 0) setAt((current + step + entries.length) % entries.length);
    else if (event.key === 'Enter' && entry !== undefined) run(entry);
    else return;
    event.preventDefault();
  };

  return (
    <Dialog title="Search and commands" width="640px" onClose={onClose}>
      <input
        className="palette-input"
        role="combobox"
        aria-label="Search work items and commands"
        aria-expanded="true"
        aria-controls={`${id}list`}
        aria-activedescendant={current < 0 ? undefined : `${id}${current}`}
        aria-autocomplete="list"
        placeholder="Search work items and commands"
        data-first=""
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={pressed}
      />
      <ul className="palette-list" role="listbox" id={`${id}list`} aria-label="Found">
        {entries.map((entry, index) => (
          <li
            key={entry.id}
            id={`${id}${index}`}
            role="option"
            aria-selected={index === current}
            onMouseMove={() => setAt(index)}
            onClick={() => run(entry)}
          >
            {entry.type !== undefined && <TypeIcon name={entry.type} />}
            <span className="grow">{entry.title}</span>
            <span className="muted small">{entry.group}</span>
          </li>
        ))}
      </ul>
      {entries.length === 0 && (
        <p className="empty" role="status">
          Nothing is called that.
        </p>
      )}
    </Dialog>
  );
};
