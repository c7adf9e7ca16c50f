import { findCriteria } from '../src/domain/criteria/find';
import { matchesPattern } from '../src/domain/criteria/matches-pattern';
import { criteriaPattern } from '../src/domain/criteria/pattern';
import { gateText } from '../src/domain/criteria/plain-text';
import { BadInput, readRows, type Row } from './ac-rows';

export { BadInput, readRows } from './ac-rows';

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

/** Figures of one language or kind, borderline rows left out. `right`: the share of rows that were judged rightly. */
const groupOf = (rows: readonly Judged[]) => {
  const judge = (says: (row: Judged) => boolean) => ({
    f1: scoreOf(rows, says).f1,
    right: share(rows.filter((row) => says(row) === row.hasAC).length, rows.length),
  });
  return {
    rows: rows.length,
    withCriteria: rows.filter(({ hasAC }) => hasAC).length,
    structure: judge((row) => row.structure),
    pattern: judge((row) => row.pattern),
  };
};

const grouped = (rows: readonly Judged[], of: (row: Judged) => string | null) => {
  const names = [...new Set(rows.map((row) => of(row) ?? 'unknown'))].sort();
  return Object.fromEntries(
    names.map((name) => [name, groupOf(rows.filter((row) => (of(row) ?? 'unknown') === name))]),
  );
};

/** What both say of each row: the pattern is the one that a project of the row's language has. */
export const judge = (rows: readonly Row[]): readonly Judged[] =>
  rows.map((row): Judged => {
    const { present, items } = findCriteria(row.content, row.words);
    const pattern = matchesPattern(criteriaPattern(row.words, row.language), gateText(row.content));
    return { ...row, structure: present, found: items.length, pattern };
  });

/**
 * How well criteria are found, by structure and by the pattern that the gate falls back on, over all rows and over the clear ones,
 * and over the clear ones of each language and kind.
 */
export const score = (rows: readonly Row[]) => {
  const judged = judge(rows);
  const clear = judged.filter((row) => row.clear);
  const both = <T>(of: (rows: readonly Judged[]) => T) => ({ all: of(judged), clear: of(clear) });
  const counted = (some: readonly Judged[]) => some.filter(({ count }) => count !== null);
  return {
    structure: both((some) => scoreOf(some, (row) => row.structure)),
    pattern: both((some) => scoreOf(some, (row) => row.pattern)),
    exactCount: both((some) =>
      share(counted(some).filter(({ found, count }) => found === count).length, counted(some).length),
    ),
    languages: grouped(clear, ({ language }) => language),
    kinds: grouped(clear, ({ kind }) => kind),
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
