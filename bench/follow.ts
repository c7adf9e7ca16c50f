import type { Page } from 'playwright-core';

import type { Span } from './rounds';

/** What a frame asked Jira for, in order. */
export interface Followed {
  readonly calls: readonly Span[];
}

/**
 * Follows the REST calls of a page's frames. Each answer is held back for `delay` milliseconds, as a network would: an answer that
 * is there at once would make calls at the same time look like calls one after the other.
 */
export const follow = async (page: Page, delay: number): Promise<Followed> => {
  const calls: { from: number; to: number }[] = [];
  await page.route('**/sandbox/api/bridge', async (route) => {
    const { name } = route.request().postDataJSON() as { name: string };
    const span = { from: Date.now(), to: Number.POSITIVE_INFINITY };
    if (name === 'fetchProduct') calls.push(span);
    await new Promise((resolve) => setTimeout(resolve, delay));
    span.to = Date.now();
    // A page that was left no longer waits for its answer.
    await route.continue().catch(() => undefined);
  });
  return { calls };
};
