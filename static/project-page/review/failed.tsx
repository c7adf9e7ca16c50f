import { reviewTexts } from '../../../src/messages/en/review';
import { Message } from '../../ui/message';
import { useMessages } from '../../ui/messages';
import type { Doing } from '../../ui/use-doing';

/** Why something was not kept; nothing where all was. */
export const Failed = ({ of: { failure } }: { readonly of: Pick<Doing, 'failure'> }) => {
  const { notWritten } = useMessages(reviewTexts);
  return failure === null ? null : (
    <Message tone="danger" title={notWritten} alert>
      <p>{failure}</p>
    </Message>
  );
};
