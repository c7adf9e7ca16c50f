import { median } from '../../../../src/domain/flow/statistics';
import { readQuestions } from '../../../../src/jira/question-copies';
import { projectTexts } from '../../../../src/messages/en/project';
import { questionsTexts } from '../../../../src/messages/en/questions';
import { failureText } from '../../../../src/messages/failure-text';
import { waitText } from '../../../../src/messages/wait-text';
import { jira } from '../../../ui/bridge';
import { Busy } from '../../../ui/busy';
import { ErrorState } from '../../../ui/error-state';
import { useAllMessages } from '../../../ui/messages';
import { useReply } from '../../../ui/use-reply';
import { useProject } from '../../data';
import { Facts } from '../../facts';

/** How soon the Product Owner answers, and what is open. */
const QuestionsSection = () => {
  const { items } = useProject();
  const messages = useAllMessages();
  const texts = messages.of(questionsTexts);
  const reply = useReply(() => readQuestions(jira, items.map(({ id }) => id)), [items]); // prettier-ignore
  if (reply.state === 'waiting') return <Busy label={texts.loading} />;
  if (reply.state === 'failed')
    return (
      <ErrorState title={texts.notRead} detail={failureText(messages, reply.why)} onRetry={() => void reply.again()} />
    );
  const copies = [...reply.value.values()];
  const waits = copies.flatMap((copy) => copy.waits);
  const open = copies.flatMap((copy) => copy.open).sort((a, b) => a.at.localeCompare(b.at));
  const { notShown } = messages.of(projectTexts);
  const [oldest] = open;
  const middle = median(waits);
  return (
    <Facts
      facts={[
        { name: texts.value.open, value: messages.format.number(open.length) },
        {
          name: texts.value.oldest,
          value: oldest === undefined ? notShown : waitText(messages, Date.now() - Date.parse(oldest.at)),
        },
        {
          name: texts.value.median,
          value: middle === null ? notShown : waitText(messages, middle),
          note: middle === null ? texts.value.noAnswer : texts.value.ofAnswers({ count: waits.length }),
        },
      ]}
      note={texts.value.note}
    />
  );
};

export default QuestionsSection;
