import { useEffect, useRef, useState } from 'react';
import { Frame } from '../frames/frame';
import { useSession } from '../shell/session';

/** The app's panels in the body of the issue, always open. */
export const Panels = ({ issueKey, onRefresh }: { readonly issueKey: string; readonly onRefresh: () => void }) => {
  const { modules } = useSession();
  return modules
    .filter(({ type }) => type === 'jira:issuePanel')
    .map(({ key, title }) => (
      <section key={key} className="app-panel" aria-label={title} id={`panel-${key}`} tabIndex={-1}>
        <h2>{title}</h2>
        <Frame place={{ moduleKey: key, issueKey }} title={title} onRefresh={onRefresh} />
      </section>
    ));
};

const remembered = (key: string): boolean => localStorage.getItem(`sandbox.open.${key}`) === 'yes';

const Entry = ({
  moduleKey,
  title,
  issueKey,
  onRefresh,
}: {
  readonly moduleKey: string;
  readonly title: string;
  readonly issueKey: string;
  readonly onRefresh: () => void;
}) => {
  const [open, setOpen] = useState(() => remembered(moduleKey));
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const element = details.current;
    const toggled = (): void => {
      const isOpen = element?.open === true;
      localStorage.setItem(`sandbox.open.${moduleKey}`, isOpen ? 'yes' : 'no');
      setOpen(isOpen);
    };
    element?.addEventListener('toggle', toggled);
    return () => element?.removeEventListener('toggle', toggled);
  }, [moduleKey]);
  return (
    <details ref={details} className="card app-context" open={open}>
      <summary>{title}</summary>
      {open && <Frame place={{ moduleKey, issueKey }} title={title} onRefresh={onRefresh} />}
    </details>
  );
};

/** The app's entries in the right column: each loads when it is opened, and remembers that it was. */
export const ContextEntries = ({
  issueKey,
  onRefresh,
}: {
  readonly issueKey: string;
  readonly onRefresh: () => void;
}) => {
  const { modules } = useSession();
  return modules
    .filter(({ type }) => type === 'jira:issueContext')
    .map(({ key, title }) => (
      <Entry key={key} moduleKey={key} title={title} issueKey={issueKey} onRefresh={onRefresh} />
    ));
};
