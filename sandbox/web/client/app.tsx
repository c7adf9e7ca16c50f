import { useEffect, useState } from 'react';
import { readSession, signIn } from './api/sandbox';
import { DialogProvider } from './frames/dialogs';
import { Inspector } from './inspector/inspector';
import { projectOf, Routes } from './routes';
import { FlagProvider } from './shell/flags';
import { Palette } from './palette/palette';
import { ProjectHead } from './shell/project-head';
import { usePath } from './shell/router';
import { SessionProvider, useSession } from './shell/session';
import { Sidebar } from './shell/sidebar';
import { TopBar } from './shell/top-bar';
import { useLoad } from './shell/use-load';
import { Busy, ErrorBox } from './ui/bits';

const inspecting = 'sandbox.inspector';

const narrow = '(max-width: 1000px)';
const collapsedKey = 'sandbox.sidebar';

/** The sidebar stands beside the page where there is room, and over it, for a moment, where there is not. */
const useSidebar = () => {
  const path = usePath();
  const [collapsed, setCollapsed] = useState(() => localStorage.getItem(collapsedKey) === 'no');
  const [over, setOver] = useState(false);
  useEffect(() => setOver(false), [path]);
  useEffect(() => localStorage.setItem(collapsedKey, collapsed ? 'no' : 'yes'), [collapsed]);
  return {
    isOpen: matchMedia(narrow).matches ? over : !collapsed,
    className: `shell${collapsed ? ' is-collapsed' : ''}${over ? ' is-over' : ''}`,
    toggle: () => (matchMedia(narrow).matches ? setOver(!over) : setCollapsed(!collapsed)),
    close: () => setOver(false),
  };
};

/** Whether the palette is open; Ctrl+K, or ⌘K, opens it wherever the focus is. */
const usePalette = (): readonly [open: boolean, set: (open: boolean) => void] => {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const pressed = (event: globalThis.KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey)
        return;
      event.preventDefault();
      setOpen(true);
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, []);
  return [open, setOpen];
};

const Main = () => {
  const { me } = useSession();
  const project = projectOf(usePath());
  return (
    <main id="main" tabIndex={-1}>
      {me === null && (
        <p className="signed-out">You are signed out, so Jira shows you little. Choose at the top right who you are.</p>
      )}
      {project !== null && <ProjectHead project={project} />}
      <Routes />
    </main>
  );
};

const Shell = () => {
  const [inspector, setInspector] = useState(() => localStorage.getItem(inspecting) === 'yes');
  useEffect(() => localStorage.setItem(inspecting, inspector ? 'yes' : 'no'), [inspector]);
  const sidebar = useSidebar();
  const [palette, setPalette] = usePalette();
  return (
    <>
      <a className="skip" href="#main">
        Skip to content
      </a>
      <TopBar
        sidebar={sidebar.isOpen}
        inspector={inspector}
        onSidebar={sidebar.toggle}
        onInspector={() => setInspector(!inspector)}
        onPalette={() => setPalette(true)}
      />
      <div
        className={sidebar.className}
        onKeyDown={(event) => {
          if (event.key === 'Escape') sidebar.close();
        }}
      >
        <Sidebar />
        <div className={inspector ? 'shell-main with-inspector' : 'shell-main'}>
          <Main />
          {inspector && <Inspector onClose={() => setInspector(false)} />}
        </div>
      </div>
      {palette && <Palette onClose={() => setPalette(false)} />}
    </>
  );
};

/** Everything around the app: bar, sidebar, page, inspector, and the dialogs and messages above them. */
export const App = () => {
  const session = useLoad(readSession, []);
  if (session.error !== null) return <ErrorBox why={session.error} onRetry={session.again} />;
  if (session.value === undefined) return <Busy />;
  const { me, people } = session.value;
  const be = async (accountId: string | null): Promise<void> => {
    await signIn(accountId);
    session.again();
  };
  return (
    <SessionProvider value={{ ...session.value, person: people.find(({ accountId }) => accountId === me) ?? null, be }}>
      <FlagProvider>
        {/* Another person sees other things: nothing of the page is kept. */}
        <DialogProvider key={me ?? 'nobody'}>
          <Shell />
        </DialogProvider>
      </FlagProvider>
    </SessionProvider>
  );
};
