import { Socket } from 'node:net';
import { EgressFilteringService } from '@forge/egress';
import type { FromWorker } from './protocol';
import { invocations } from './runtime';

/** What the platform throws for an address that the manifest does not list. */
class EgressRefused extends Error {
  override readonly name = 'REQUEST_EGRESS_ALLOWLIST_ERR';
  readonly status = 403;
  constructor(where: string) {
    super(
      `URL not included in the external fetch backend permissions: ${where}. Visit go.atlassian.com/forge-egress for more information.`,
    );
  }
}

const urlOf = (input: string | URL | Request): string => (input instanceof Request ? input.url : String(input));

/** The global `fetch`, and whatever opens a socket beneath it, lets through only what the manifest lists. */
export const guardEgress = (allowed: readonly string[], post: (message: FromWorker) => void): void => {
  const filter = new EgressFilteringService([...allowed]);
  const native = globalThis.fetch;

  globalThis.fetch = async (input, init) => {
    const invocation = invocations.getStore();
    const url = urlOf(input);
    if (!invocation) return native(input, init);
    const started = Date.now();
    const report = (status: number): void =>
      post({ type: 'egress', id: invocation.id, method: init?.method ?? 'GET', url, status, ms: Date.now() - started });
    if (!filter.isValidUrl(url)) {
      report(403);
      throw new EgressRefused(url);
    }
    const response = await native(input, init);
    report(response.status);
    return response;
  };

  // `http`, `https` and undici end in this method: neither an old client nor a redirect gets past the list.
  const connect = Reflect.get(Socket.prototype, 'connect') as (...args: unknown[]) => Socket;
  const hostOf = (args: readonly unknown[]): string => {
    const [first, second] = args.flat() as unknown[];
    if (typeof first === 'object' && first !== null) {
      const { host, path } = first as { host?: unknown; path?: unknown };
      return typeof host === 'string' ? host : typeof path === 'string' ? path : 'localhost';
    }
    return typeof second === 'string' ? second : 'localhost';
  };
  Reflect.set(Socket.prototype, 'connect', function guarded(this: Socket, ...args: unknown[]): Socket {
    const host = hostOf(args);
    if (!filter.isValidUrl(`https://${host}`) && !filter.isValidUrl(`http://${host}`)) {
      process.nextTick(() => this.destroy(new EgressRefused(host)));
      return this;
    }
    return Reflect.apply(connect, this, args);
  });
};
