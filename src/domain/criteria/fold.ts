/** Letters that are written as one sign and read as another. */
const plain: Readonly<Record<string, string>> = {
  ı: 'i',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '´': "'",
  '`': "'",
};

const special = /[ıłøđðþßæœ’‘ʼ´`]/g;

/** Whether a lower-cased text has nothing to fold. A loop, since every line of every text comes by here. */
const isPlain = (lower: string): boolean => {
  for (let at = 0; at < lower.length; at += 1) {
    const code = lower.charCodeAt(at);
    if (code > 126 || code === 96) return false;
  }
  return true;
};

/**
 * A text as it is compared: lower case, without accents however they are coded, full-width signs as plain ones. Words keep their
 * order and number. What a text says is never taken from here.
 */
export const fold = (text: string): string => {
  const lower = text.toLowerCase();
  if (isPlain(lower)) return lower;
  return lower
    .replace(special, (sign) => plain[sign] ?? sign)
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]+/g, '')
    .normalize('NFC');
};

/** The letters and digits of a text, folded: how labels are looked up, whatever stands between their words. */
export const keyOf = (text: string): string => fold(text).replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
