import type { AsAccepted } from '../../src/domain/acceptance/accepted-text';
import type { Difference } from '../../src/domain/acceptance/differences';
import { acceptedTexts } from '../../src/messages/en/accepted';
import { failureText } from '../../src/messages/failure-text';
import { Busy } from '../ui/busy';
import { call } from '../ui/call';
import { ErrorState } from '../ui/error-state';
import { useAllMessages, useMessages } from '../ui/messages';
import { useReply } from '../ui/use-reply';
import { DifferencesList } from './differences-list';
import { differencesFrom, readToday } from './read-accepted';

export interface AcceptedTextProps {
  readonly issueId: string;
  readonly projectId: string;
  /** The id of the acceptance in the ledger. */
  readonly entry: string;
}

const readBoth = async ({ issueId, projectId, entry }: AcceptedTextProps) => {
  const [{ accepted }, today] = await Promise.all([
    call('asAccepted', issueId, { entry }),
    readToday(issueId, projectId),
  ]);
  return { accepted, differences: today === null ? null : differencesFrom(accepted, today.item, today.policy) };
};

const Criteria = ({ of }: { readonly of: AsAccepted['criteria'] }) => {
  const texts = useMessages(acceptedTexts);
  if (of === null) return <p>{texts.criteriaUnknown}</p>;
  if (of.length === 0) return <p>{texts.noCriteria}</p>;
  return (
    <ol className="criteria">
      {of.map(({ number, text, cut }) => (
        <li key={number} dir="auto">
          {text}
          {cut === true && <span className="criteria-hint">{texts.cut}</span>}
        </li>
      ))}
    </ol>
  );
};

const Done = ({ of }: { readonly of: AsAccepted['done'] }) => {
  const texts = useMessages(acceptedTexts);
  if (of === null) return <p>{texts.doneUnknown}</p>;
  return (
    <ul>
      {of.map(({ id, text, holds }) => (
        <li key={id} dir="auto">
          {text} <em>{holds === null ? texts.heldUnknown : holds ? texts.held : texts.open}</em>
        </li>
      ))}
    </ul>
  );
};

const Shown = ({
  accepted,
  differences,
}: {
  readonly accepted: AsAccepted;
  readonly differences: readonly Difference[] | null;
}) => {
  const texts = useMessages(acceptedTexts);
  return (
    <div className="accepted-text">
      <p className="accepted-head">{texts.criteria}</p>
      <Criteria of={accepted.criteria} />
      {differences !== null && (differences.length === 0 ? <p>{texts.same}</p> : <DifferencesList of={differences} />)}
      <p className="accepted-head">{texts.done}</p>
      <Done of={accepted.done} />
    </div>
  );
};

/** What an entry of the record accepted, in its own words, and what of it was changed since. */
const AcceptedText = (props: AcceptedTextProps) => {
  const messages = useAllMessages();
  const texts = messages.of(acceptedTexts);
  const reply = useReply(() => readBoth(props), [props.issueId, props.entry]);
  if (reply.state === 'waiting') return <Busy label={texts.loading} />;
  if (reply.state === 'failed')
    return (
      <ErrorState title={texts.failed} detail={failureText(messages, reply.why)} onRetry={() => void reply.again()} />
    );
  const { accepted, differences } = reply.value;
  return accepted === null ? <p>{texts.notKept}</p> : <Shown accepted={accepted} differences={differences} />;
};

export default AcceptedText;
