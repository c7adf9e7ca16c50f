import type { Histories, Opened } from './cache/cached-project';
import type { Memory } from './memory';
import { arranged, withPolicy } from './state';

/** The kept histories wait so long for Jira's answers, in milliseconds: the backlog needs those first. */
const patience = 400;

export interface KeptShower {
  /**
   * Shows the kept items as soon as they are there, and the histories once somebody asks for them, or Jira is slow to answer. What is shown
   * later takes its place.
   */
  readonly show: (kept: Opened) => Opened;
  /** From here on something newer is shown: what was kept comes too late. */
  readonly stop: () => void;
}

export const showingKept = (memory: Memory): KeptShower => {
  let latest: Opened | null = null;
  const show = ({ head, ...kept }: Opened): Opened => {
    let told: Promise<Histories> | null = null;
    const tellHistories = async (): Promise<Histories> => {
      const [histories] = await Promise.all([kept.histories(), items]);
      if (latest === shown) memory.tell({ histories, readAt: head.readAt });
      return histories;
    };
    const items = kept.items.then((found) => {
      if (latest !== shown) return found;
      memory.hold(found);
      const policy = withPolicy(head.policy);
      const { place, sprints } = head;
      memory.tell({ ...policy, place, items: arranged(found, place, policy.policy), sprints, asKept: true });
      setTimeout(() => void (latest === shown ? shown.histories() : null), patience);
      return found;
    });
    const shown: Opened = { head, items, histories: () => (told ??= tellHistories()) };
    latest = shown;
    return shown;
  };
  return {
    show,
    stop: () => {
      latest = null;
    },
  };
};
