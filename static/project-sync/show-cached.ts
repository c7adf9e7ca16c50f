import type { Histories, OpenedCache } from './cache/cached-project';
import type { ProjectMemory } from './memory';
import { arrangeItems, policyState } from './state';

/** The kept histories wait so long for Jira's answers, in milliseconds: the backlog needs those first. */
const historiesDelay = 400;

export interface CachedView {
  /**
   * Shows the kept items as soon as they are there, and the histories once somebody asks for them, or Jira is slow to answer. What is shown
   * later takes its place.
   */
  readonly show: (kept: OpenedCache) => OpenedCache;
  /** From here on something newer is shown: what was kept comes too late. */
  readonly stop: () => void;
}

export const createCachedView = (memory: ProjectMemory): CachedView => {
  let latest: OpenedCache | null = null;
  const show = ({ head, ...kept }: OpenedCache): OpenedCache => {
    let told: Promise<Histories> | null = null;
    const tellHistories = async (): Promise<Histories> => {
      const [histories] = await Promise.all([kept.histories(), items]);
      if (latest === shown) memory.update({ histories, readAt: head.readAt });
      return histories;
    };
    const items = kept.items.then((found) => {
      if (latest !== shown) return found;
      memory.setAll(found);
      const policy = policyState(head.policy);
      const { setup: place, sprints } = head;
      memory.update({
        ...policy,
        setup: place,
        items: arrangeItems(found, place, policy.policy),
        sprints,
        fromCache: true,
      });
      setTimeout(() => void (latest === shown ? shown.histories() : null), historiesDelay);
      return found;
    });
    const shown: OpenedCache = { head, items, histories: () => (told ??= tellHistories()) };
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
