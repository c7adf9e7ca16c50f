import { useEffect, useState } from 'react';
import { readSession, signIn } from './api/sandbox';
import { DialogProvider } from './frames/dialogs';
import { Inspector } from './inspector/inspector';
import { Routes } from './routes';
import { FlagProvider } from './shell/flags';
import { Header } from './shell/header';
import { SessionProvider } from './shell/session';
import { useLoad } from './shell/use-load';
import { Busy, ErrorBox } from './ui/bits';

const inspecting = 'sandbox.inspector';

/** Everything around the app: header, page, inspector, and the dialogs and messages above them. */
export const App = () => {
  const session = useLoad(readSession, []);
  const [inspector, setInspector] = useState(() => localStorage.getItem(inspecting) === 'yes');
  useEffect(() => localStorage.setItem(inspecting, inspector ? 'yes' : 'no'), [inspector]);
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
          <a className="skip" href="#main">
            Skip to content
          </a>
          <Header inspector={inspector} onInspector={() => setInspector(!inspector)} />
          <div className={inspector ? 'with-inspector' : ''}>
            <main id="main" tabIndex={-1}>
              {me === null && (
                <p className="signed-out">
                  You are signed out, so Jira shows you little. Choose at the top right who you are.
                </p>
              )}
              <Routes />
            </main>
            {inspector && <Inspector onClose={() => setInspector(false)} />}
          </div>
        </DialogProvider>
      </FlagProvider>
    </SessionProvider>
  );
};
