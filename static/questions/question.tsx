import type { OpenQuestion } from '../../src/domain/acceptance/questions';
import type { CommentText } from '../../src/jira/questions';
import { questionsTexts } from '../../src/messages/en/questions';
import { failureText } from '../../src/messages/failure-text';
import { useAllMessages } from '../ui/messages';
import { toFailure } from '../ui/use-reply';
import { commentText } from './comment-text';
import { Compose } from './compose';
import { answer, lookAgain } from './post';

export interface QuestionProps {
  readonly issueId: string;
  readonly of: OpenQuestion;
  readonly comment: CommentText;
  readonly mayAnswer: boolean;
  /** When it was asked, or how long it waits, in words. */
  readonly when: string;
  /** It is answered, and the record says so. */
  readonly onAnswered: () => void;
}

/** One open question with its text as Jira has it now, and where it may be answered the place to do so. */
export const Question = ({ issueId, of, comment, mayAnswer, when, onAnswered }: QuestionProps) => {
  const messages = useAllMessages();
  const texts = messages.of(questionsTexts);
  const who = comment.author ?? texts.somebody;
  const send = async (text: string): Promise<string | null> => {
    let id: string;
    try {
      id = await answer(issueId, text, of);
    } catch (error) {
      return `${texts.notAnswered}. ${failureText(messages, toFailure(error))}`;
    }
    try {
      await lookAgain(issueId, [id]);
      onAnswered();
      return null;
    } catch (error) {
      return `${texts.notClosed}. ${failureText(messages, toFailure(error))}`;
    }
  };
  return (
    <>
      <p className="questions-by">
        <bdi>{texts.by({ who, when })}</bdi>
        {comment.wasEdited && ` · ${texts.edited}`}
      </p>
      <p className="questions-text" dir="auto">
        {commentText(comment.body)}
      </p>
      {mayAnswer && <Compose label={texts.answerTo({ who })} send={texts.answer} empty={texts.empty} onSend={send} />}
    </>
  );
};
