import type { FailureReason } from '../domain/shared/failure-reason';
import type { Messages } from './create-messages';
import { failureTexts } from './en/failure';
import { sayCode } from './section';

/** Why something could not be done, in a sentence for the person at the screen: Jira's own words where Jira gave them. */
export const failureText = (messages: Messages, { reason }: { readonly reason: FailureReason }): string =>
  sayCode(messages.of(failureTexts).reason, reason);
