import { afterCall, common, isSameOrder, type RankCall } from '../../../src/domain/order';
import type { NotRanked } from '../../../src/jira/rank';

/** Jira, as far as ranking needs it. */
export interface Ranking {
  /** Ids of open work items in Jira's order now. */
  readonly read: () => Promise<readonly string[]>;
  readonly move: (call: RankCall) => Promise<readonly NotRanked[]>;
  readonly wait: (milliseconds: number) => Promise<void>;
}

export type RunResult =
  | { readonly state: 'done' }
  | { readonly state: 'drift' }
  | {
      readonly state: 'partial';
      readonly refused: readonly NotRanked[];
      /** The order that this left; null where that cannot be told, since somebody else ranked meanwhile. */
      readonly left: readonly string[] | null;
    };

/** After so many calls the order is read back. */
const between = 8;
/** Jira's search may lag behind its ranks: so often it is asked again, after waiting as long as this, before somebody else is blamed. */
const patience = [300, 1_000, 3_000];

const isAsExpected = async ({ read, wait }: Ranking, expected: readonly string[]): Promise<boolean> => {
  for (let tries = 0; ; tries += 1) {
    if (isSameOrder(common(await read(), expected), expected)) return true;
    const pause = patience[tries];
    if (pause === undefined) return false;
    await wait(pause);
  }
};

/** What a call makes of an order when Jira leaves some of it where it was. */
const afterPart = (order: readonly string[], call: RankCall, refused: readonly NotRanked[]): readonly string[] => {
  const stay = new Set(refused.map(({ id }) => id));
  const ids = call.ids.filter((id) => !stay.has(id));
  return ids.length === 0 ? order : afterCall(order, { ...call, ids });
};

/**
 * Ranks call by call, from what Jira's order is now, and stops as soon as it is not what its own calls made of it, or Jira leaves
 * something where it was. @throws Failure of a call; what was ranked before it stays.
 */
export const runCalls = async (
  ranking: Ranking,
  { now, calls }: { readonly now: readonly string[]; readonly calls: readonly RankCall[] },
  onProgress: (progress: { readonly done: number; readonly total: number }) => void,
): Promise<RunResult> => {
  let expected = now;
  onProgress({ done: 0, total: calls.length });
  for (const [index, call] of calls.entries()) {
    const refused = await ranking.move(call);
    if (refused.length > 0) {
      const left = afterPart(expected, call, refused);
      return { state: 'partial', refused, left: (await isAsExpected(ranking, left)) ? left : null };
    }
    expected = afterCall(expected, call);
    onProgress({ done: index + 1, total: calls.length });
    const isDue = (index + 1) % between === 0 || index + 1 === calls.length;
    if (isDue && !(await isAsExpected(ranking, expected))) return { state: 'drift' };
  }
  return { state: 'done' };
};
