import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

import chardet from 'chardet';

import { codeOf, messageOf } from '../../sandbox/reason';
import { headingScore } from './csv/headings';
import type { Notes } from './notes';

/** Encodings that a spreadsheet may save in, tried where a file is not UTF-8; the first that gives known column names is taken. */
const legacy = [
  ...['windows-1252', 'windows-1250', 'windows-1251', 'windows-1254', 'windows-1257', 'koi8-r'],
  ...['shift_jis', 'gb18030', 'euc-kr', 'big5', 'euc-jp'],
];

const marks: readonly (readonly [readonly number[], string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

const startsWith = (bytes: Buffer, mark: readonly number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte);

/** Half of the bytes of Latin text in UTF-16 are zero: the second of each pair, or the first. */
const utf16Without = (bytes: Buffer): string | null => {
  const sample = bytes.subarray(0, 2_000);
  let [even, odd] = [0, 0];
  for (const [index, byte] of sample.entries()) {
    if (byte !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  const enough = sample.length / 8;
  return odd > enough && even < enough / 4 ? 'utf-16le' : even > enough && odd < enough / 4 ? 'utf-16be' : null;
};

const decodeAs = (bytes: Buffer, encoding: string, fatal = false): string | null => {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes);
  } catch {
    return null;
  }
};

/** UTF-8 with some spoilt places is still UTF-8: then most letters beyond ASCII are whole. */
const spoiltUtf8 = (text: string): boolean => {
  const spoilt = text.split('\uFFFD').length - 1;
  const whole = [...text.matchAll(/[^\p{ASCII}\uFFFD]/gu)].length;
  return whole >= 2 * spoilt;
};

/** Of the encodings that read the bytes without a fault, the one whose first line has the most known columns; else the likeliest. */
const legacyEncoding = (bytes: Buffer): string => {
  const start = bytes.subarray(0, 4_000);
  const scored = legacy.flatMap((encoding) => {
    const text = decodeAs(start, encoding);
    return text === null ? [] : [{ encoding, score: headingScore(text.split('\n')[0] ?? '') }];
  });
  const best = Math.max(...scored.map(({ score }) => score));
  const equal = scored.filter(({ score }) => score === best).map(({ encoding }) => encoding);
  if (equal.length === 1) return equal[0] ?? 'windows-1252';
  const likely = chardet.analyse(bytes.subarray(0, 100_000)).map(({ name }) => name.toLowerCase());
  const known = likely.map((name) => (name === 'iso-8859-1' ? 'windows-1252' : name));
  return known.find((name) => equal.includes(name)) ?? 'windows-1252';
};

const linesWith = (text: string, sign: string): readonly number[] =>
  text.split('\n').flatMap((line, index) => (line.includes(sign) ? [index + 1] : []));

/** Bytes as text, whatever encoding they are in; notes which it was where it is not UTF-8, and the lines that are damaged. */
export const decode = (bytes: Buffer, notes: Notes): string => {
  const marked = marks.find(([mark]) => startsWith(bytes, mark));
  const encoding = marked?.[1] ?? utf16Without(bytes) ?? 'utf-8';
  const text = decodeAs(bytes, encoding, true);
  if (text !== null) {
    if (encoding !== 'utf-8') notes.add('encoding', encoding.toUpperCase());
    return text;
  }
  const lenient = decodeAs(bytes, encoding) ?? '';
  if (marked !== undefined || encoding !== 'utf-8' || spoiltUtf8(lenient)) {
    for (const line of linesWith(lenient, '\uFFFD')) notes.add('damaged-text', `line ${line}`);
    return lenient;
  }
  const other = legacyEncoding(bytes);
  notes.add('encoding', other);
  return decodeAs(bytes, other) ?? lenient;
};

const gzipMark = [0x1f, 0x8b];

/** The text of a file, gzipped or not. @throws Error with one clear line when it cannot be read. */
export const readText = (path: string, notes: Notes): string => {
  try {
    const bytes = readFileSync(path);
    return decode(startsWith(bytes, gzipMark) ? gunzipSync(bytes) : bytes, notes).replace(/^\uFEFF/, '');
  } catch (error) {
    const why = codeOf(error) === 'ENOENT' ? 'there is no such file' : messageOf(error);
    throw new Error(`${path} cannot be imported: ${why}.`);
  }
};
