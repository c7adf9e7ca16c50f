import { serve, type ServerType } from '@hono/node-server';
import type { AddressInfo } from 'node:net';

export interface Listening {
  readonly port: number;
  close(): Promise<void>;
}

const explain = (port: number, error: NodeJS.ErrnoException): Error =>
  error.code === 'EADDRINUSE'
    ? new Error(`Port ${port} is in use. Stop what runs there, or choose another with --port.`)
    : error.code === 'EACCES'
      ? new Error(`Port ${port} may not be used by this account. Choose one above 1023 with --port.`)
      : error;

const stop = (server: ServerType): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    if ('closeAllConnections' in server) server.closeAllConnections();
  });

/** Listens on this machine only; port 0 is any free one. @throws Error with one clear line when the port is taken. */
export const listen = (fetch: (request: Request) => Response | Promise<Response>, port: number): Promise<Listening> =>
  new Promise((resolve, reject) => {
    const server = serve({ fetch, port, hostname: '127.0.0.1' });
    server.once('error', (error: NodeJS.ErrnoException) => reject(explain(port, error)));
    server.once('listening', () => {
      const { port: used } = server.address() as AddressInfo;
      resolve({ port: used, close: () => stop(server) });
    });
  });
