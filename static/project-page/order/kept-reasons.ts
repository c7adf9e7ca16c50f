import type { Placed } from '../../../src/domain/order/placed';
import { placed } from '../../../src/jira/placed';
import { type Person, users } from '../../../src/jira/users';
import { jira } from '../../ui/bridge';
import { useReply } from '../../ui/use-reply';

export interface KeptReason extends Placed {
  /** Null while it is not known. */
  readonly name: string | null;
}

const none: ReadonlyMap<string, Placed> = new Map();
const nobody: ReadonlyMap<string, Person> = new Map();

/** What people wrote beside their own order, for the rows that are drawn: it lies on the work items, where everybody who sees them can read it. */
export const useKeptReasons = (ids: readonly string[], version: number) => {
  const key = ids.join();
  // Without the reasons the order is as good, and without names the reasons are.
  const reply = useReply(async () => {
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
    return { reasons, people };
  }, [key, version]);
  return (id: string): KeptReason | undefined => {
    if (reply.state !== 'ready') return undefined;
    const { reasons, people } = reply.value;
    const reason = reasons.get(id);
    return reason === undefined ? undefined : { ...reason, name: people.get(reason.by)?.displayName ?? null };
  };
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
