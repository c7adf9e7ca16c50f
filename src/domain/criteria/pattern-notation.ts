/** Letters of the scripts that are written in them, and the accents that may follow a letter as signs of their own. Digits are none, since Jira may number the items of a list. */
export const letters = 'a-zß-῿ぁ-퟿';
export const gap = `[^${letters}]*`;
export const within = `[^${letters}\n]*`;
export const space = '[ \u00a0-]+';

export const escaped = (char: string): string => (/[.*+?^${}()|[\]\\/]/.test(char) ? `\\${char}` : char);

/** A letter with an accent may come in two signs, or without it. */
const signOf = (char: string, language: string): string => {
  // A capital İ becomes two signs in lower case.
  if (char === 'i' && language === 'tr') return 'i\u0307?';
  if (char === ' ') return language === 'ko' ? ' ?' : space;
  if (char === "'") return "['’]";
  const parts = char.normalize('NFD');
  if (parts.length === 1) return escaped(char);
  if (/[가-힣]/.test(char)) return `(?:${char}|${parts})`;
  return `[${parts.charAt(0)}${char}]${char < 'ぁ' ? '[̀-ͯ]' : '[\u3099\u309a]'}${parts.length > 2 ? '{0,2}' : '?'}`;
};

/** The notation of word lists as a regular expression. */
export const pattern = (notation: string, language = ''): string =>
  notation
    .replace(/([\p{L}}])\{(?=\p{L}{2})/gu, '$1\u0001{')
    .split('')
    .map((char) =>
      char === '\u0001'
        ? '[ -]?'
        : char === '{'
          ? '(?:'
          : char === '}'
            ? ')'
            : char === '|' || char === '('
              ? char
              : char === ')'
                ? ')?'
                : char === ','
                  ? '|'
                  : signOf(char, language),
    )
    .join('')
    .replace(/‹(\d+)-(\d+)›/g, `[${letters}]{$1,$2}`)
    .replace(/\((?!\?)/g, '(?:')
    .replace(/\(\?:([a-z])\)\?/g, '$1?')
    .replace(/\(\?:(\p{L}(?:\|\p{L})+)\)/gu, (_, all: string) => `[${all.replaceAll('|', '')}]`);

/** Typing errors that are common in labels. */
export const mistyped = (english: string): string =>
  english.replace('acceptance', 'acc?ept[ae]n[cs]e').replace('criteria|criterias', 'crit?[ei]?r?i?as?');

/** Long words of labels, of the notation: after their first letters, as many as they have, or one more or less. Accents may be signs of their own. */
export const forgiving = (notation: string): string =>
  notation.replace(/\p{L}{8,}/gu, (word) => {
    const known = word.length < 10 ? 4 : 5;
    const most = word.slice(known).normalize('NFD').length + 1;
    return `${word.slice(0, known)}‹${word.length - known - 1}-${most}›`;
  });

/** An admin's words as they are compared. */
const trimmedWord = (word: string): string =>
  word
    .toLowerCase()
    .replace(/[:：\s]+$/, '')
    .trim();

const spelled = (word: string, signs: (char: string) => string): string => word.split('').map(signs).join('');

/** With every way to write accents, the added words take at most this many characters; beyond that they are taken as they stand. */
const maxOwn = 3_000;

/** An admin's words, taken literally but for the spaces between them and, where there is room, for accents. */
export const ownLabels = (added: readonly string[]): readonly string[] => {
  const all = added.map(trimmedWord).filter(isWord);
  const rich = all.map((word) => spelled(word, (char) => (/\s/.test(char) ? within : signOf(char, 'tr'))));
  return rich.join('|').length <= maxOwn
    ? rich
    : all.map((word) => spelled(word, (char) => (/\s/.test(char) ? ' ' : escaped(char))));
};

const isWord = (word: string): boolean => /\p{L}/u.test(word);
