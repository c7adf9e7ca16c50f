import { daysWaited } from '../domain/acceptance/days-waited';
import type { Instant } from '../domain/shared/ids';
import type { Messages } from './create-messages';
import { answerTexts } from './en/answer';

/** How long somebody has waited: `since today`, `1 day`, `12 days`. */
export const waitedText = (messages: Messages, since: Instant, now: Instant): string => {
  const { waited } = messages.of(answerTexts);
  const days = daysWaited(since, now);
  return days === 0 ? waited.today : waited.days({ days });
};
