import { useOtherScripts } from '../../src/domain/criteria/scripts';
import { useSettling } from '../../src/domain/criteria/to-be-settled';

/** Loads all words that finding criteria may need, for pages that read the texts of many work items at once. */
export const loadWords = async (): Promise<void> => {
  const [{ otherScripts }, { saysToBeSettled }] = await Promise.all([
    import('../../src/domain/criteria/other-scripts'),
    import('../../src/domain/criteria/settling'),
  ]);
  useOtherScripts(otherScripts);
  useSettling(saysToBeSettled);
};
