import { serve } from '@hono/node-server';
import type { AddressInfo } from 'node:net';
import type { Identity, Jira } from '../../sandbox/jira/jira';
import type { App } from '../../sandbox/jira/rest/env';
import { jiraApp } from '../../sandbox/jira/rest/server';
import { createAgileClient, createCloudClient } from '../support/jira-client';
import { anEngine } from './engine-site';

/** The engine's site behind a listening server, with Jira's ordinary client before it. */
export const aWritableSite = async () => {
  const engine = anEngine();
  const current: { app: App | null } = { app: null };
  const server = serve({
    fetch: (request) => current.app?.fetch(request) ?? new Response(),
    port: 0,
    hostname: '127.0.0.1',
  });
  await new Promise((resolve) => server.once('listening', resolve));
  const host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const jira: Jira = { ...engine.jira, baseUrl: host };
  const app = jiraApp(jira);
  current.app = app;
  const client = (email: string) => ({
    host,
    auth: { type: 'basic' as const, email, apiToken: 'any' },
    onSchemaMismatch: 'throw' as const,
  });
  /** Asks in process, as the Forge host does for an app. */
  const ask = async (identity: Identity, method: string, path: string, body?: unknown) => {
    const init =
      body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
    const response = await app.request(path, { method, ...init }, { identity });
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: (text === '' ? null : JSON.parse(text)) as Record<string, unknown> | null,
    };
  };
  return {
    ...engine,
    jira,
    host,
    app,
    ask,
    cloud: (name: string) => createCloudClient(client(`${name}@example.com`)),
    agile: (name: string) => createAgileClient(client(`${name}@example.com`)),
    close: () => new Promise((resolve) => server.close(resolve)),
  };
};

export type WritableSite = Awaited<ReturnType<typeof aWritableSite>>;

/** Status and what was said, by messages and by field. */
export const refused = async (answer: Promise<unknown>): Promise<unknown> => {
  try {
    await answer;
    return 'answered';
  } catch (error) {
    const { status, body } = error as { status?: number; body?: { errorMessages?: string[]; errors?: object } };
    if (status === undefined) throw error;
    const said = body?.errorMessages ?? [];
    return [status, said.length > 0 ? said : (body?.errors ?? {})];
  }
};
