import { Failure } from '../errors';
import { toJson } from '../json';
import { plainTextOf } from '../plain-text';
import { DateValue, type RichTextValue, type Value } from '../values';
import { table, textAt, type Method } from './table';
import type { Json } from '../../jira/model';

/** RichText: the text of a description, a comment or an ADF map. */
export const richTextTable = table<RichTextValue>({
  plainText: { type: 'String', read: (self, rt) => plainTextOf(self.adf, rt.plainText) },
});

const numberOf = (value: Value): number => {
  if (typeof value === 'string') return Number(value.trim());
  if (value instanceof DateValue) return value.time;
  return value === null || typeof value === 'boolean' || typeof value === 'number' ? Number(value) : Number.NaN;
};

const parseJson = (text: string): Json => {
  try {
    return JSON.parse(text) as Json;
  } catch {
    throw new Failure(`Can't parse as JSON: "${text.slice(0, 100)}".`);
  }
};

/** What can be called without an object: `Number(x)`, and the two of `JSON`. */
export const globals: ReadonlyMap<string, Method> = new Map([
  ['Number', { takes: ['Any'], gives: 'Number', cost: 0, call: (_, [value]) => numberOf(value ?? null) }],
  [
    'JSON.stringify',
    {
      takes: ['Any'],
      gives: 'String',
      cost: 0,
      call: (_, [value], rt) => JSON.stringify(toJson(value ?? null, rt.timeZone)),
    },
  ],
  ['JSON.parse', { takes: ['String'], gives: 'Any', cost: 0, call: (_, args) => parseJson(textAt(args, 0)) }],
] satisfies [string, Method][]);
