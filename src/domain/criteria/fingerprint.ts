import { sha256 } from '../shared/sha-256';
import type { Criterion } from './criterion';

/** 96 bits: whoever writes criteria cannot find two that share a fingerprint, and a field holds many. */
const length = 24;

/** White space and how accents are coded say nothing; letters' case and signs may. */
const plain = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();

/** The fingerprint of a criterion, 24 hexadecimal digits: the beginning of a SHA-256 of its text, its steps and its examples. */
export const fingerprintOf = ({ text, steps, examples }: Pick<Criterion, 'text' | 'steps' | 'examples'>): string => {
  const tables = examples.map(({ columns, rows }) => [columns, ...rows].map((row) => row.map(plain)));
  const all =
    steps.length + tables.length === 0 ? plain(text) : JSON.stringify([plain(text), steps.map(plain), tables]);
  return sha256(all).slice(0, length);
};

/** The fingerprint of all criteria of a text, in their order; of none it is one too. */
export const fingerprintOfAll = (criteria: readonly Pick<Criterion, 'fingerprint'>[]): string =>
  sha256(criteria.map(({ fingerprint }) => fingerprint).join(' ')).slice(0, length);

/** What the ledger keeps of the criteria of an answer: SHA-256 of their texts, a line each, hexadecimal; null where there are none. */
export const criteriaHash = (items: readonly string[]): string | null =>
  items.length === 0 ? null : sha256(items.join('\n'));
