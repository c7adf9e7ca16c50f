import type { MiddlewareHandler } from 'hono';

const ours = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/**
 * Keeps other web sites out: a name that someone pointed at this machine is not ours, and a page of another origin must
 * not write here with the person's cookie.
 */
export const guard: MiddlewareHandler = async (c, next) => {
  if (!ours.test(c.req.header('host') ?? '')) return c.text('The sandbox answers on localhost only.', 421);
  const origin = c.req.header('origin');
  const writes = !['GET', 'HEAD', 'OPTIONS'].includes(c.req.method);
  if (writes && origin !== undefined && origin !== `http://${c.req.header('host') ?? ''}`)
    return c.text('Another web site may not write here.', 403);
  return next();
};
