import type { CallRecord, InvocationRecord } from '../sandbox/forge';
import type { ASite } from '../test/support/a-site';

/**
 * What a call takes from the hourly quota of the app: one, and one for each work item, project or history that it gives (Atlassian, rate
 * limiting). `read` is how many a call for many gives.
 */
const pointsOf = ({ method, path }: CallRecord, read: number): number => {
  if (/\/(issue|changelog)\/bulkfetch/.test(path)) return 1 + read;
  return method === 'GET' ? 2 : 1;
};

export interface Cost {
  readonly invocations: number;
  readonly jira: number;
  readonly storage: number;
  readonly seconds: number;
  readonly points: number;
}

/** `read` is how many work items all bulk calls together gave. */
const costOf = (records: readonly InvocationRecord[], read = 0): Cost => {
  const calls = records.flatMap((record) => record.calls);
  const jira = calls.filter(({ kind }) => kind === 'jira');
  return {
    invocations: records.length,
    jira: jira.length,
    storage: calls.filter(({ kind }) => kind === 'kvs').length,
    seconds: records.reduce((sum, { durationMs }) => sum + (durationMs ?? 0), 0) / 1_000,
    points: jira.reduce((sum, call) => sum + pointsOf(call, 0), 0) + read,
  };
};

/** All that the app does for something, in the middle of quiet. */
export const spent = async (site: ASite, work: () => Promise<unknown>, read = 0): Promise<Cost> => {
  await site.forge.settle();
  site.clock.pass(60_000);
  site.forge.records.clear();
  await work();
  await site.forge.settle();
  return costOf(site.forge.records.list(), read);
};
