import type { MiddlewareHandler } from 'hono';
import type { Jira } from '../jira';
import { findIssue } from '../permissions';
import { errorBody } from './errors';
import type { Ctx, Env } from './env';

interface Rate {
  readonly calls: number;
  readonly perMs: number;
}

export interface RateLimits {
  /** Writes to one issue: all of these hold at once. */
  readonly perIssueWrites: readonly Rate[];
  /** Calls of one endpoint by everybody together, by method; null switches it off. */
  readonly burst: Readonly<Record<string, Rate>> | null;
}

const second = 1_000;

/** What Jira documents. Bursts are off unless asked for, since a test on one machine is faster than any customer. */
export const defaultLimits: RateLimits = {
  perIssueWrites: [
    { calls: 20, perMs: 2 * second },
    { calls: 100, perMs: 30 * second },
  ],
  burst: null,
};

export const documentedBurst: NonNullable<RateLimits['burst']> = {
  GET: { calls: 100, perMs: second },
  POST: { calls: 100, perMs: second },
  PUT: { calls: 50, perMs: second },
  DELETE: { calls: 50, perMs: second },
};

/** A window that slides over the clock. */
const window = (): ((key: string, rates: readonly Rate[], now: number) => { rate: Rate; freeAt: number } | null) => {
  const calls = new Map<string, number[]>();
  return (key, rates, now) => {
    const longest = Math.max(...rates.map(({ perMs }) => perMs));
    const recent = (calls.get(key) ?? []).filter((at) => at > now - longest);
    for (const rate of rates) {
      const within = recent.filter((at) => at > now - rate.perMs);
      if (within.length >= rate.calls)
        return { rate, freeAt: (within[within.length - rate.calls] ?? now) + rate.perMs };
    }
    calls.set(key, [...recent, now]);
    return null;
  };
};

const refuse = (c: Ctx, reason: string, rate: Rate, freeAt: number, now: number): Response => {
  const wait = Math.max(1, Math.ceil((freeAt - now) / second));
  c.header('Retry-After', String(wait));
  c.header('RateLimit-Reason', reason);
  c.header('X-RateLimit-Limit', String(rate.calls));
  c.header('X-RateLimit-Remaining', '0');
  c.header('X-RateLimit-Reset', new Date(freeAt).toISOString());
  c.header('X-RateLimit-NearLimit', 'true');
  c.header('RateLimit-Policy', `"${reason}";q=${rate.calls};w=${Math.ceil(rate.perMs / second)}`);
  c.header('RateLimit', `"${reason}";r=0;t=${wait}`);
  return c.json(errorBody(['Rate limit exceeded.']), 429);
};

/** Names below `/issue` that are no issues. */
const notIssues = new Set(['bulk', 'bulkfetch', 'properties', 'createmeta', 'picker', 'rank']);

const writtenIssue = (c: Ctx, jira: Jira): string | null => {
  if (c.req.method === 'GET') return null;
  const name = /^\/rest\/(?:api\/3|agile\/1\.0)\/issue\/([^/]+)/.exec(c.req.path)?.[1];
  if (name === undefined || notIssues.has(name)) return null;
  return findIssue(jira, decodeURIComponent(name))?.id ?? null;
};

/** Says 429 as Jira does. Time is the sandbox's own clock. */
export const rateLimits = (jira: Jira, limits: RateLimits): MiddlewareHandler<Env> => {
  const writes = window();
  let underWay = 0;
  const bursts = window();
  return async (c, next) => {
    const now = jira.clock();
    const burst = limits.burst?.[c.req.method];
    const endpoint = `${c.req.method} ${c.req.path.replace(/\/(\d+|[A-Z][A-Z0-9_]+-\d+)(?=\/|$)/g, '/*')}`;
    const crowded = burst ? bursts(endpoint, [burst], now) : null;
    if (crowded) return refuse(c, 'jira-burst-based', crowded.rate, crowded.freeAt, now);
    const issueId = limits.perIssueWrites.length > 0 ? writtenIssue(c, jira) : null;
    const worn = issueId === null ? null : writes(issueId, limits.perIssueWrites, now);
    if (worn) return refuse(c, 'jira-per-issue-on-write', worn.rate, worn.freeAt, now);
    if (underWay >= jira.traits.parallelCalls)
      return refuse(c, 'jira-burst-based', { calls: jira.traits.parallelCalls, perMs: second }, now + second, now);
    underWay += 1;
    try {
      await next();
    } finally {
      underWay -= 1;
    }
    return undefined;
  };
};
