import * as z from 'zod/mini';

import type { Change } from '../domain/acceptance/change';
import { asRecord } from '../domain/shared/json';
import { toInstant } from './instant';

const text = z.optional(z.nullable(z.string()));

/** One entry of a changelog, in the words of the bulk and the search answers. */
export const HistoryEntry = z.object({
  id: z.string(),
  created: z.union([z.string(), z.number()]),
  author: z.optional(z.nullable(z.object({ accountId: z.optional(z.string()) }))),
  items: z.array(
    z.object({
      field: z.string(),
      fieldId: z.optional(z.string()),
      fieldtype: z.optional(z.string()),
      from: text,
      fromString: text,
      to: text,
      // Every object inherits a toString: only a string is the changelog's.
      toString: z.pipe(
        z.transform((raw: unknown) => (typeof raw === 'string' ? raw : null)),
        z.nullable(z.string()),
      ),
    }),
  ),
});

export type HistoryEntry = z.infer<typeof HistoryEntry>;

const isTextOrNull = (raw: unknown): boolean => typeof raw === 'string' || raw === null;

/** The usual form, in which nothing needs to be changed. */
const isUsualItem = (raw: unknown): boolean => {
  const item = asRecord(raw);
  if (item === null || typeof item['field'] !== 'string' || typeof item['fieldId'] !== 'string') return false;
  const { fieldtype, from, fromString, to } = item;
  const isKind = typeof fieldtype === 'string' || fieldtype === undefined;
  return isKind && isTextOrNull(from) && isTextOrNull(fromString) && isTextOrNull(to) && isTextOrNull(item['toString']);
};

const isUsual = (raw: unknown): raw is HistoryEntry => {
  const { id, created, author, items } = asRecord(raw) ?? {};
  if (typeof id !== 'string' || (typeof created !== 'string' && typeof created !== 'number')) return false;
  return typeof asRecord(author)?.['accountId'] === 'string' && Array.isArray(items) && items.every(isUsualItem);
};

/** Entries by the thousand: what has the usual form is taken as it is, and all else goes through the schema. */
export const HistoryEntries = z.pipe(
  z.custom<readonly unknown[]>((raw) => Array.isArray(raw)),
  z.transform((raw): readonly HistoryEntry[] => raw.map((one) => (isUsual(one) ? one : HistoryEntry.parse(one)))),
);

/** Names of custom fields, as a changelog has them, and their ids. */
export type FieldNames = ReadonlyMap<string, string>;

/** What system changes without a `fieldId` are called on live sites, and the field that each is about. */
const systemNames: FieldNames = new Map([
  ['IssueParentAssociation', 'parent'],
  ['Parent', 'parent'],
  ['Parent Issue', 'parent'],
  ['Link', 'issuelinks'],
  ['Key', 'issuekey'],
]);

type Item = HistoryEntry['items'][number];

const isNameless = ({ fieldId }: Item): boolean => fieldId === undefined || fieldId === '';

/** Does an entry have a custom field by its name alone? Then `toChange` needs the names. */
export const needsNames = ({ items }: HistoryEntry): boolean =>
  items.some((item) => isNameless(item) && item.fieldtype === 'custom');

const fieldIdOf = (item: Item, names: FieldNames): string => {
  if (item.fieldId !== undefined && item.fieldId !== '') return item.fieldId;
  return (item.fieldtype === 'custom' ? names : systemNames).get(item.field) ?? item.field;
};

/** A changelog's entry as the rules read it; a field that is known by no id keeps its name. */
export const toChange = ({ id, created, author, items }: HistoryEntry, names: FieldNames = new Map()): Change => ({
  id,
  by: author?.accountId ?? null,
  at: toInstant(created),
  items: items.map((item) => ({
    fieldId: fieldIdOf(item, names),
    from: item.from ?? null,
    to: item.to ?? null,
    fromName: item.fromString ?? null,
    toName: item.toString,
  })),
});
