import { createSection } from '../section';

/** Where only pressing Accept counts. */
export const receiptTexts = createSection('receipt', {
  criteriaChanged:
    'The acceptance criteria were changed while you looked at them. They are shown as they are now: read them, and accept again.',
});
