import type { MiddlewareHandler } from 'hono';
import { errorBody } from './errors';
import type { Env } from './env';
import { readScopes } from './read/index';
import { writeScopes } from './write/index';

interface Demand {
  readonly method: string;
  readonly pattern: RegExp;
  /** Any of these sets will do. */
  readonly sets: readonly (readonly string[])[];
}

const setOf = (scopes: string): readonly (readonly string[])[] =>
  scopes === '-' ? [] : [scopes.split(' ').filter((scope) => scope !== '')];

const demandOf = (route: string, sets: Demand['sets']): Demand => {
  const [method = '', path = ''] = route.split(' ');
  const pattern = path
    .split('/')
    .map((part) => (part.startsWith(':') ? '[^/]+' : part.replaceAll('.', '\\.')))
    .join('/');
  return { method, pattern: new RegExp(`^${pattern}/?$`), sets };
};

/** Names before parameters, so that `/issue/bulk` is not taken for an issue. */
const parameters = (route: string): number => route.split(':').length;

/**
 * Which scopes each route asks of an app, a line a route, beside the routes: all of the classic ones, or all of the granular ones. `-` is a set
 * that does not exist; an empty one asks for nothing. From Atlassian's OpenAPI documents; the agile API knows granular scopes only.
 */
const demands: readonly Demand[] = [...readScopes, ...writeScopes]
  .flatMap((table) => table.trim().split('\n'))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .sort(([a = ''], [b = '']) => parameters(a) - parameters(b))
  .map(([route = '', classic = '', granular = '']) => demandOf(route, [...setOf(classic), ...setOf(granular)]));

/** The sets of scopes of which a route wants one; undefined for a route that the sandbox does not have. */
export const scopesFor = (method: string, path: string): Demand['sets'] | undefined =>
  demands.find((demand) => demand.method === method && demand.pattern.test(path))?.sets;

/** Apps need their scopes whatever the person may do. People and API tokens have no scopes. */
export const checkScopes = (): MiddlewareHandler<Env> => async (c, next) => {
  const { app } = c.get('identity');
  const sets = app ? scopesFor(c.req.method, c.req.path) : undefined;
  if (app && sets && !sets.some((set) => set.every((scope) => app.scopes.includes(scope))))
    return c.json(
      {
        code: 401,
        message: 'Unauthorized; scope does not match',
        ...errorBody(['Unauthorized; scope does not match']),
      },
      401,
    );
  await next();
  return undefined;
};
