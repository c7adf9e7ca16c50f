import { useState } from 'react';

import { useFailureText } from './failure-text';

export interface Doing {
  readonly busy: boolean;
  /** Why the last try did not get through, in words. */
  readonly failure: string | null;
  readonly setFailure: (failure: string | null) => void;
  /** Gives whether it got through. */
  readonly run: (work: () => Promise<unknown>) => Promise<boolean>;
}

/** Does one thing at a time, and says what came of it. */
export const useDoing = (): Doing => {
  const sayFailure = useFailureText();
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
  return { busy, failure, setFailure, run };
};
