import type { Filler, Lack } from '../../../src/domain/flow';
import { badgeLabel } from '../../../src/messages/badge-label';
import { englishMessages } from '../../../src/messages/create-messages';

const words: Readonly<Record<Lack, string>> = {
  criteria: 'acceptance criteria',
  estimate: 'an estimate',
  value: 'a business value',
  unblocking: 'its blockers done',
  other: 'something else',
};

/** What an item lacks, in words. */
export const lackWords = ({ lacks, readiness }: Filler): string => {
  if (lacks.includes('other') && readiness !== null) return badgeLabel(englishMessages, readiness);
  return [...new Set(lacks)].map((lack) => words[lack]).join(', ');
};
