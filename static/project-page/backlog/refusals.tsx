import { backlogTexts } from '../../../src/messages/en/backlog';
import { Button } from '../../ui/button';
import { Message } from '../../ui/message';
import { useMessages } from '../../ui/messages';
import type { Refusal } from '../write-numbers';
import { useFailureText } from '../../ui/failure-text';

const most = 20;

/** What Jira refused to write, and why. */
export const Refusals = ({ of, onDismiss }: { readonly of: readonly Refusal[]; readonly onDismiss: () => void }) => {
  const sayFailure = useFailureText();
  const { refused, editing } = useMessages(backlogTexts);
  if (of.length === 0) return null;
  return (
    <Message
      tone="danger"
      alert
      title={refused.title({ count: of.length })}
      actions={<Button onClick={onDismiss}>{editing.dismiss}</Button>}
    >
      <ul className="page-missing">
        {of.slice(0, most).map(({ key, why }) => (
          <li key={key}>{refused.one({ key, why: why === null ? refused.noField : sayFailure(why) })}</li>
        ))}
        {of.length > most && <li>{refused.more({ count: of.length - most })}</li>}
      </ul>
      <p>{refused.asBefore}</p>
    </Message>
  );
};
