import type { AdfNode } from './adf';
import { findCriteria } from './find';
import { fold } from './fold';
import { unknownLabels } from './unknown-labels';

/** A text in which criteria are looked for, and the key of the work item that it belongs to. */
export interface SurveyedText {
  readonly key: string;
  readonly content: AdfNode | string | null;
}

/** A heading that looks like a label and is not known, as it was first written, and the work items that have it. */
export interface UnknownLabel {
  readonly name: string;
  readonly keys: readonly string[];
}

/** How the labels fare with many texts. */
export interface CriteriaSurvey {
  readonly looked: number;
  /** How many of them have criteria. */
  readonly present: number;
  /** The keys of those that have none and no heading that could be a label either. */
  readonly without: readonly string[];
  /** Most frequent first; those that are as frequent stand in the order of the texts. */
  readonly labels: readonly UnknownLabel[];
}

/** Tries the labels on many texts. `words` are those that the project added so far; letters' case and accents do not tell two labels apart. */
export const surveyCriteria = (texts: readonly SurveyedText[], words: readonly string[]): CriteriaSurvey => {
  const labels = new Map<string, { readonly name: string; readonly keys: string[] }>();
  const without: string[] = [];
  let present = 0;
  for (const { key, content } of texts) {
    if (findCriteria(content, words).present) {
      present += 1;
      continue;
    }
    const names = unknownLabels(content, words);
    if (names.length === 0) without.push(key);
    for (const name of names) {
      const known = labels.get(fold(name));
      if (known === undefined) labels.set(fold(name), { name, keys: [key] });
      else if (!known.keys.includes(key)) known.keys.push(key);
    }
  }
  const found = [...labels.values()].sort((a, b) => b.keys.length - a.keys.length);
  return { looked: texts.length, present, without, labels: found };
};
