/** A column of a file: what a line has there, as a number or as a text. */
interface CsvColumn<L> {
  readonly title: string;
  readonly raw: (line: L) => string;
  readonly numeric?: boolean | undefined;
}

/**
 * A spreadsheet takes a cell that begins like this for a formula, whatever quotes stand around it (OWASP, "CSV Injection"): spaces and line breaks
 * before the sign are passed over by some, and full-width signs are read as the usual ones.
 */
const formula = /^(?:[\t\r\n]|[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠])/u;

const cell = (text: string, numeric: boolean): string => {
  const safe = !numeric && formula.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** What is shown, for a spreadsheet: RFC 4180, with a byte order mark, without which Excel reads letters wrongly. */
export const toCsv = <L>(columns: readonly CsvColumn<L>[], lines: readonly L[]): string => {
  const rows = [
    columns.map(({ title }) => cell(title, false)),
    ...lines.map((line) => columns.map(({ raw, numeric }) => cell(raw(line), numeric === true))),
  ];
  return `\uFEFF${rows.map((row) => row.join(',')).join('\r\n')}\r\n`;
};
