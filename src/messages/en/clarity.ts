import type { ClarityHint } from '../../domain/criteria/clarity';
import { type ByCode, createSection } from '../section';

/** Quiet notes on a criterion that could be clearer; the gate never asks for them. */
export const clarityTexts = createSection('clarity', {
  hint: {
    vague: ({ word }) => `“${word}”: how would one measure it?`,
    'no-outcome': 'It says what to do, not what one will see.',
    'two-in-one': 'Two statements in one: each may hold without the other.',
    'open-question': ({ sign }) => `Still open: “${sign}”`,
  } satisfies ByCode<ClarityHint>,
});
