import { type ComponentType, type ReactNode, useMemo } from 'react';

import { commonTexts } from '../../src/messages/en/common';
import { ErrorState } from './error-state';
import { loadAgain } from './load-again';
import { useMessages } from './messages';
import { useReply } from './use-reply';

export interface PartProps<P extends object> {
  /** Imports what shows it. */
  readonly load: () => Promise<{ readonly default: ComponentType<P> }>;
  readonly props: P;
  /** While it loads. */
  readonly waiting?: ReactNode;
}

/** A part of a page whose script is loaded when it is first wanted. Where that fails, the reader hears so and can try again. */
export const Part = <P extends object>({ load, props, waiting = null }: PartProps<P>) => {
  const texts = useMessages(commonTexts).part;
  const read = useMemo(() => {
    const again = loadAgain(load);
    return async () => ({ of: load, shown: (await again()).default });
  }, [load]);
  const reply = useReply(read, [read]);
  if (reply.state === 'failed')
    return <ErrorState title={texts.failed} detail={texts.failedDetail} onRetry={() => void reply.again()} />;
  // In the place of one part there may be another by now.
  if (reply.state === 'waiting' || reply.value.of !== load) return waiting;
  return <reply.value.shown {...props} />;
};
