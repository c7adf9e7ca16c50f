import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

import { type AdfDoc, toAdf, type Markup } from '../sandbox/convert';

/** One labelled description. `clear`: reasonable readers agree on it. */
export interface Row {
  readonly content: AdfDoc;
  readonly hasAC: boolean;
  /** How many criteria there are; null where nobody counted them. */
  readonly count: number | null;
  readonly clear: boolean;
  /** As the file writes it, such as `de` or `pt-BR`; null where it does not. */
  readonly language: string | null;
  readonly kind: string | null;
  /** Labels that the project's admin added. */
  readonly words: readonly string[];
}

export class BadInput extends Error {}

const markups: readonly string[] = ['jira-wiki', 'jira-wiki-flattened', 'markdown'] satisfies Markup[];

const isMarkup = (value: unknown): value is Markup => typeof value === 'string' && markups.includes(value);

const isDoc = (value: unknown): value is AdfDoc =>
  typeof value === 'object' && value !== null && 'type' in value && value.type === 'doc';

const fieldsOf = (line: string, number: number): Readonly<Record<string, unknown>> => {
  let parsed: unknown;
  try {
    parsed = JSON.parse(line);
  } catch {
    throw new BadInput(`line ${number}: not JSON`);
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed))
    throw new BadInput(`line ${number}: not an object`);
  return parsed as Record<string, unknown>;
};

/** A row says in `hasAC` whether there are criteria and in `count` how many, or only whether, in `want`. */
const rowOf = (line: string, number: number): Row => {
  const fields = fieldsOf(line, number);
  const { description, adf, borderline, language, kind, words } = fields;
  const refuse = (why: string): never => {
    throw new BadInput(`line ${number}: ${why}`);
  };
  const short = typeof fields['want'] === 'boolean';
  const hasAC = short ? fields['want'] : fields['hasAC'];
  const count = fields['count'] ?? (short ? null : undefined);
  const markup = fields['markup'] ?? (short ? 'markdown' : undefined);
  if (adf !== undefined && !isDoc(adf)) return refuse('adf must be a document');
  if (adf === undefined && typeof description !== 'string' && description !== null)
    return refuse('description must be a string');
  if (adf === undefined && !isMarkup(markup)) return refuse(`markup must be one of ${markups.join(', ')}`);
  if (typeof hasAC !== 'boolean') return refuse('hasAC must be true or false');
  if (count !== null && (typeof count !== 'number' || !Number.isInteger(count) || count < 0))
    return refuse('count must be a whole number');
  if (borderline !== undefined && typeof borderline !== 'boolean') return refuse('borderline must be true or false');
  const source = typeof description === 'string' ? description : '';
  return {
    content: isDoc(adf) ? adf : toAdf(source, isMarkup(markup) ? markup : 'markdown'),
    hasAC,
    count,
    clear: borderline !== true,
    language: typeof language === 'string' && language !== '' ? language : null,
    kind: typeof kind === 'string' && kind !== '' ? kind : null,
    words: Array.isArray(words) ? words.filter((word) => typeof word === 'string') : [],
  };
};

const textOf = (file: string): string => {
  try {
    const bytes = readFileSync(file);
    return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8');
  } catch (error) {
    throw new BadInput(error instanceof Error ? error.message : String(error));
  }
};

/**
 * The rows of a file of JSON lines, gzipped or not.
 * @throws BadInput that names the line
 */
export const readRows = (file: string): readonly Row[] =>
  textOf(file)
    .split('\n')
    .flatMap((line, index) => (line.trim() === '' ? [] : [rowOf(line, index + 1)]));
