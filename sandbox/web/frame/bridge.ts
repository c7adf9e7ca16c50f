import { createHistory } from './history';
import { link, type Link } from './rpc';
import { applyTheme } from './theme';
import { watchHeight } from './height';

declare global {
  interface Window {
    __bridge?: { callBridge(name: string, argument?: unknown): Promise<unknown> };
  }
  /** The origins of the pages that may hold this frame; written by the server in front of this script. */
  const __sandboxHosts: readonly string[];
}

/** The page around the frame answers a greeting with a port; all else goes over that port. */
const meetHost = (): Promise<MessagePort> =>
  new Promise((resolve) => {
    const hear = (event: MessageEvent<unknown>): void => {
      const [port] = event.ports;
      if (event.source !== window.parent || !__sandboxHosts.includes(event.origin) || port === undefined) return;
      window.removeEventListener('message', hear);
      resolve(port);
    };
    window.addEventListener('message', hear);
    // The greeting holds nothing that another page could use, and the holder's origin is only known from its answer.
    window.parent.postMessage('sandbox:hello', '*');
  });

const connected: Promise<Link> = meetHost().then((port) => {
  const host = link(port, (name, argument) => {
    if (name === 'theme') return applyTheme(argument);
    throw new Error(`not modelled: ${name}`);
  });
  watchHeight((height) => void host.call('resize', { height }));
  return host;
});

/** Calls whose work is done here, in the frame. */
const special = new Map<string, (host: Link) => Promise<unknown>>([
  ['createHistory', createHistory],
  ['enableTheming', async (host) => applyTheme(await host.call('enableTheming'))],
]);

window.__bridge = {
  callBridge: async (name, argument) => {
    const host = await connected;
    return special.get(name)?.(host) ?? host.call(name, argument);
  },
};
