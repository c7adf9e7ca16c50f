import type { Filler } from '../../../src/domain/flow';
import { badgeLabel } from '../../../src/messages/badge-label';
import type { Messages } from '../../../src/messages/create-messages';
import { stockTexts } from '../../../src/messages/en/stock';

/** What an item lacks, in words. */
export const lackWords = (messages: Messages, { lacks, readiness }: Pick<Filler, 'lacks' | 'readiness'>): string => {
  if (lacks.includes('other') && readiness !== null) return badgeLabel(messages, readiness);
  const { lack: texts } = messages.of(stockTexts);
  return messages.format.list([...new Set(lacks)].map((lack) => texts[lack]));
};
