import type { ReadyStock } from '../../../src/domain/flow';
import type { Messages } from '../../../src/messages/create-messages';
import { projectTexts } from '../../../src/messages/en/project';
import { stockTexts } from '../../../src/messages/en/stock';

/** How long the stock lasts, to a tenth of an iteration. */
export const lastsText = (messages: Messages, iterations: number): string =>
  messages.of(stockTexts).iterations({ count: Math.round(iterations * 10) / 10 });

/** What the stock amounts to, in one sentence. */
export const findingText = (messages: Messages, stock: ReadyStock): string => {
  const { finding: texts } = messages.of(stockTexts);
  const { points } = messages.of(projectTexts);
  const lasts = lastsText(messages, stock.iterations ?? 0);
  const pointsOf = (of: number | null): string => points({ count: Math.ceil(of ?? 0) });
  switch (stock.state) {
    case 'empty':
      return texts.empty;
    case 'unknown':
      return texts.unknown({ count: stock.points });
    case 'too-little':
      return texts['too-little']({ lasts, missing: pointsOf(stock.missingPoints), target: stock.target });
    case 'too-much':
      return texts['too-much']({ lasts, excess: pointsOf(stock.excessPoints) });
    case 'enough':
      return texts.enough({ lasts });
  }
};

/** What to do about it; null where nothing needs to be done. */
export const adviceText = (messages: Messages, { state }: ReadyStock): string | null => {
  const { advice } = messages.of(stockTexts);
  if (state === 'too-much') return advice['too-much'];
  return state === 'too-little' || state === 'empty' ? advice['too-little'] : null;
};
