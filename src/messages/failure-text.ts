import type { Failure } from '../domain/shared/result';
import type { Messages } from './create-messages';
import { failureTexts } from './en/failure';

/** Why something did not work: what the app knows of it in the reader's language, or Jira's own words. */
export const failureText = (messages: Messages, { code, message, messages: ofJira, reason }: Failure): string => {
  const texts = messages.of(failureTexts);
  if (reason !== null) return texts.reason[reason];
  return ofJira.length > 0 ? message : texts.code[code];
};
