import type { Period } from '../../src/domain/flow';
import type { Messages } from '../../src/messages/create-messages';
import { projectTexts } from '../../src/messages/en/project';

/** A sprint's name, or the week's first day as the reader writes dates. */
export const periodName = (messages: Messages, { kind, name }: Pick<Period, 'kind' | 'name'>): string =>
  // Noon, so that the day stays the same wherever the reader is.
  kind === 'sprint' ? name : messages.of(projectTexts).weekOf({ day: messages.format.day(`${name}T12:00:00Z`) });

/** The same, saying that it is not over. */
export const periodTitle = (messages: Messages, period: Pick<Period, 'kind' | 'name' | 'closed'>): string =>
  period.closed
    ? periodName(messages, period)
    : messages.of(projectTexts).running({ name: periodName(messages, period) });
