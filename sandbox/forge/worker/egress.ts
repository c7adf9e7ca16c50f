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

/** Where `socket.connect` goes: options, or a port and a host, or a path. */
const addressOf = ([first, second]: readonly unknown[]): { readonly host: string; readonly port: string } => {
  if (typeof first !== 'object' || first === null) {
    return { host: typeof second === 'string' ? second : 'localhost', port: String(first) };
  }
  const [host, port, path] = ['host', 'port', 'path'].map((name) => Reflect.get(first, name) as unknown);
  return { host: typeof host === 'string' ? host : typeof path === 'string' ? path : 'localhost', port: String(port) };
};

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
  Reflect.set(Socket.prototype, 'connect', function guarded(this: Socket, ...args: unknown[]): Socket {
    const { host, port } = addressOf(args.flat());
    const addresses = ['http', 'https'].flatMap((scheme) => [`${scheme}://${host}`, `${scheme}://${host}:${port}`]);
    if (!addresses.some((address) => filter.isValidUrl(address))) {
      process.nextTick(() => this.destroy(new EgressRefused(`${host}:${port}`)));
      return this;
    }
    return Reflect.apply(connect, this, args);
  });
};
