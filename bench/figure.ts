/** One measured figure, and what it should be. */
export interface Figure {
  /** Group first, then what was measured: `gate.po-accepts.leaves`. */
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** What the same measurement gave for something to compare with, in the same run. */
  readonly baseline?: number;
  readonly goal: Goal | null;
}

export type Goal = { readonly atMost: number } | { readonly atLeast: number };

/** Something that cannot be measured here, such as scores on a file that is not there. */
export interface Skipped {
  readonly name: string;
  readonly skipped: string;
}

export type Measured = Figure | Skipped;

/** What every file of a group exports. */
export interface Group {
  readonly measure: () => AsyncIterable<Measured>;
}

/** A figure without a goal holds. */
export const holds = ({ value, goal }: Pick<Figure, 'value' | 'goal'>): boolean => {
  if (goal === null) return true;
  return 'atMost' in goal ? value <= goal.atMost : value >= goal.atLeast;
};

const goalNumber = (goal: Goal | null): number | null =>
  goal === null ? null : 'atMost' in goal ? goal.atMost : goal.atLeast;

/** One line for programs: `{"name","value","unit","baseline"?,"goal","holds"}`. */
export const toJsonLine = ({ name, value, unit, baseline, goal }: Figure): string =>
  JSON.stringify({
    name,
    value,
    unit,
    ...(baseline === undefined ? {} : { baseline }),
    goal: goalNumber(goal),
    holds: holds({ value, goal }),
  });

const digits = new Intl.NumberFormat('en', { maximumFractionDigits: 3 });
const goalWords = (goal: Goal | null): string =>
  goal === null ? '' : `${'atMost' in goal ? '≤' : '≥'} ${digits.format(goalNumber(goal) ?? 0)}`;
const verdict = (figure: Figure): string => (figure.goal === null ? '' : holds(figure) ? 'holds' : 'MISSED');

const cellsOf = (measured: Measured): readonly string[] =>
  'skipped' in measured
    ? [measured.name, 'skipped', measured.skipped, '', '', '']
    : [
        measured.name,
        digits.format(measured.value),
        measured.unit,
        measured.baseline === undefined ? '' : digits.format(measured.baseline),
        goalWords(measured.goal),
        verdict(measured),
      ];

const header = ['figure', 'value', 'unit', 'baseline', 'goal', ''];
const toTheRight = [false, true, false, true, true, false];

/** A table for people, which is Markdown too. */
export const toTable = (all: readonly Measured[]): string => {
  const rows = [header, ...all.map(cellsOf)];
  const widths = header.map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0), 3));
  const line = (cells: readonly string[]): string =>
    `| ${widths
      .map((width, at) =>
        toTheRight[at] === true ? (cells[at] ?? '').padStart(width) : (cells[at] ?? '').padEnd(width),
      )
      .join(' | ')} |`;
  const rule = widths.map((width, at) => (toTheRight[at] === true ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width)));
  return [line(rows[0] ?? []), line(rule), ...rows.slice(1).map(line)].join('\n');
};
