import { randomBytes } from 'node:crypto';

import { type ChainEnd, endAfter, type Link, linkTo } from '../domain/record/link';
import { asText, type JsonRecord } from '../domain/shared/json';
import type { StoredEntry } from './entries';

const salt = (): string => randomBytes(16).toString('hex');

/** What is to be written: an entry with its place. `isOld`: it lay there before there were chains, and is there already. */
export interface Linked {
  readonly entry: JsonRecord;
  readonly link: Link;
  readonly isOld: boolean;
}

const text = (entry: JsonRecord, key: string): string => asText(entry[key]) ?? '';

/** Entries that are in no chain yet, in the order in which they are taken in: by time, then by id. */
export const inOrder = (loose: readonly JsonRecord[]): readonly JsonRecord[] =>
  [...loose].sort((a, b) => text(a, 'at').localeCompare(text(b, 'at')) || (text(a, 'id') < text(b, 'id') ? -1 : 1));

/** Gives each its place after `end`: first what lay there, then what is new. */
export const linked = (
  end: ChainEnd,
  { old, added }: { readonly old: readonly JsonRecord[]; readonly added: readonly JsonRecord[] },
): { readonly rows: readonly Linked[]; readonly end: ChainEnd } => {
  let now = end;
  const next = (entry: JsonRecord, isOld: boolean): Linked => {
    const link = linkTo(now, entry, { salt, isOld });
    now = endAfter(link);
    return { entry, link, isOld };
  };
  const rows = [...old.map((entry) => next(entry, true)), ...added.map((entry) => next(entry, false))];
  return { rows, end: now };
};

export const looseAmong = (rows: readonly StoredEntry[]): readonly JsonRecord[] =>
  rows.flatMap(({ entry, link }) => (link === null ? [entry] : []));

export const idOf = (entry: JsonRecord): string => text(entry, 'id');
