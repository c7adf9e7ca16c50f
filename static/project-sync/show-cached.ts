import type { BacklogItem } from '../../src/domain/backlog/backlog-item';
import { nextTask } from '../ui/in-slices';
import type { OpenedCache } from './cache/cached-project';
import { historiesOf, type HistoryTexts } from './histories';
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
    let historiesShown: Promise<HistoryTexts> | null = null;
    const showHistories = async (): Promise<HistoryTexts> => {
      const [texts] = await Promise.all([cached.histories(), items]);
      if (latest === shown) memory.update({ histories: historiesOf(texts), readAt: head.readAt });
      return texts;
    };
    const showItems = async (): Promise<readonly BacklogItem[]> => {
      const found = await cached.items;
      const policy = policyState(head.policy);
      const { setup, sprints } = head;
      const arranged = arrangeItems(found, setup, policy.policy);
      await nextTask();
      if (latest !== shown) return found;
      memory.setAll(found);
      memory.update({ ...policy, setup, items: arranged, sprints, fromCache: true });
      setTimeout(() => void (latest === shown ? shown.histories() : null), historiesDelay);
      return found;
    };
    // Not before `shown` is known.
    const items = Promise.resolve().then(showItems);
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
