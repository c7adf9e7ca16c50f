import { useSyncExternalStore, type AnchorHTMLAttributes, type MouseEvent, type ReactNode } from 'react';

const listeners = new Set<() => void>();
const notify = (): void => {
  for (const listener of listeners) listener();
};
addEventListener('popstate', notify);

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** Goes to a path of these pages, or leaves them for another URL. */
export const navigate = (to: string): void => {
  const url = new URL(to, location.href);
  if (url.origin !== location.origin) {
    location.assign(url);
    return;
  }
  history.pushState(null, '', url);
  window.scrollTo(0, 0);
  notify();
};

/** Rewrites the address without a new page, as an app's own history asks. */
export const showPath = (path: string, replace: boolean): void =>
  replace ? history.replaceState(null, '', path) : history.pushState(null, '', path);

export const usePath = (): string => useSyncExternalStore(subscribe, () => location.pathname);

/** Hears the user's Back and Forward, and no other change. */
export const onPop = (listener: () => void): (() => void) => {
  addEventListener('popstate', listener);
  return () => removeEventListener('popstate', listener);
};

const plainClick = (event: MouseEvent): boolean =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

export const Link = ({
  to,
  children,
  ...rest
}: { readonly to: string; readonly children: ReactNode } & AnchorHTMLAttributes<HTMLAnchorElement>) => (
  <a
    href={to}
    {...rest}
    onClick={(event) => {
      rest.onClick?.(event);
      if (event.defaultPrevented || !plainClick(event)) return;
      event.preventDefault();
      navigate(to);
    }}
  >
    {children}
  </a>
);
