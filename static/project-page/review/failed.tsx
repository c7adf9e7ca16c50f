import { Message } from '../../ui/message';

/** Why something was not kept; nothing where all was. */
export const Failed = ({ of }: { readonly of: { readonly failure: string | null; readonly title: string } }) =>
  of.failure === null ? null : (
    <Message tone="danger" title={of.title} alert>
      <p>{of.failure}</p>
    </Message>
  );
