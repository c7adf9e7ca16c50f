import type { Placed } from '../../../src/domain/order/placed';
import { placed } from '../../../src/jira/placed';
import { usePeople } from '../../work-item/use-people';
import { jira } from '../../ui/bridge';
import { useReply } from '../../ui/use-reply';

export interface KeptReason extends Placed {
  /** Null while it is not known. */
  readonly name: string | null;
}

const none: ReadonlyMap<string, Placed> = new Map();

/** What people wrote beside their own order, for the rows that are drawn: it lies on the work items, where everybody who sees them can read it. */
export const useKeptReasons = (ids: readonly string[], version: number) => {
  const key = ids.join();
  // Without the reasons the order is as good.
  const reply = useReply(
    async () =>
      placed(jira)
        .read(ids)
        .catch(() => none),
    [key, version],
  );
  const reasons = reply.state === 'ready' ? reply.value : none;
  const { nameOf } = usePeople([...reasons.values()].map(({ by }) => by));
  return (id: string): KeptReason | undefined => {
    const reason = reasons.get(id);
    return reason === undefined ? undefined : { ...reason, name: nameOf(reason.by) };
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
