import { useEffect, useRef, useState } from 'react';
import { z } from 'zod/mini';
import { clearInspector, readInspector, type Entry } from '../api/sandbox';
import { useSession } from '../shell/session';
import { Empty } from '../ui/bits';
import { HostSwitches } from './host-switches';

const kinds = { rest: 'REST', invocation: 'Invocations', evaluation: 'Expressions' } as const;
type Kind = keyof typeof kinds;

const Rest = z.looseObject({
  by: z.string(),
  from: z.string(),
  method: z.string(),
  path: z.string(),
  status: z.number(),
  ms: z.number(),
});
const Invocation = z.looseObject({
  by: z.string(),
  name: z.string(),
  outcome: z.string(),
  ms: z.number(),
  detail: z.string(),
});
const Evaluation = z.looseObject({
  where: z.string(),
  expression: z.string(),
  outcome: z.string(),
  steps: z.number(),
  expensiveOperations: z.number(),
});

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' });
const origins: Readonly<Record<string, string>> = {
  page: 'Jira',
  frame: 'app page',
  function: 'app function',
  client: 'client',
};

/** A path as people wrote it; one that is not well formed stays as it is. */
const readable = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};

const Line = ({ entry, nameOf }: { readonly entry: Entry; readonly nameOf: (id: string) => string }) => {
  if (entry.kind === 'rest') {
    const { by, from, method, path, status, ms } = Rest.parse(entry);
    return (
      <>
        <p className="mono">
          <span className={status < 400 ? 'ok' : 'bad'}>{status}</span> {method} {readable(path)}
        </p>
        <p className="muted small">
          {origins[from] ?? from} as {nameOf(by)}, {ms.toFixed(0)} ms
        </p>
      </>
    );
  }
  if (entry.kind === 'invocation') {
    const { by, name, outcome, ms, detail } = Invocation.parse(entry);
    return (
      <>
        <p className="mono">
          <span className={outcome === 'ok' ? 'ok' : 'bad'}>{outcome}</span> {name}
        </p>
        <p className="muted small">
          for {nameOf(by)}, {ms.toFixed(0)} ms {detail}
        </p>
      </>
    );
  }
  const { where, expression, outcome, steps, expensiveOperations } = Evaluation.parse(entry);
  return (
    <>
      <p>
        <strong>{where}</strong> <span className={outcome === 'true' ? 'ok' : 'bad'}>{outcome}</span>
      </p>
      <p className="muted small">
        {steps} steps, {expensiveOperations} expensive operations
      </p>
      <details>
        <summary>Expression</summary>
        <pre tabIndex={0}>
          <code>{expression}</code>
        </pre>
      </details>
    </>
  );
};

const pause = 1000;

/** What Jira, the Forge host and the expressions did, newest first, and what it cost. */
export const Inspector = ({ onClose }: { readonly onClose: () => void }) => {
  const { people } = useSession();
  const [entries, setEntries] = useState<readonly Entry[]>([]);
  const [kind, setKind] = useState<Kind | 'all'>('all');
  const [words, setWords] = useState('');
  const last = useRef(0);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    let ended = false;
    const ask = async (): Promise<void> => {
      const found = await readInspector(last.current).catch(() => []);
      if (ended) return;
      last.current = found.at(-1)?.n ?? last.current;
      if (found.length > 0) setEntries((before) => [...[...found].reverse(), ...before].slice(0, 500));
      timer = setTimeout(() => void ask(), pause);
    };
    void ask();
    return () => {
      ended = true;
      clearTimeout(timer);
    };
  }, []);
  const nameOf = (id: string): string => people.find(({ accountId }) => accountId === id)?.name ?? id;
  const shown = entries.filter(
    (entry) =>
      (kind === 'all' || entry.kind === kind) && JSON.stringify(entry).toLowerCase().includes(words.toLowerCase()),
  );
  return (
    <aside className="inspector" aria-label="Inspector">
      <div className="row">
        <h2 className="grow">Inspector</h2>
        <button
          type="button"
          className="subtle"
          onClick={() => {
            setEntries([]);
            void clearInspector();
          }}
        >
          Clear
        </button>
        <button type="button" className="subtle icon" aria-label="Close the inspector" onClick={onClose}>
          ×
        </button>
      </div>
      <div className="segments" role="group" aria-label="Show">
        {(['all', ...(Object.keys(kinds) as Kind[])] as const).map((one) => (
          <button key={one} type="button" aria-pressed={kind === one} onClick={() => setKind(one)}>
            {one === 'all' ? 'All' : kinds[one]}
          </button>
        ))}
      </div>
      <input
        type="search"
        aria-label="Filter"
        placeholder="Filter"
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <HostSwitches />
      {shown.length === 0 ? (
        <Empty>Nothing yet. Move a work item, or open one.</Empty>
      ) : (
        <ol className="inspector-list" tabIndex={0} aria-label="What happened, newest first">
          {shown.map((entry) => (
            <li key={entry.n}>
              <time className="muted small">{clock.format(entry.at)}</time>
              <div className="grow">
                <Line entry={entry} nameOf={nameOf} />
              </div>
            </li>
          ))}
        </ol>
      )}
    </aside>
  );
};
