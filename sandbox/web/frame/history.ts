import type { Link } from './rpc';

interface HistoryLocation {
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
  readonly state?: unknown;
  readonly key: string;
}
type Action = 'PUSH' | 'REPLACE' | 'POP';
type Listener = (location: HistoryLocation, action: Action) => void;
type To = string | Partial<HistoryLocation>;

const newKey = (): string => Math.random().toString(36).slice(2, 8);

const locationOf = (to: To, state: unknown, base: HistoryLocation): HistoryLocation => {
  if (typeof to !== 'string') return { ...base, search: '', hash: '', ...to, state: to.state ?? state, key: newKey() };
  const url = new URL(to, `http://app${base.pathname}`);
  return { pathname: url.pathname, search: url.search, hash: url.hash, state, key: newKey() };
};

const hrefOf = ({ pathname, search, hash }: HistoryLocation): string => `${pathname}${search}${hash}`;

/**
 * A history of the app's own, beneath the URL of its page: the host shows it in the address bar, and brings back the
 * user's Back and Forward. Its entries live here; the shape is that of the `history` package, version 4.
 */
export const createHistory = async (host: Link): Promise<unknown> => {
  const listeners = new Set<Listener>();
  const blocks = new Set<Listener>();
  const heard = (address: unknown): void => settle(locationOf(String(address), undefined, history.location), 'POP');
  const start = String(await host.call('createHistory', { onPop: heard }));

  const settle = (location: HistoryLocation, action: Action): void => {
    history.location = location;
    history.action = action;
    for (const listener of listeners) listener(location, action);
  };
  const move = (to: To, state: unknown, action: 'PUSH' | 'REPLACE'): void => {
    const next = locationOf(to, state, history.location);
    if (blocks.size > 0) {
      for (const block of blocks) block(next, action);
      return;
    }
    if (action === 'PUSH') history.length += 1;
    settle(next, action);
    void host.call('historyMoved', { href: hrefOf(next), action });
  };
  const go = (delta: number): void => void host.call('historyGo', { delta });

  const root: HistoryLocation = { pathname: '/', search: '', hash: '', key: newKey() };
  const history = {
    action: 'POP' as Action,
    length: 1,
    location: locationOf(start, undefined, root),
    push: (to: To, state?: unknown) => move(to, state, 'PUSH'),
    replace: (to: To, state?: unknown) => move(to, state, 'REPLACE'),
    go,
    goBack: () => go(-1),
    goForward: () => go(1),
    listen: (listener: Listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    block: (listener: Listener) => {
      blocks.add(listener);
      return () => void blocks.delete(listener);
    },
    createHref: (to: To) => hrefOf(locationOf(to, undefined, history.location)),
  };
  return history;
};
