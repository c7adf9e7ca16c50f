import './questions.css';

import { useState } from 'react';

import { questionsTexts } from '../../src/messages/en/questions';
import { failureText } from '../../src/messages/failure-text';
import { Busy } from '../ui/busy';
import { Disclosure } from '../ui/disclosure';
import { ErrorState } from '../ui/error-state';
import { useAllMessages, useMessages } from '../ui/messages';
import { useReply } from '../ui/use-reply';
import type { Governed } from '../work-item/build-view-model';
import { Compose } from './compose';
import { readOpen, readQuestionsOf } from './open-questions';
import { ask } from './post';
import { Question } from './question';
import { useSend } from './use-send';

export interface AskProps {
  readonly of: Governed;
}

/** What is open on this work item. */
const Open = ({
  of,
  version,
  onAnswered,
}: AskProps & { readonly version: number; readonly onAnswered: () => void }) => {
  const messages = useAllMessages();
  const texts = messages.of(questionsTexts);
  const { id } = of.item;
  const reply = useReply(async () => readOpen(await readQuestionsOf(id)), [id, version]);
  if (reply.state === 'waiting') return <Busy label={texts.loading} />;
  if (reply.state === 'failed')
    return (
      <ErrorState title={texts.notRead} detail={failureText(messages, reply.why)} onRetry={() => void reply.again()} />
    );
  if (reply.value.length === 0) return null;
  return (
    <ol className="questions-list" aria-label={texts.open}>
      {reply.value.map((asked) => (
        <li key={asked.of.comment}>
          <Question
            {...asked}
            mayAnswer={of.mayAccept !== null}
            when={messages.format.moment(asked.of.at)}
            onAnswered={onAnswered}
          />
        </li>
      ))}
    </ol>
  );
};

const Asking = ({ of }: AskProps) => {
  const texts = useMessages(questionsTexts);
  const [version, setVersion] = useState(0);
  const [said, setSaid] = useState('');
  const again = (): void => setVersion((before) => before + 1);
  const send = useSend(of.item.id, {
    write: async (text) => ask(of.item.id, text, of.policy.productOwner),
    ...{ notWritten: 'notAsked', notTold: 'notListed' },
    onSent: (full) => {
      setSaid(full ? texts.full : texts.asked);
      again();
    },
  });
  const sendAnew = async (text: string): Promise<string | null> => {
    setSaid('');
    return send(text);
  };
  return (
    <div className="questions">
      <p>{texts.about}</p>
      <Compose label={texts.question} send={texts.send} empty={texts.empty} onSend={sendAnew} />
      <p role="status">{said}</p>
      <Open of={of} version={version} onAnswered={again} />
    </div>
  );
};

/** Folded away until somebody has a question, or wants to see what is open. */
const Ask = ({ of }: AskProps) => {
  const texts = useMessages(questionsTexts);
  return (
    <Disclosure title={texts.ask}>
      <Asking of={of} />
    </Disclosure>
  );
};

export default Ask;
