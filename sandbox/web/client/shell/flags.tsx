import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';

export interface Flag {
  readonly id: string;
  readonly kind: 'info' | 'success' | 'warning' | 'error';
  readonly title: string;
  readonly text?: string;
  readonly actions?: readonly { readonly text: string; readonly run: () => void }[];
  /** Goes away by itself; refusals stay until they are read. */
  readonly passing?: boolean;
}

export interface Flags {
  readonly show: (flag: Flag) => void;
  readonly close: (id: string) => boolean;
  /** Says that something was refused, in the words of who refused. */
  readonly refused: (title: string, text: string) => void;
}

const FlagContext = createContext<Flags | null>(null);

export const useFlags = (): Flags => {
  const flags = useContext(FlagContext);
  if (flags === null) throw new Error('There are no flags around this component');
  return flags;
};

const signs: Readonly<Record<Flag['kind'], string>> = { info: 'i', success: '✓', warning: '!', error: '!' };
const shownFor = 6000;

const FlagView = ({ flag, onClose }: { readonly flag: Flag; readonly onClose: () => void }) => {
  useEffect(() => {
    if (flag.passing !== true) return undefined;
    const timer = setTimeout(onClose, shownFor);
    return () => clearTimeout(timer);
  }, [flag, onClose]);
  return (
    <li className={`flag flag-${flag.kind}`}>
      <span className="flag-sign" aria-hidden="true">
        {signs[flag.kind]}
      </span>
      <div className="flag-body">
        <strong>{flag.title}</strong>
        {flag.text !== undefined && flag.text !== '' && <p>{flag.text}</p>}
        {flag.actions !== undefined && flag.actions.length > 0 && (
          <div className="row">
            {flag.actions.map(({ text, run }) => (
              <button key={text} type="button" className="link" onClick={run}>
                {text}
              </button>
            ))}
          </div>
        )}
      </div>
      <button type="button" className="subtle icon" aria-label={`Dismiss: ${flag.title}`} onClick={onClose}>
        ×
      </button>
    </li>
  );
};

/** Messages at the lower left, as Jira shows them; a new one with a known id replaces the old. */
export const FlagProvider = ({ children }: { readonly children: ReactNode }) => {
  const [shown, setShown] = useState<readonly Flag[]>([]);
  const close = useCallback((id: string) => {
    setShown((flags) => flags.filter((flag) => flag.id !== id));
    return true;
  }, []);
  const flags = useMemo<Flags>(() => {
    const show = (flag: Flag): void => setShown((before) => [...before.filter(({ id }) => id !== flag.id), flag]);
    return {
      show,
      close,
      refused: (title, text) => show({ id: `refused ${title} ${text}`, kind: 'error', title, text }),
    };
  }, [close]);
  return (
    <FlagContext.Provider value={flags}>
      {children}
      <div role="status" aria-label="Messages">
        <ul className="flags">
          {shown.map((flag) => (
            <FlagView key={flag.id} flag={flag} onClose={() => void close(flag.id)} />
          ))}
        </ul>
      </div>
    </FlagContext.Provider>
  );
};
