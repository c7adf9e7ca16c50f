import type { Placed } from '../../../src/domain/order/placed';
import { placed } from '../../../src/jira/placed';
import { type Person, users } from '../../../src/jira/users';
import { jira } from '../../ui/bridge';

export interface KeptReason extends Placed {
  /** Null while it is not known. */
  readonly name: string | null;
}

const none: ReadonlyMap<string, Placed> = new Map();
const nobody: ReadonlyMap<string, Person> = new Map();

/** What is kept on these work items, and who wrote it. Without the reasons the order is as good, and without names the reasons are. */
export const readReasons = async (ids: readonly string[]): Promise<ReadonlyMap<string, KeptReason>> => {
  const reasons = await placed(jira)
    .read(ids)
    .catch(() => none);
  const who = [...new Set([...reasons.values()].map(({ by }) => by))];
  const people =
    who.length === 0
      ? nobody
      : await users(jira)
          .byId(who)
          .catch(() => nobody);
  return new Map(
    [...reasons].map(([id, reason]) => [id, { ...reason, name: people.get(reason.by)?.displayName ?? null }]),
  );
};

/** Keeps a reason on these work items. Gives how many would not take it. */
export const keepReasons = async (ids: readonly string[], reason: Omit<Placed, 'version'>): Promise<number> => {
  let lost = 0;
  for (const id of ids)
    await placed(jira)
      .save(id, reason)
      .catch(() => {
        lost += 1;
      });
  return lost;
};
