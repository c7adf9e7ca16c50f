import type { Messages } from '../../../../src/messages/create-messages';
import { valueCoverageTexts } from '../../../../src/messages/en/value-coverage';
import { mostKeys } from '../../backlog/view';

/** What the button says: an address does not take any number of work items, and what is left out is said before it is pressed. */
export const wordsOf = (
  messages: Messages,
  { name, count }: { readonly name: string; readonly count: number },
): { readonly text: string; readonly label: string } => {
  const texts = messages.of(valueCoverageTexts);
  return count > mostKeys
    ? { text: texts.firstToBacklog({ count: mostKeys }), label: texts.firstToBacklogOf({ name, count: mostKeys }) }
    : { text: texts.toBacklog, label: texts.toBacklogOf({ name }) };
};
