import { useState } from 'react';

import { reviewTexts } from '../../../src/messages/en/review';
import { useFailureText } from '../../ui/failure-text';
import { useMessages } from '../../ui/messages';

/** Does one thing at a time, and says what came of it. */
export const useDoing = () => {
  const sayFailure = useFailureText();
  const texts = useMessages(reviewTexts);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const run = async (work: () => Promise<unknown>): Promise<boolean> => {
    setBusy(true);
    setFailure(null);
    try {
      await work();
      return true;
    } catch (error) {
      setFailure(sayFailure(error));
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { busy, failure, title: texts.notWritten, run };
};
