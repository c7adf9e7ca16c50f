import type { Identity } from '../jira/jira';
import type { FaultAt } from './catalogue';
import { ConnectionCut } from './connection';
import type { FaultPlan } from './plan';

type JiraFetch = (path: string, init: RequestInit, identity: Identity) => Promise<Response>;
type Fault = FaultAt<'jira-read' | 'jira-write'>;

/** Reads that are sent as POST, since what they ask for is long. */
const readsByPost =
  /\/(search(\/|$)|bulkfetch|changelog\/list|expression\/|jql\/|permissions\/|issue\/watching|comment\/list|worklog\/list)/;

export const isWrite = (method: string, path: string): boolean =>
  !['GET', 'HEAD', 'OPTIONS'].includes(method) && !(method === 'POST' && readsByPost.test(path.split('?')[0] ?? ''));

const hourMs = 3_600_000;

/** Jira's reason for a 429, and for how many seconds: a quota is spent until the hour is over. */
const limits = (now: number, amount: (below: number) => number) => {
  const restOfHour = Math.ceil((hourMs - (now % hourMs)) / 1_000);
  return {
    '429-burst': { reason: 'jira-burst-based', seconds: 1 + Math.floor(amount(5)) },
    '429-per-issue': { reason: 'jira-per-issue-on-write', seconds: 1 + Math.floor(amount(30)) },
    '429-quota-global': { reason: 'jira-quota-global-based', seconds: restOfHour },
    '429-quota-tenant': { reason: 'jira-quota-tenant-based', seconds: restOfHour },
  } as const;
};

const rateLimited = (reason: string, seconds: number, now: number): Response =>
  Response.json(
    { errorMessages: ['Rate limit exceeded.'], errors: {} },
    {
      status: 429,
      headers: {
        'retry-after': String(seconds),
        'ratelimit-reason': reason,
        'x-ratelimit-remaining': '0',
        'x-ratelimit-reset': new Date(now + seconds * 1_000).toISOString(),
        'x-ratelimit-nearlimit': 'true',
      },
    },
  );

const failing = (status: number): Response =>
  new Response(`<html><body><h1>${status}</h1></body></html>`, { status, headers: { 'content-type': 'text/html' } });

/**
 * Jira behind a bad line: refused for one of the reasons of a 429, failing with 5xx, cut off before the request was done or
 * after it. What is refused or failing has not been done.
 */
export const faultyJira =
  (plan: FaultPlan, fetchJira: JiraFetch, clock: () => number): JiraFetch =>
  async (path, init, identity) => {
    const method = init.method ?? 'GET';
    const point = isWrite(method, path) ? 'jira-write' : 'jira-read';
    const subject = `${method} ${path.split('?')[0] ?? ''}`;
    const fault: Fault | null = plan.strike(point, subject);
    if (fault === null) return fetchJira(path, init, identity);
    if (fault === 'cut') throw new ConnectionCut();
    if (fault === 'answer-lost') {
      await fetchJira(path, init, identity);
      throw new ConnectionCut();
    }
    if (fault === '500' || fault === '502' || fault === '503' || fault === '504') return failing(Number(fault));
    const { reason, seconds } = limits(clock(), (below) => plan.amount(point, subject, below))[fault];
    return rateLimited(reason, seconds, clock());
  };
