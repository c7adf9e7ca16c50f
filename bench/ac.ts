import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { readRows, score } from './ac-score';
import type { Measured } from './figure';

/** Labelled descriptions that lie beside the repository; `npm run -s ac:score -- FILE` judges any other file. */
const labelled = join(__dirname, '../../shared/data/ac-labelled.jsonl');

/** How well acceptance criteria are found: F1 of their presence where reasonable readers agree on it. */
export const measure = async function* (): AsyncGenerator<Measured> {
  if (!existsSync(labelled)) {
    yield { name: 'ac', skipped: 'ac-labelled.jsonl is not there' };
    return;
  }
  const { structure, pattern, exactCount } = score(readRows(labelled));
  yield { name: 'ac.structure.f1', value: structure.clear.f1, unit: 'of 1', goal: { atLeast: 0.97 } };
  yield { name: 'ac.structure.f1-with-borderline', value: structure.all.f1, unit: 'of 1', goal: null };
  yield { name: 'ac.pattern.f1', value: pattern.clear.f1, unit: 'of 1', goal: { atLeast: 0.93 } };
  yield { name: 'ac.pattern.f1-with-borderline', value: pattern.all.f1, unit: 'of 1', goal: null };
  yield { name: 'ac.exact-count', value: exactCount.clear, unit: 'of 1', goal: null };
};
