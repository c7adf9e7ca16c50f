import type { Filler, Lack } from '../../../src/domain/flow';

const words: Readonly<Record<Lack, string>> = {
  criteria: 'acceptance criteria',
  estimate: 'an estimate',
  value: 'a business value',
  unblocking: 'its blockers done',
  other: 'something else',
};

/** What an item lacks, in words. */
export const lackWords = ({ lacks, label }: Filler): string => {
  if (lacks.includes('other') && label !== null) return label;
  return [...new Set(lacks)].map((lack) => words[lack]).join(', ');
};
