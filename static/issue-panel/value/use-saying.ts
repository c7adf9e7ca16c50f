import { useRef, useState } from 'react';

import type { CallId } from '../../../src/contract';
import { newCallId } from '../../ui/invoke-function';
import { useFailureText } from '../../ui/failure-text';

export interface Saying {
  readonly busy: boolean;
  /** Why the last try did not get through, in words. */
  readonly fault: string | null;
  readonly setFault: (fault: string | null) => void;
  /** Does it under one name until it gets through: the same again is not done twice. Gives whether it got through. */
  readonly say: (work: (id: CallId) => Promise<void>) => Promise<boolean>;
}

/** Something that is sent to the record, again if need be. */
export const useSaying = (): Saying => {
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const call = useRef<CallId>(newCallId());
  const sayFailure = useFailureText();
  const say = async (work: (id: CallId) => Promise<void>): Promise<boolean> => {
    setBusy(true);
    setFault(null);
    try {
      await work(call.current);
      call.current = newCallId();
      return true;
    } catch (error) {
      setFault(sayFailure(error));
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { busy, fault, setFault, say };
};
