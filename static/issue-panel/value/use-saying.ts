import { useRef } from 'react';

import type { CallId } from '../../../src/contract';
import { newCallId } from '../../ui/invoke-function';
import { useDoing } from '../../ui/use-doing';

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
  const call = useRef<CallId>(newCallId());
  const { busy, failure: fault, setFailure: setFault, run } = useDoing();
  const say = (work: (id: CallId) => Promise<void>): Promise<boolean> =>
    run(async () => {
      await work(call.current);
      call.current = newCallId();
    });
  return { busy, fault, setFault, say };
};
