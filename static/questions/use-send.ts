import { questionsTexts } from '../../src/messages/en/questions';
import { failureText } from '../../src/messages/failure-text';
import { useAllMessages } from '../ui/messages';
import { toFailure } from '../ui/use-reply';
import { lookAgain } from './post';

/** A comment that is to be written, and then told to the app. */
export interface Sending {
  /** Writes it; gives its id. */
  readonly write: (text: string) => Promise<string>;
  /** What is said where it was not written, and where the app did not hear of it. */
  readonly notWritten: 'notAsked' | 'notAnswered';
  readonly notTold: 'notListed' | 'notClosed';
  /** It is written and told. `full`: one more question of this work item cannot be followed. */
  readonly onSent: (full: boolean) => void;
}

/** Sends what somebody wrote; gives why it did not get through, in words. */
export const useSend = (issueId: string, { write, notWritten, notTold, onSent }: Sending) => {
  const messages = useAllMessages();
  const texts = messages.of(questionsTexts);
  const why = (what: string, error: unknown): string => `${what}. ${failureText(messages, toFailure(error))}`;
  return async (text: string): Promise<string | null> => {
    let id: string;
    try {
      id = await write(text);
    } catch (error) {
      return why(texts[notWritten], error);
    }
    try {
      onSent(await lookAgain(issueId, [id]));
      return null;
    } catch (error) {
      return why(texts[notTold], error);
    }
  };
};
