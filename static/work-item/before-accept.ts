import { criteriaHash } from '../../src/domain/criteria/fingerprint';
import { Failure } from '../../src/domain/shared/result';
import type { Messages } from '../../src/messages/create-messages';
import { receiptTexts } from '../../src/messages/en/receipt';
import { callOnDemand } from '../ui/call-on-demand';
import type { Governed } from './build-view-model';
import { sentMarks } from './sent-marks';

/**
 * Tells the app that Accept was pressed with these criteria on screen, and what was marked of them: where the project wants Accept pressed, or something
 * was marked; else nothing is asked. @throws Failure `conflict` where they are others by now.
 */
export const beforeAccept = async (
  of: Pick<Governed, 'item' | 'criteria' | 'policy' | 'at'>,
  messages: Messages,
): Promise<void> => {
  const marks = sentMarks(of);
  if (of.policy.receiptsSince == null && marks.length === 0) return;
  const criteria = criteriaHash(of.criteria.items);
  const { given } = await callOnDemand('accept', of.item.id, { criteria, marks });
  if (!given) throw new Failure('conflict', { code: 'in-words', text: messages.of(receiptTexts).criteriaChanged });
};
