/** A criterion that a test names: the second of PAY-7. */
export interface CriterionReference {
  readonly key: string;
  readonly number: number;
}

/** `PAY-7#2`, `@PAY-7-ac2`; a key has letters, digits and underscores, and begins with a letter. */
const form = /(?<![\p{L}\p{N}_])([A-Z][A-Z0-9_]{0,29}-[1-9]\d{0,9})(?:#|-ac)([1-9]\d{0,2})(?![\p{L}\p{N}_])/giu;

/** Of one test at most this many count, and of each of its texts the first part. */
const maxReferences = 20;
const maxText = 2_000;

/** A text about a test without the criteria that it names. */
export const withoutReferences = (text: string): string =>
  text.slice(0, maxText).replace(form, ' ').replace(/\s+/gu, ' ').trim();

/** The criteria that texts about a test name, each once, in their order. */
export const referencesIn = (texts: Iterable<string>): readonly CriterionReference[] => {
  const found = new Map<string, CriterionReference>();
  for (const text of texts) {
    for (const [, key = '', number = ''] of text.slice(0, maxText).matchAll(form)) {
      const one = { key: key.toUpperCase(), number: Number(number) };
      if (found.size < maxReferences) found.set(`${one.key}#${one.number}`, one);
    }
  }
  return [...found.values()];
};
