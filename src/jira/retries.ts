import { isConsentNeeded } from './consent';
import type { Reply, Request } from './request';

/** How to wait: a function that sleeps, a source of jitter in [0, 1), and how long a single wait may be. */
export interface RetryOptions {
  readonly sleep: (milliseconds: number) => Promise<void>;
  readonly random: () => number;
  /** A person looks at the screen, or a function has 25 seconds: beyond this the answer is handed on as it is. */
  readonly longest: number;
}

const most = 4;
const first = 500;

/** Reads that Jira takes as POST, since what they ask for is long: they change nothing. */
const isRead = (path: string): boolean =>
  /^\/rest\/api\/3\/((issue|changelog)\/bulkfetch|search\/(jql|approximate-count)|jql\/match)(\?|$)/.test(path) ||
  /^\/rest\/api\/3\/(workflows(\/update\/validation)?|workflowscheme\/read)(\?|$)/.test(path);

/** What is not there (501) will not be there in a moment. */
const again = ({ status }: Reply): boolean => status === 429 || (status >= 500 && status !== 501);

/** Retry-After is a minimum: jitter only adds, so that callers who were refused together do not come back together. */
const pause = (reply: Reply | null, round: number, random: () => number): number => {
  const retryAfter = Number(reply?.headers.get('Retry-After') ?? 0) * 1_000;
  const backoff = first * 2 ** round;
  return (Number.isFinite(retryAfter) ? Math.max(retryAfter, backoff) : backoff) + backoff * random();
};

/**
 * The same calls, asked again up to four times when Jira is busy (429, 5xx) or out of reach. Only calls that may be repeated
 * are: a comment or a transition is never sent twice.
 */
export const withRetries =
  (request: Request, { sleep, random, longest }: RetryOptions): Request =>
  async (path, init) => {
    if (init?.method === 'POST' && !isRead(path)) return request(path, init);
    for (let round = 0; ; round += 1) {
      const attempt = await request(path, init).then(
        (reply) => ({ reply, error: undefined }),
        (error: unknown) => ({ reply: null, error }),
      );
      const { reply, error } = attempt;
      if (reply !== null && !again(reply)) return reply;
      if (isConsentNeeded(error)) throw error;
      const wait = pause(reply, round, random);
      if (round < most && wait <= longest) {
        await sleep(wait);
        continue;
      }
      if (reply !== null) return reply;
      throw error;
    }
  };
