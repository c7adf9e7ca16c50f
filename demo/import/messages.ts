import { type LeftOutColumn, mostExamples, type Note, type NoteCode } from './notes';

const howDates = 'dates can look like 2025-03-12 09:15 or 12/Mar/25 9:15 AM';

/** Why a row is no work item, in words for the person who imports it. */
export const problems = {
  empty: (column: string) => `"${column}" is empty`,
  notAKey: (text: string) => `"${text}" is not the key of a work item, such as ABC-123`,
  notADate: (text: string, column: string) => `"${text}" in "${column}" is not a date that can be read; ${howDates}`,
  ambiguousDate: (text: string, column: string) =>
    `"${text}" in "${column}" could be two days; start with "--dates day-first" or "--dates month-first" to say which`,
  moreCells: (cells: number, columns: number) =>
    `it has ${cells} cells and the table ${columns} columns; a value that holds the separator must stand in quotes`,
  brokenQuotes: () => 'its quotes do not close, or stand in the wrong place',
  upTo: (line: number) => ` (the row goes up to line ${line})`,
  longSummary: () => 'its summary goes over several lines; perhaps a quote before it does not close',
  notJson: () => 'it is not complete JSON',
  noWorkItem: () => 'it holds no work item: a work item has a "key" and its "fields"',
  wrongForm: (field: string) => `its "${field}" is not in the form that Jira gives it`,
  noTable: (columns: readonly string[], found: readonly string[]) =>
    `it has no column ${columns.map((one) => `"${one}"`).join(', ')}. Its columns are: ${found.join(', ')}. ` +
    'If Jira speaks another language to you, set your language to English and export again',
  html: () => 'it is a web page or XML. In Jira choose "Export CSV (all fields)"',
  spreadsheet: () => 'it is a spreadsheet or a compressed folder. Save it as CSV first',
} as const;

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
const items = (count: number): string => (count === 1 ? '1 work item' : `${count} work items`);
const have = (count: number): string => (count === 1 ? 'has' : 'have');
const such = ({ examples, count }: Note): string =>
  examples.length === 0
    ? ''
    : ` (${examples.join('; ')}${examples.length >= mostExamples && count > examples.length ? '; …' : ''})`;

const sentences: Readonly<Record<NoteCode, (note: Note) => string>> = {
  encoding: ({ examples }) => `The file is not in UTF-8; it was read as ${examples.join(', ')}.`,
  'damaged-text': (note) =>
    `Characters are damaged in ${counted(note.count, 'line', 'lines')} of the file${such(note)}.`,
  'estimated-finish': ({ count }) =>
    `${items(count)} ${have(count)} no date of finishing in the file; the last sprint gives an estimate.`,
  'unknown-finish': (note) =>
    `${items(note.count)} ${have(note.count)} no date of finishing in the file and nothing to estimate it by${such(note)}.`,
  'estimated-sprint': (note) =>
    `The dates of ${counted(note.count, 'sprint', 'sprints')} are not in the file, so they are estimates${such(note)}.`,
  'missing-parent': (note) => `${items(note.count)} ${have(note.count)} a parent that is not in the file${such(note)}.`,
  'missing-link-target': (note) =>
    `Left out: ${counted(note.count, 'link', 'links')} to work items that are not in the file${such(note)}.`,
  'unreadable-date': (note) =>
    `Left out: ${counted(note.count, 'date', 'dates')} that could not be read${such(note)}; ${howDates}.`,
  'unreadable-number': (note) =>
    `Left out: ${counted(note.count, 'number', 'numbers')} that could not be read${such(note)}.`,
  'criteria-in-description': (note) =>
    `${items(note.count)} ${have(note.count)} acceptance criteria in a field of their own${such(note)}; they stand in the description now.`,
  'undated-comment': (note) =>
    `The file does not say when ${counted(note.count, 'comment was', 'comments were')} written${such(note)}; the date of the work item stands there.`,
  'comments-not-in-file': (note) =>
    `Jira has ${counted(note.count, 'more comment', 'more comments')} than the file${such(note)}.`,
  'renamed-status': (note) => `A status of that name means something else here, so it has another name${such(note)}.`,
  'estimates-differ': (note) =>
    `${items(note.count)} ${have(note.count)} two different estimates; the one named "Story Points", or the first, counts${such(note)}.`,
  'nameless-sprint': (note) => `Left out: ${counted(note.count, 'sprint', 'sprints')} without a name${such(note)}.`,
  'nameless-field': (note) =>
    `Fields whose names the file does not say were left out${such(note)}; export with "expand=names".`,
};

const values = (count: number): string => (count === 1 ? '1 value' : `${count} values`);

const columnLines = (leftOut: readonly LeftOutColumn[]): readonly string[] => {
  const filled = leftOut.filter((column) => column.values > 0);
  const empty = leftOut.filter((column) => column.values === 0);
  return [
    ...(filled.length === 0
      ? []
      : [`Left out: ${filled.map(({ name, values: count }) => `${name} (${values(count)})`).join(', ')}.`]),
    ...(empty.length === 0 ? [] : [`Left out, without any value: ${empty.map(({ name }) => name).join(', ')}.`]),
  ];
};

interface Refused {
  readonly line: number;
  readonly reason: string;
}

const mostLines = 10;
const mostReasons = 20;

/** Rows that were refused for one reason are named together; the value in quotes may differ. */
const refusedLines = (refused: readonly Refused[], countedBy: string): readonly string[] => {
  const groups = new Map<string, Refused[]>();
  for (const row of refused) {
    const reason = row.reason.replace(/^"[^"]*"/, '');
    groups.set(reason, [...(groups.get(reason) ?? []), row]);
  }
  const lines = [...groups.values()].map((rows) => {
    const numbers = rows.slice(0, mostLines).map(({ line }) => line);
    const rest = rows.length - numbers.length;
    const where = `${countedBy}${rows.length === 1 ? '' : 's'} ${numbers.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
    return `  ${where}: ${rows[0]?.reason ?? ''}`;
  });
  const rest = lines.length - mostReasons;
  return [...lines.slice(0, mostReasons), ...(rest > 0 ? [`  … and ${rest} other reasons`] : [])];
};

/** The report of an import, a line a sentence. */
export const reportLines = (imported: {
  readonly existing: number;
  readonly refused: readonly Refused[];
  readonly countedBy: 'line' | 'work item';
  readonly notes: readonly Note[];
  readonly leftOut: readonly LeftOutColumn[];
}): readonly string[] => {
  const { existing, refused, countedBy, notes, leftOut } = imported;
  return [
    ...(existing > 0
      ? [`${items(existing)} ${existing === 1 ? 'was' : 'were'} there already and stayed unchanged.`]
      : []),
    ...notes.map((note) => sentences[note.code](note)),
    ...columnLines(leftOut),
    ...(refused.length === 0
      ? []
      : [
          `${counted(refused.length, countedBy === 'line' ? 'row' : 'work item', countedBy === 'line' ? 'rows' : 'work items')} could not be read:`,
          ...refusedLines(refused, countedBy),
        ]),
  ];
};
