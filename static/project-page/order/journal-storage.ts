import { RankJournal } from '../../../src/domain/order';

/** So long an order can be taken back, in milliseconds. */
const keptFor = 7 * 24 * 60 * 60_000;

/** The last order applied by this person in this browser: it outlives a reload, and the tab. */
export const createJournalStorage = (owner: string) => {
  const name = `assay-order ${owner}`;
  return {
    read: (now: number): RankJournal | null => {
      try {
        const stored = RankJournal.safeParse(JSON.parse(localStorage.getItem(name) ?? 'null'));
        return stored.success && now - stored.data.at < keptFor ? stored.data : null;
      } catch {
        return null;
      }
    },
    write: (journal: RankJournal | null): void => {
      try {
        if (journal === null) localStorage.removeItem(name);
        else localStorage.setItem(name, JSON.stringify(journal));
      } catch {
        // A browser that stores nothing for a page in a frame undoes until the page is left.
      }
    },
  };
};
