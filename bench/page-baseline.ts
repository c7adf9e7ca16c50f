import { performance } from 'node:perf_hooks';

import { accountOf } from '../sandbox/demo/people';
import { asPerson } from '../sandbox/jira/identity';
import type { Site } from '../sandbox/site';

/** What an answer of Jira takes, beside what the sandbox needs to make it. */
export const latency = 120;

const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * How most apps read a backlog: a function asks for page after page of a hundred with all fields, and answers the page each time. What a
 * function's start and its answers take is left out, in the baseline's favour.
 */
export const readPageByPage = async (site: Site): Promise<{ readonly calls: number; readonly all: number }> => {
  const identity = asPerson(accountOf('ana'));
  const begun = performance.now();
  let calls = 0;
  let token: string | undefined;
  do {
    await wait(latency);
    const body = { jql: 'project = GEN ORDER BY Rank', fields: ['*all'], maxResults: 100, nextPageToken: token };
    const headers = { 'content-type': 'application/json' };
    const answer = await site.ask(
      '/rest/api/3/search/jql',
      { method: 'POST', headers, body: JSON.stringify(body) },
      identity,
    );
    token = ((await answer.json()) as { nextPageToken?: string }).nextPageToken;
    calls += 1;
  } while (token !== undefined);
  return { calls, all: performance.now() - begun };
};
