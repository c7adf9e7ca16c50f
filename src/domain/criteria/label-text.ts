/** Without number, bullet or emoji before it and dashes around it. */
export const bareLine = (text: string): string => {
  const started = text
    .trim()
    .replace(/^(?::[\w+-]{2,40}:|\d{1,2}(?:\.\d{1,2})*[.)]\s*|[^\p{L}\p{M}\p{N}<[({"']+)+/u, '');
  let end = started.length;
  while (end > 0 && /[\s*_#=–—~-]/.test(started.charAt(end - 1))) end -= 1;
  return started.slice(0, end);
};

/** A name without a note in brackets after it, and without brackets, quotes or marks around it. */
export const trimmedName = (name: string): string =>
  name
    .slice(0, 200)
    .trim()
    .replace(/^[^\p{L}\p{M}\p{N}]{1,9}/u, '')
    .replace(/\s*(?:\([^()]{0,60}\)?|（[^（）]{0,60}）?|\[[^[\]]{0,60}\]?)[^\p{L}\p{N}]{0,9}$/u, '')
    .replace(/[^\p{L}\p{M}\p{N}]{1,9}$/u, '');

export interface Head {
  readonly head: string;
  readonly rest: string;
  readonly sign: ':' | '-' | '.';
}

/** A label and a note in brackets are no longer than this. */
const maxHead = 130;

const separator = /[:：]|\s(?:[-–—−=]{1,3}>?|[#*•])(?=\s|$)|[—–](?=\s|\p{L}|$)|[.。](?=\s|$)|[\]】](?=\s|[^\0-\x7f])/gu;

/** What stands before the first separators of a line, and what after each. */
export const headsOf = (text: string): readonly Head[] => {
  const heads: Head[] = [];
  for (const found of text.slice(0, maxHead).matchAll(separator)) {
    const sign = found[0].trim();
    heads.push({
      head: text.slice(0, found.index),
      rest: text.slice(found.index + found[0].length).replace(/^[\s>=-]{0,9}/, ''),
      sign: sign === ':' || sign === '：' ? ':' : sign === '.' || sign === '。' ? '.' : '-',
    });
    if (heads.length === 4) break;
  }
  return heads;
};

/** The first words of a text. */
export const wordsOf = (text: string, most = 24): readonly string[] =>
  text
    .slice(0, 600)
    .split(/\s+/, most)
    .filter((word) => word !== '');
