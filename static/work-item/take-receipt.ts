import { criteriaHash } from '../../src/domain/criteria/fingerprint';
import { Failure } from '../../src/domain/shared/result';
import type { Messages } from '../../src/messages/create-messages';
import { receiptTexts } from '../../src/messages/en/receipt';
import { callOnDemand } from '../ui/call-on-demand';
import type { Governed } from './build-view-model';

/** Tells the app that Accept was pressed with these criteria on screen. @throws Failure `conflict` where they are others by now. */
export const takeReceipt = async (
  { item, criteria: { items } }: Pick<Governed, 'item' | 'criteria'>,
  messages: Messages,
): Promise<void> => {
  const criteria = criteriaHash(items);
  const { given } = await callOnDemand('accept', item.id, { criteria });
  if (!given) throw new Failure('conflict', { code: 'in-words', text: messages.of(receiptTexts).criteriaChanged });
};
