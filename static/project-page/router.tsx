import { createContext, type MouseEvent, type ReactNode, useContext, useLayoutEffect, useMemo, useState } from 'react';

import { type Location, openHistory, type PageHistory } from './bridge';

export const routes = [
  'backlog',
  'waiting',
  'sprints',
  'order',
  'forecast',
  'value',
  'stock',
  'effort',
  'tests',
  'support',
] as const;
export type Route = (typeof routes)[number];

export interface Router {
  readonly route: Route;
  /** What stands after the question mark: the state of a route that a link should carry. */
  readonly query: URLSearchParams;
  readonly go: (route: Route, query?: URLSearchParams) => void;
  /** Another state of the same route, without an entry of its own in the history. */
  readonly setQuery: (query: URLSearchParams) => void;
}

const RouterContext = createContext<Router | null>(null);

export const useRouter = (): Router => {
  const router = useContext(RouterContext);
  if (router === null) throw new Error('There is no router around this component');
  return router;
};

const routeOf = ({ path }: Location): Route => routes.find((one) => path.split('/').includes(one)) ?? 'backlog';

const hrefOf = (route: Route, query?: URLSearchParams): string => {
  const text = query?.toString() ?? '';
  return `/${route}${text === '' ? '' : `?${text}`}`;
};

/** Shows its children as soon as the host's history is there; without one the links still work, within the page. */
export const RouterProvider = ({ children }: { readonly children: ReactNode }) => {
  const [history, setHistory] = useState<PageHistory | null>(null);
  const [location, setLocation] = useState<Location | null>(null);

  // Before the first paint, which has nothing to show without it.
  useLayoutEffect(() => {
    let end = (): void => undefined;
    openHistory().then(
      (opened) => {
        setHistory(opened);
        setLocation(opened.location());
        end = opened.listen(setLocation);
      },
      () => setLocation({ path: '/', search: '' }),
    );
    return () => end();
  }, []);

  const router = useMemo<Router | null>(() => {
    if (location === null) return null;
    const route = routeOf(location);
    const move = (to: string, isNew: boolean): void => {
      if (history === null) setLocation(locationOf(to));
      else if (isNew) history.push(to);
      else history.replace(to);
    };
    return {
      route,
      query: new URLSearchParams(location.search),
      go: (to, query) => move(hrefOf(to, query), true),
      setQuery: (query) => move(hrefOf(route, query), false),
    };
  }, [history, location]);

  return router === null ? null : <RouterContext.Provider value={router}>{children}</RouterContext.Provider>;
};

interface LocalRouterProps {
  readonly route: Route;
  /** Its state at first. */
  readonly initial?: Readonly<Record<string, string>>;
  readonly children: ReactNode;
}

/** For a dialog, which has no address and shows one route. */
export const LocalRouter = ({ route, initial, children }: LocalRouterProps) => {
  const [query, setQuery] = useState(() => new URLSearchParams(initial));
  const router = useMemo<Router>(() => ({ route, query, go: () => undefined, setQuery }), [route, query]);
  return <RouterContext.Provider value={router}>{children}</RouterContext.Provider>;
};

const locationOf = (href: string): Location => {
  const [path = '/', search = ''] = href.split('?');
  return { path, search: search === '' ? '' : `?${search}` };
};

/** A link to a route of the page. */
export const RouteLink = ({ to, children }: { readonly to: Route; readonly children: ReactNode }) => {
  const { route, go } = useRouter();
  const follow = (event: MouseEvent): void => {
    event.preventDefault();
    go(to);
  };
  return (
    <a className="page-tab" href={`#${to}`} aria-current={to === route ? 'page' : undefined} onClick={follow}>
      {children}
    </a>
  );
};
