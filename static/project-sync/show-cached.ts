import type { Histories, OpenedCache } from './cache/cached-project';
import type { ProjectMemory } from './memory';
import { arrangeItems, policyState } from './state';

/** The cached histories are read this many milliseconds later: the backlog needs Jira's answers first. */
const historiesDelay = 400;

export interface CachedView {
  /**
   * Shows the cached items as soon as they are there, and the histories once they are needed, or Jira is slow to answer. What is shown
   * later replaces it.
   */
  readonly show: (cached: OpenedCache) => OpenedCache;
  /** From here on something newer is shown, and the cached data is ignored. */
  readonly stop: () => void;
}

export const createCachedView = (memory: ProjectMemory): CachedView => {
  let latest: OpenedCache | null = null;
  const show = ({ head, ...cached }: OpenedCache): OpenedCache => {
    let historiesShown: Promise<Histories> | null = null;
    const showHistories = async (): Promise<Histories> => {
      const [histories] = await Promise.all([cached.histories(), items]);
      if (latest === shown) memory.update({ histories, readAt: head.readAt });
      return histories;
    };
    const items = cached.items.then((found) => {
      if (latest !== shown) return found;
      memory.setAll(found);
      const policy = policyState(head.policy);
      const { setup, sprints } = head;
      memory.update({
        ...policy,
        setup,
        items: arrangeItems(found, setup, policy.policy),
        sprints,
        fromCache: true,
      });
      setTimeout(() => void (latest === shown ? shown.histories() : null), historiesDelay);
      return found;
    });
    const shown: OpenedCache = { head, items, histories: () => (historiesShown ??= showHistories()) };
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
