import type { FieldKinds } from './field-kinds';
import type { Json, JsonObject } from '../../model';
import { isObject } from '../../json';

/** A text as a document; what is no text is left, so that version 3 can refuse it where it belongs. */
export type ToDocument = (text: string) => JsonObject;

/** Marks what version 2 refuses, a document above all; version 3 refuses a plain text in its place. */
const misplaced = 'no text';

const rich = (value: Json, toDocument: ToDocument): Json => {
  if (value === null || value === '') return null;
  return typeof value === 'string' ? toDocument(value) : misplaced;
};

const mapped = (object: Json | undefined, change: (value: Json, name: string) => Json): Json | undefined =>
  isObject(object)
    ? Object.fromEntries(Object.entries(object).map(([name, value]) => [name, change(value ?? null, name)]))
    : object;

const member = (body: JsonObject, name: string, change: (value: Json) => Json | undefined): JsonObject => {
  const value = body[name];
  return value === undefined ? {} : { [name]: change(value) ?? null };
};

/** `{"add": {"body": "text"}}` of a comment in `update`. */
const commentVerb = (value: Json, toDocument: ToDocument): Json =>
  mapped(value, (inner, name) => (name === 'body' ? commentBody(inner, toDocument) : inner)) ?? null;

const commentBody = (value: Json, toDocument: ToDocument): Json =>
  typeof value === 'string' && value !== '' ? toDocument(value) : value === '' || value === null ? '' : misplaced;

const verbs = (entries: Json, change: (value: Json) => Json): Json =>
  Array.isArray(entries) ? entries.map((entry: Json) => mapped(entry, (value) => change(value)) ?? null) : entries;

export interface Translation {
  readonly kind: FieldKinds;
  readonly toDocument: ToDocument;
}

/** `fields` and `update` of a version 2 request, as version 3 expects them. */
const issueInput = (body: JsonObject, { kind, toDocument }: Translation): JsonObject => ({
  ...body,
  ...member(body, 'fields', (fields) =>
    mapped(fields, (value, name) => (kind(name) === 'rich' ? rich(value, toDocument) : value)),
  ),
  ...member(body, 'update', (update) =>
    mapped(update, (entries, name) => {
      if (name === 'comment') return verbs(entries, (value) => commentVerb(value, toDocument));
      return kind(name) === 'rich' ? verbs(entries, (value) => rich(value, toDocument)) : entries;
    }),
  ),
});

/** The body of a version 2 request as version 3 expects it: wiki markup becomes documents, the rest stays. */
export const toVersion3 = (path: string, body: Json, translation: Translation): Json => {
  if (!isObject(body)) return body;
  const { toDocument } = translation;
  if (/\/comment(\/[^/]+)?$/.test(path))
    return { ...body, ...member(body, 'body', (value) => commentBody(value, toDocument)) };
  if (/\/issueLink$/.test(path))
    return { ...body, ...member(body, 'comment', (value) => commentVerb(value, toDocument)) };
  if (/\/issue\/bulk$/.test(path))
    return {
      ...body,
      ...member(body, 'issueUpdates', (updates) =>
        Array.isArray(updates)
          ? updates.map((update: Json) => (isObject(update) ? issueInput(update, translation) : update))
          : updates,
      ),
    };
  if (/\/issue(\/[^/]+(\/transitions)?)?$/.test(path)) return issueInput(body, translation);
  return body;
};
