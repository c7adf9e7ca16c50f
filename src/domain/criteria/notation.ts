/** The entries of one part of a language's label words, each choice and each option written out. */
export const entries = (notation: string): readonly string[] =>
  notation === '' ? [] : notation.split(/,(?![^{]*\})/).flatMap((entry) => spelled(entry));

const spelled = (entry: string): readonly string[] => {
  const choice = /^([^{(]*)(?:\{([^}]*)\}|\(([^)]*)\))(.*)$/.exec(entry);
  if (choice === null) return [entry.replace(/ +/g, ' ').trim()];
  const [, before = '', choices, option = '', rest = ''] = choice;
  const ways = choices === undefined ? ['', option] : choices.split('|').flatMap(spelled);
  return spelled(rest).flatMap((after) => ways.map((way) => joined(before, way, after, rest)));
};

/** Spaces at the seams are part of the words; the ends of a whole entry are trimmed. */
const joined = (before: string, way: string, after: string, rest: string): string =>
  `${before}${way}${rest.startsWith(' ') ? ' ' : ''}${after}`.replace(/ +/g, ' ').trimStart();
