import '../../support/support.css';
import './support-page.css';

import { useMemo, useState } from 'react';

import { type SupportFigures, supportFigures } from '../../../src/domain/support/figures';
import { supportTexts } from '../../../src/messages/en/support';
import { waitText } from '../../../src/messages/wait-text';
import type { Made } from '../../support/use-ask';
import { Busy } from '../../ui/busy';
import { Button } from '../../ui/button';
import { Message } from '../../ui/message';
import { useAllMessages, useMessages } from '../../ui/messages';
import { NotRead } from '../../ui/not-read';
import { Part } from '../../ui/part';
import { useProject } from '../data';
import { Empty } from '../empty';
import { All } from './all';
import { Found } from './found';
import { useQuestions } from './use-questions';

// Loaded when somebody takes a question down.
const loadForm = () => import('../../support/ask-form');

/** The button and the form behind it; what was created is read at once. */
const Ask = () => {
  const { policy, context, refresh } = useProject();
  const texts = useMessages(supportTexts);
  const [asking, setAsking] = useState(false);
  const [made, setMade] = useState<Made | null>(null);
  if (policy === null) return null;
  const onMade = (one: Made): void => {
    setAsking(false);
    setMade(one);
    void refresh();
  };
  const projectId = context.extension.project?.id ?? '';
  if (asking) return <Part load={loadForm} props={{ projectId, policy, onMade, onCancel: () => setAsking(false) }} />;
  return (
    <>
      <div>
        <Button look="primary" onClick={() => setAsking(true)}>
          {texts.ask}
        </Button>
      </div>
      {made !== null && (
        <Message tone="success">
          <p role="status">{texts.form.made({ key: made.key })}</p>
        </Message>
      )}
    </>
  );
};

const Line = ({ of: { count, open, medianTime } }: { readonly of: SupportFigures }) => {
  const texts = useMessages(supportTexts);
  const messages = useAllMessages();
  return (
    <p>
      {texts.count({ count, open })}{' '}
      {medianTime === null ? texts.noTime : texts.time({ time: waitText(messages, medianTime) })}
    </p>
  );
};

/** What users asked, how long they waited, and what it says about the product. */
const SupportPage = () => {
  const { policy, complete } = useProject();
  const texts = useMessages(supportTexts);
  const reply = useQuestions();
  const questions = reply.state === 'ready' ? reply.value : null;
  const figures = useMemo(() => (questions === null ? null : supportFigures(questions)), [questions]);
  if (complete && !Object.values(policy?.types ?? {}).includes('support'))
    return (
      <Empty title={texts.noType}>
        <p>{texts.noTypeDetail}</p>
      </Empty>
    );
  if (reply.state === 'failed') return <NotRead title={texts.notRead} reply={reply} />;
  if (questions === null || figures === null || (questions.length === 0 && !complete))
    return <Busy label={texts.reading} />;
  return (
    <div className="support">
      <Ask />
      {questions.length === 0 ? (
        <Empty title={texts.empty}>
          <p>{texts.emptyDetail}</p>
        </Empty>
      ) : (
        <>
          <Line of={figures} />
          <Found figures={figures} />
          <All questions={questions} />
        </>
      )}
    </div>
  );
};

export default SupportPage;
