import { useOtherScripts } from '../../src/domain/criteria/scripts';
import { useLateRules } from '../../src/domain/criteria/to-be-settled';

/** Loads the words of other scripts than Latin. */
export const loadOtherScripts = async (): Promise<void> => {
  useOtherScripts((await import('../../src/domain/criteria/other-scripts')).otherScripts);
};

/** Loads the rules for labels and notes that are rare. */
export const loadLateRules = async (): Promise<void> => {
  useLateRules((await import('../../src/domain/criteria/late-rules')).lateRules);
};

/** Loads all words that finding criteria may need, for pages that read the texts of many work items at once. */
export const loadWords = async (): Promise<void> => {
  await Promise.all([loadOtherScripts(), loadLateRules()]);
};
