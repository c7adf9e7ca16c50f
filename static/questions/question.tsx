import type { OpenQuestion } from '../../src/domain/acceptance/questions';
import type { CommentText } from '../../src/jira/questions';
import { questionsTexts } from '../../src/messages/en/questions';
import { useMessages } from '../ui/messages';
import { commentText } from './comment-text';
import { Compose } from './compose';
import { answer } from './post';
import { useSend } from './use-send';

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
  const texts = useMessages(questionsTexts);
  const who = comment.author ?? texts.somebody;
  const send = useSend(issueId, {
    write: async (text) => answer(issueId, text, of),
    ...{ notWritten: 'notAnswered', notTold: 'notClosed' },
    onSent: onAnswered,
  });
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
