import { useOtherScripts } from '../../src/domain/criteria/scripts';
import { useSettling } from '../../src/domain/criteria/to-be-settled';

/** Loads the words of other scripts than Latin. */
export const loadOtherScripts = async (): Promise<void> => {
  useOtherScripts((await import('../../src/domain/criteria/other-scripts')).otherScripts);
};

/** Loads the words that say that something is to be settled yet. */
export const loadSettling = async (): Promise<void> => {
  useSettling((await import('../../src/domain/criteria/settling')).saysToBeSettled);
};

/** Loads all words that finding criteria may need, for pages that read the texts of many work items at once. */
export const loadWords = async (): Promise<void> => {
  await Promise.all([loadOtherScripts(), loadSettling()]);
};
