import { clarityHints, hintLanguage } from '../../src/domain/criteria/clarity';
import type { CriteriaRule } from '../../src/domain/policy/policy';
import type { Messages } from '../../src/messages/create-messages';
import { clarityTexts } from '../../src/messages/en/clarity';
import { sayCode } from '../../src/messages/section';

/** What a reader may check in each criterion, in their order. */
export const hintTexts = (
  messages: Messages,
  criteria: readonly string[],
  { language }: CriteriaRule,
): readonly (readonly string[])[] => {
  const { hint } = messages.of(clarityTexts);
  const known = hintLanguage(language);
  return criteria.map((criterion) => clarityHints(criterion, known).map((one) => sayCode(hint, one)));
};
