import type { Policy } from '../../../src/domain/policy/policy';
import type { AccountId, JiraId } from '../../../src/domain/shared/ids';
import type { Request } from '../../../src/jira/request';
import { search } from '../../../src/jira/search';
import { call } from '../../ui/call';

/** A project in which the reader proposes values. */
export interface AskedProject {
  readonly id: JiraId;
  readonly key: string;
  readonly name: string;
  readonly policy: Policy;
}

export interface Asked {
  readonly id: JiraId;
  readonly key: string;
  readonly summary: string;
}

/** Open features by rank: as many as anybody answers in a year. */
const most = 100;

/** Open features of a project, the first in Jira's order first. */
export const openFeatures = async (request: Request, { id, policy }: AskedProject): Promise<readonly Asked[]> => {
  const types = Object.entries(policy.types).flatMap(([type, workClass]) => (workClass === 'feature' ? [type] : []));
  if (types.length === 0) return [];
  const jql = `project = ${id} AND issuetype in (${types.join(', ')}) AND statusCategory != Done ORDER BY Rank ASC`;
  return (await search(request).first(jql, ['summary'], most)).map((found) => ({
    ...{ id: found.id, key: found.key },
    summary: typeof found.fields['summary'] === 'string' ? found.fields['summary'] : '',
  }));
};

/** So many are asked about at once, until so many without an answer are found. */
const batch = 8;
const wanted = 5;

/** The next ones of which the reader has said nothing, and how far the list was looked through. @throws Failure */
export const unanswered = async (
  items: readonly Asked[],
  from: number,
  me: AccountId,
): Promise<{ readonly found: readonly Asked[]; readonly next: number }> => {
  const found: Asked[] = [];
  let next = from;
  while (found.length < wanted && next < items.length) {
    const some = items.slice(next, next + batch);
    const records = await Promise.all(some.map(({ id }) => call('valueRecord', id, {})));
    found.push(...some.filter((_, index) => records[index]?.silent.includes(me)));
    next += some.length;
  }
  return { found, next };
};
