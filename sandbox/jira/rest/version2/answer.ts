import type { FieldKinds } from './field-kinds';
import { isDocument } from '../../fields/adf';
import { isObject } from '../../json';
import type { Adf, Json } from '../../model';

export interface Wording {
  readonly kind: FieldKinds;
  readonly toWiki: (document: Adf) => string;
  /** Where `self` links of version 3 begin, and where those of version 2 do. */
  readonly from: string;
  readonly to: string;
}

/** Whatever an app or a person stored under a key is theirs and stays as it is, documents and links included. */
const untouched = new Set(['value', 'properties', 'renderedFields', 'renderedBody']);

const refusals: Readonly<Record<string, string>> = {
  'Operation value must be an Atlassian Document (see the Atlassian Document Format)':
    'Operation value must be a string',
};

const missing = /^([A-Z]+ \/rest\/api\/)3(\/.* is not implemented in the sandbox)$/;

const text = (value: string, { from, to }: Wording): string =>
  value.startsWith(from)
    ? to + value.slice(from.length)
    : (refusals[value] ?? value.replace(missing, (_, before: string, after: string) => `${before}2${after}`));

const member = (name: string, value: Json, within: string, wording: Wording): Json => {
  if (untouched.has(name)) return value;
  // The object of an app's field is the app's own as well.
  if (within === 'fields' && wording.kind(name) === 'object') return value;
  const mayBeRich = within === 'fields' ? wording.kind(name) === 'rich' : name === 'body';
  if (mayBeRich && isDocument(value)) return wording.toWiki(value);
  return inVersion2(value, wording, name);
};

/** An answer of version 3 as version 2 words it: documents become wiki markup, links lead to version 2. */
export const inVersion2 = (answer: Json, wording: Wording, within = ''): Json => {
  if (typeof answer === 'string') return text(answer, wording);
  if (Array.isArray(answer)) return answer.map((entry: Json) => inVersion2(entry, wording, within));
  if (!isObject(answer)) return answer;
  return Object.fromEntries(
    Object.entries(answer).map(([name, value]): [string, Json] => [name, member(name, value ?? null, within, wording)]),
  );
};
