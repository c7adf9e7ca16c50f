import { defaultWords, ownWords, signOf } from './words';

/** How labels stand in a line, as regular expressions on the lower-cased line. */
export interface LabelPatterns {
  /** Is any label in the line at all? Most lines are done with here. */
  readonly any: RegExp;
  /** Labels and nothing else. */
  readonly exact: RegExp;
  /** A full label somewhere. */
  readonly within: RegExp;
  /** A label at the start, then a colon or dash, then the rest. */
  readonly colon: RegExp;
  /** `Acceptance criteria for this are that …` */
  readonly sentence: RegExp;
  /** `Done when …` */
  readonly opening: RegExp;
  /** A label with its colon after another sentence. */
  readonly middle: RegExp;
  /** A full label at the end, after another sentence. */
  readonly ending: RegExp;
}

const letter = String.raw`[\p{L}\p{N}]`;
const note = String.raw`(?:\([^)]{0,60}\)\s*)?`;
const verb = '(?:is|are|will be|include|includes|ist|sind|son|es|est|sont|zijn|são|sono|to be)';

const escaped = (word: string): string =>
  Array.from(word, (char) => (/\s/.test(char) ? String.raw`[\s,]+` : signOf(char))).join('');

const anyOf = (words: readonly string[]): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|');

const build = (added: readonly string[]): LabelPatterns => {
  const full = anyOf([...defaultWords.full, ...ownWords(added)]);
  const all = anyOf([...defaultWords.full, ...defaultWords.short, ...ownWords(added)]);
  const opening = anyOf(defaultWords.opening);
  const part = `(?:${all})\\s*${note}`;
  return {
    any: new RegExp(`(?:^|(?!${letter}).)(?:${all}|${opening})(?!${letter})`, 'u'),
    exact: new RegExp(`^${part}(?:(?:[/&+,|]|(?:and|or|und|y|et|en|e|i)\\s)\\s*${part}){0,2}$`, 'u'),
    within: new RegExp(`(?:^|(?!${letter}).)(${full})(?!${letter})`, 'u'),
    colon: new RegExp(
      `^(?:(?:[\\p{L}'’]+\\s+){0,3}?(${full})|(?:the\\s+|our\\s+)?(${all}))\\s*${note}(?:[/&]\\s*[\\p{L} ]{2,20})?\\s*(?::|：|[-–—=]+>?(?=\\s))\\s*(.*)$`,
      'u',
    ),
    sentence: new RegExp(
      `^(?:(?:the|our|main|user)\\s+)?(${full})\\s+(?:[^\\s.:]+\\s+){0,5}?${verb}\\s*(?:that|:)?\\s+(\\S.*)$`,
      'u',
    ),
    opening: new RegExp(
      `^(?:(?:(?:this|the|our|my)\\s+(?:\\p{L}+\\s+)?|it\\s+)(?:is|are|will be|can be|counts as)\\s+)?(?:considered\\s+)?(${opening})(?!${letter})[:,]?\\s*(.*)$`,
      'u',
    ),
    middle: new RegExp(`[.!?;)]\\s+((?:the\\s+)?(?:${all})\\s*${note}:.*)$`, 'u'),
    ending: new RegExp(`[.!?;]\\s+(${full})$`, 'u'),
  };
};

let latest: { readonly key: string; readonly patterns: LabelPatterns } | null = null;

/** The patterns of a project's labels. The latest are kept: a backlog is read with one set of words. */
export const labelPatterns = (added: readonly string[]): LabelPatterns => {
  const key = added.join('\n');
  if (latest?.key !== key) latest = { key, patterns: build(added) };
  return latest.patterns;
};
