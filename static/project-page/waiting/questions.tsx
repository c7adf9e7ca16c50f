import '../../questions/questions.css';

import { useState } from 'react';

import type { BacklogItem } from '../../../src/domain/backlog/backlog-item';
import { readQuestions } from '../../../src/jira/question-copies';
import { questionsTexts } from '../../../src/messages/en/questions';
import { failureText } from '../../../src/messages/failure-text';
import { waitText } from '../../../src/messages/wait-text';
import { readOpen } from '../../questions/open-questions';
import { Question } from '../../questions/question';
import { jira } from '../../ui/bridge';
import { Busy } from '../../ui/busy';
import { Button } from '../../ui/button';
import { ErrorState } from '../../ui/error-state';
import { useAllMessages } from '../../ui/messages';
import { useReply } from '../../ui/use-reply';
import { Empty } from '../empty';

export interface QuestionsProps {
  readonly items: readonly BacklogItem[];
  readonly mayAnswer: boolean;
  readonly onOpenIssue: (key: string) => void;
}

/** What the Product Owner was asked about open work and has not answered, oldest first, with the answer in place. */
const Questions = ({ items, mayAnswer, onOpenIssue }: QuestionsProps) => {
  const messages = useAllMessages();
  const texts = messages.of(questionsTexts);
  const [answered, setAnswered] = useState<ReadonlySet<string>>(new Set());
  const open = items.filter(({ status }) => status.category !== 'done');
  const reply = useReply(
    async () =>
      readOpen(
        await readQuestions(
          jira,
          open.map(({ id }) => id),
        ),
      ),
    [items],
  );
  if (reply.state === 'waiting') return <Busy label={texts.loading} />;
  if (reply.state === 'failed')
    return (
      <ErrorState title={texts.notRead} detail={failureText(messages, reply.why)} onRetry={() => void reply.again()} />
    );
  const left = reply.value.filter(({ of }) => !answered.has(of.comment));
  if (left.length === 0)
    return (
      <Empty title={texts.none}>
        <p>{texts.noneDetail}</p>
      </Empty>
    );
  const waitOf = (at: string): string =>
    texts.waits({ wait: waitText(messages, Math.max(0, Date.now() - Date.parse(at))) });
  return (
    <div className="questions">
      <ol className="questions-list" aria-label={texts.open}>
        {left.map((asked) => {
          const item = open.find(({ id }) => id === asked.issueId);
          return (
            <li key={asked.of.comment}>
              {item !== undefined && (
                <div>
                  <Button look="link" label={texts.openOf({ key: item.key })} onClick={() => onOpenIssue(item.key)}>
                    {item.key}
                  </Button>{' '}
                  <span dir="auto">{item.summary}</span>
                </div>
              )}
              <Question
                {...asked}
                mayAnswer={mayAnswer}
                when={waitOf(asked.of.at)}
                onAnswered={() => setAnswered((before) => new Set([...before, asked.of.comment]))}
              />
            </li>
          );
        })}
      </ol>
      {!mayAnswer && <p>{texts.onlyOwner}</p>}
    </div>
  );
};

export default Questions;
