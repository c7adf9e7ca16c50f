import type { Host } from '../host';
import { ConnectionCut } from '../../faults';
import { answer } from '../platform/answers';
import type { Service } from '../platform/dispatch';
import { batchDelete, batchGet, batchSet } from './batch';
import { entityOf } from './entities';
import { entryBody, readEntry, writeEntry } from './entries';
import { bad, KvsError } from './kvs-error';
import { queryEntities, queryKeys } from './query';
import * as requests from './requests';
import { parseRequest } from './requests';
import type { Space } from './space';
import type { Spaces } from './spaces';
import { transact } from './transaction';

type Route = (body: unknown) => unknown;

const faultPointOf = (path: string): 'storage-transaction' | 'storage-read' | 'storage-write' => {
  if (path.endsWith('/transaction')) return 'storage-transaction';
  return /\/(get|query)$/.test(path) ? 'storage-read' : 'storage-write';
};

const failing = (status: number) => (): KvsError =>
  new KvsError(status, 'INTERNAL_SERVER_ERROR', 'The storage is not available.');

/** What the storage says when the plan of faults strikes. */
const refusals = {
  '429': () => new KvsError(429, 'RATE_LIMIT_EXCEEDED', 'Rate limit exceeded'),
  conflict: () =>
    bad('CONDITIONAL_CHECK_FAILED', 'Request failed due to conditional check specified or optimistic locking'),
  ...{ '500': failing(500), '502': failing(502), '503': failing(503), '504': failing(504) },
} as const;

/** Forge's storage, as @forge/kvs calls it: always POST, one path a verb. */
export const createKvs = (host: Host, spaces: Spaces): Service => {
  const now = host.clock;
  const single = (
    space: (body: unknown) => { readonly space: Space; readonly entityName: string | undefined },
  ): Record<string, Route> => ({
    get: (body) => {
      const { key, options } = parseRequest(requests.Get, body);
      const { space: where, entityName } = space(body);
      spaces.check(entityName, key);
      return entryBody(key, readEntry(where, key), options?.metadataFields);
    },
    set: (body) => {
      const { key, value, options } = parseRequest(requests.Set, body);
      const { space: where, entityName } = space(body);
      spaces.check(entityName, key, { value });
      return writeEntry(where, key, value, options, now());
    },
    delete: (body) => {
      const { key } = parseRequest(requests.Delete, body);
      const { space: where, entityName } = space(body);
      spaces.check(entityName, key);
      readEntry(where, key);
      where.remove(key);
      return undefined;
    },
  });
  const under = (prefix: string, routes: Record<string, Route>): [string, Route][] =>
    Object.entries(routes).map(([verb, route]) => [`/api/v1/${prefix}${verb}`, route]);

  const routes = new Map<string, Route>([
    ...under('', {
      ...single(() => ({ space: spaces.plain, entityName: undefined })),
      query: (body) => queryKeys(spaces.plain, parseRequest(requests.Query, body)),
      transaction: (body) => transact(host, spaces, parseRequest(requests.Transaction, body)),
    }),
    ...under(
      'secret/',
      single(() => ({ space: spaces.secret, entityName: undefined })),
    ),
    ...under('entity/', {
      ...single((body) => {
        const { entityName } = parseRequest(requests.EntityDelete, body);
        return { space: spaces.entity(entityName), entityName };
      }),
      query: (body) => {
        const query = parseRequest(requests.EntityQuery, body);
        return queryEntities(spaces.entity(query.entityName), entityOf(host.manifest, query.entityName), query);
      },
    }),
    ...under('batch/', {
      get: (body) => batchGet(spaces, parseRequest(requests.BatchGet, body)),
      set: (body) => batchSet(spaces, parseRequest(requests.BatchSet, body), now()),
      delete: (body) => batchDelete(spaces, parseRequest(requests.BatchDelete, body)),
    }),
  ]);

  const handle = (path: string, text: string): unknown => {
    if (!host.manifest.scopes.some(({ name }) => name === 'storage:app')) {
      throw new KvsError(403, 'FORBIDDEN', 'The app lacks the scope storage:app');
    }
    if (host.faults.strike('kvs-rate-limit')) throw new KvsError(429, 'RATE_LIMIT_EXCEEDED', 'Rate limit exceeded');
    const fault = host.plan.strike(faultPointOf(path), path);
    if (fault === 'cut') throw new ConnectionCut();
    if (fault !== null && fault !== 'answer-lost') throw refusals[fault]();
    const result = done(path, text);
    if (fault === 'answer-lost') throw new ConnectionCut();
    return result;
  };

  const done = (path: string, text: string): unknown => {
    const route = routes.get(path);
    if (!route) throw new KvsError(501, 'NOT_MODELLED', `${path} is not implemented in the sandbox`);
    try {
      return route(JSON.parse(text));
    } catch (error) {
      throw error instanceof SyntaxError ? bad('INVALID_REQUEST', 'The body is not JSON.') : error;
    }
  };

  return ({ path, text }) => {
    try {
      return answer(200, handle(path, text));
    } catch (error) {
      if (error instanceof KvsError) return error.toAnswer();
      throw error;
    }
  };
};
