const primes = (count: number): readonly number[] => {
  const found: number[] = [];
  for (let n = 2; found.length < count; n += 1) if (found.every((prime) => n % prime !== 0)) found.push(n);
  return found;
};

/** The first 32 bits of the fraction of a root. */
const fraction = (root: number): number => Math.floor((root - Math.floor(root)) * 2 ** 32) | 0;

const first64 = primes(64);
const rounds: readonly number[] = first64.map((prime) => fraction(Math.cbrt(prime)));
const start: readonly number[] = first64.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));

/** UTF-8; half of a surrogate pair becomes U+FFFD, as everywhere. */
const bytesOf = (text: string): number[] => {
  const bytes: number[] = [];
  for (const sign of text) {
    const point = sign.codePointAt(0) ?? 0;
    const code = point >= 0xd800 && point <= 0xdfff ? 0xfffd : point;
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 63));
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
    else bytes.push(0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
  }
  return bytes;
};

const turned = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

/** The words of one block of 64 bytes, and those that follow from them. */
const schedule = (bytes: readonly number[], from: number): readonly number[] => {
  const words: number[] = [];
  const word = (n: number): number => words[n] ?? 0;
  for (let n = 0; n < 16; n += 1) {
    const at = (k: number): number => bytes[from + 4 * n + k] ?? 0;
    words.push((at(0) << 24) | (at(1) << 16) | (at(2) << 8) | at(3));
  }
  for (let n = 16; n < 64; n += 1) {
    const [a, b] = [word(n - 15), word(n - 2)];
    const small = turned(a, 7) ^ turned(a, 18) ^ (a >>> 3);
    const large = turned(b, 17) ^ turned(b, 19) ^ (b >>> 10);
    words.push((word(n - 16) + small + word(n - 7) + large) | 0);
  }
  return words;
};

/**
 * SHA-256 of a text in UTF-8, hexadecimal (FIPS 180-4). The same in a page and in a function, at once: a browser's own answers only later, and
 * rules wait for nothing.
 */
export const sha256 = (text: string): string => {
  const bytes = bytesOf(text);
  const bits = bytes.length * 8;
  bytes.push(0x80);
  while (bytes.length % 64 !== 56) bytes.push(0);
  for (let n = 7; n >= 0; n -= 1) bytes.push(Math.floor(bits / 2 ** (8 * n)) & 255);
  const state = [...start];
  for (let from = 0; from < bytes.length; from += 64) {
    let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
    schedule(bytes, from).forEach((word, n) => {
      const large = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
      const one = (h + large + ((e & f) ^ (~e & g)) + (rounds[n] ?? 0) + word) | 0;
      const two = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
    });
    [a, b, c, d, e, f, g, h].forEach((word, n) => (state[n] = ((state[n] ?? 0) + word) | 0));
  }
  return state.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
};
