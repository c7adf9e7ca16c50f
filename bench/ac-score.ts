import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { toAdf, type Markup } from '../sandbox/convert';
import { findCriteria } from '../src/domain/criteria/find';
import { criteriaPattern, matchesPattern } from '../src/domain/criteria/pattern';
import { gateText } from '../src/domain/criteria/plain-text';

/** One labelled description. `clear`: reasonable readers agree on it. */
interface Row {
  readonly description: string;
  readonly markup: Markup;
  readonly hasAC: boolean;
  readonly count: number;
  readonly clear: boolean;
}

interface Judged extends Row {
  readonly structure: boolean;
  readonly pattern: boolean;
  readonly found: number;
}

interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly rows: number;
}

export class BadInput extends Error {}

const markups: readonly string[] = ['jira-wiki', 'jira-wiki-flattened', 'markdown'] satisfies Markup[];

const isMarkup = (value: unknown): value is Markup => typeof value === 'string' && markups.includes(value);

const rowOf = (line: string, number: number): Row => {
  let parsed: unknown;
  try {
    parsed = JSON.parse(line);
  } catch {
    throw new BadInput(`line ${number}: not JSON`);
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed))
    throw new BadInput(`line ${number}: not an object`);
  const { description, markup, hasAC, count, borderline } = parsed as Record<string, unknown>;
  if (typeof description !== 'string' && description !== null)
    throw new BadInput(`line ${number}: description must be a string`);
  if (!isMarkup(markup)) throw new BadInput(`line ${number}: markup must be one of ${markups.join(', ')}`);
  if (typeof hasAC !== 'boolean') throw new BadInput(`line ${number}: hasAC must be true or false`);
  if (typeof count !== 'number' || !Number.isInteger(count) || count < 0)
    throw new BadInput(`line ${number}: count must be a whole number`);
  if (borderline !== undefined && typeof borderline !== 'boolean')
    throw new BadInput(`line ${number}: borderline must be true or false`);
  return { description: description ?? '', markup, hasAC, count, clear: borderline !== true };
};

const contentOf = (file: string): string => {
  try {
    const bytes = readFileSync(file);
    return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8');
  } catch (error) {
    throw new BadInput(error instanceof Error ? error.message : String(error));
  }
};

export const readRows = (file: string): readonly Row[] =>
  contentOf(file)
    .split('\n')
    .flatMap((line, index) => (line.trim() === '' ? [] : [rowOf(line, index + 1)]));

const scoreOf = (rows: readonly Judged[], says: (row: Judged) => boolean): Score => {
  const hits = rows.filter((row) => says(row) && row.hasAC).length;
  const said = rows.filter(says).length;
  const real = rows.filter((row) => row.hasAC).length;
  return {
    precision: share(hits, said),
    recall: share(hits, real),
    f1: share(2 * hits, said + real),
    rows: rows.length,
  };
};

/** Of nothing, all: a file without criteria in which none were found is judged rightly. */
const share = (part: number, whole: number): number => (whole === 0 ? 1 : Math.round((part / whole) * 10_000) / 10_000);

/** How well criteria are found, by structure and by the pattern that the gate matches, over all rows and over the clear ones. */
export const score = (rows: readonly Row[]) => {
  const pattern = criteriaPattern([]);
  const judged = rows.map((row): Judged => {
    const adf = toAdf(row.description, row.markup);
    const { present, items } = findCriteria(adf, []);
    return { ...row, structure: present, found: items.length, pattern: matchesPattern(pattern, gateText(adf)) };
  });
  const clear = judged.filter((row) => row.clear);
  const both = <T>(of: (rows: readonly Judged[]) => T) => ({ all: of(judged), clear: of(clear) });
  return {
    structure: both((some) => scoreOf(some, (row) => row.structure)),
    pattern: both((some) => scoreOf(some, (row) => row.pattern)),
    exactCount: both((some) => share(some.filter(({ found, count }) => found === count).length, some.length)),
  };
};

const main = (file: string | undefined): void => {
  try {
    if (file === undefined) throw new BadInput('name a file: npm run -s ac:score -- FILE');
    console.log(JSON.stringify(score(readRows(file))));
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    console.error(`ac:score: ${file ?? ''}${file === undefined ? '' : ': '}${error.message}`);
    process.exitCode = 1;
  }
};

if (require.main === module) main(process.argv[2]);
