import { isPlaceholder } from './placeholder';
import { sayNothing } from './to-be-settled';
import { scenariosIn } from './scenarios';
import { isTitle, readings } from './steps';
import type { PlaceKind } from './criteria';
import type { Label } from './label';
import type { Line } from './lines';
import { isNeighbour } from './neighbours';

/** What a label announces: the lines that belong to it. */
export interface Section {
  readonly kind: PlaceKind;
  /** What follows the label in its own line. */
  readonly rest: string;
  /** That rest is the criterion; only a list right after it could say more. */
  readonly sentence: boolean;
  readonly lines: readonly Line[];
  /** The list depth of the label itself: its criteria lie deeper. */
  readonly depth: number;
}

/** How strongly a line parts a text: heading levels, then bold lines, then plain labels. */
const rankOf = (line: Line): number => {
  if (line.kind === 'heading') return line.level;
  if (line.kind === 'title') return 0;
  if (line.depth > 0 || line.kind === 'code') return 99;
  if (line.bold && line.text.length <= 80) return 7;
  return isShortLabel(line.text) ? 8 : 99;
};

const isShortLabel = (text: string): boolean => /^[^.,;]{2,60}[:：]$/.test(text) && text.split(/\s+/).length <= 6;

/** Whether a line is a row of a table in Markdown or in Jira's own markup. */
export const isRow = (text: string): boolean => /^\|.*\|$/.test(text);

const isOfTable = (line: Line | undefined): boolean => line !== undefined && (line.cell !== null || isRow(line.text));

const startsAnew = (line: Line, rank: number, seen: boolean, next: Line | undefined): boolean => {
  if (isRow(line.text)) return false;
  const own = rankOf(line);
  // A plain label above a table, such as “Examples:”, belongs to the criterion before it.
  if (own < 99 && own <= rank && (own < 8 || (seen && !isOfTable(next)))) return true;
  return line.depth === 0 && line.kind !== 'code' && isNeighbour(line);
};

export const sectionOf = (
  lines: readonly Line[],
  at: number,
  { rest, sentence }: Label,
  isLabel: (at: number) => boolean,
): Section => {
  const label = lines[at];
  if (label === undefined) return { kind: 'label', rest, sentence, lines: [], depth: 0 };
  if (label.cell !== null && (label.cell.header || label.cell.column === 0) && rest === '') {
    const told = tableSection(lines, at, label);
    if (told.lines.length > 0) return told;
  }
  const box = boxOf(lines, at, rest);
  const isField = rest === '' && label.kind === 'text' && /[:：]$/.test(label.text);
  const isAnswered = rest === '' ? /[:：][*\s]*[-–—/.…]+$/.test(label.text) : isPlaceholder(rest);
  const rank = Math.min(rankOf(label), 8);
  const inside: Line[] = [];
  for (let n = at + 1; n < lines.length; n += 1) {
    const line = lines[n];
    if (line === undefined || !line.box.startsWith(box)) break;
    if (label.kind === 'title') {
      inside.push(line);
      continue;
    }
    if (isField && inside.length === 0 && line.kind === 'text' && /^\p{L}+: (?:\S+ ?){1,2}$/u.test(line.text)) break;
    if (isAnswered && line.depth === 0 && line.kind === 'text' && readings(line.text).length === 0) break;
    if (label.depth > 0 && line.depth <= label.depth && !isFlatList(label, inside, rest)) break;
    if (
      label.depth === 0 &&
      (startsAnew(line, rank, rest !== '' || inside.length > 0, lines[n + 1]) ||
        (isLabel(n) && line.depth === 0 && (line.cell === null || label.cell !== null)))
    )
      break;
    inside.push(line);
  }
  const flat = label.depth > 0 && inside.length > 0 && inside.every(({ depth }) => depth <= label.depth);
  return { kind: kindOf(label), rest, sentence, lines: inside, depth: flat ? label.depth - 1 : label.depth };
};

/** `- Acceptance criteria:` with its criteria as the next items of the same list. */
const isFlatList = (label: Line, inside: readonly Line[], rest: string): boolean =>
  label.kind === 'item' &&
  rest === '' &&
  /[:：]$/.test(label.text) &&
  inside.every(({ depth }) => depth <= label.depth);

/** The innermost box around the label, unless the label is all that the box holds: then the box is but a heading. */
const boxOf = (lines: readonly Line[], at: number, rest: string): string => {
  const box = lines[at]?.box ?? '/';
  if (box === '/' || rest !== '' || lines[at]?.kind === 'title' || lines[at + 1]?.box.startsWith(box)) return box;
  return box.replace(/\d+\/$/, '');
};

const kindOf = (label: Line): PlaceKind => {
  if (label.boxKind === 'panel' || label.boxKind === 'expand') return label.boxKind;
  if (label.cell !== null) return 'table';
  return label.kind === 'heading' || label.bold ? 'heading' : 'label';
};

/** The cells below a column's head, or beside a row's. */
const tableSection = (lines: readonly Line[], at: number, label: Line): Section => {
  const { table, row, column } = label.cell ?? { table: 0, row: 0, column: 0 };
  let end = at;
  while (lines[end]?.cell?.table === table) end += 1;
  const cells = lines.slice(at, end);
  const below = row === 0 ? cells.filter(({ cell }) => cell?.column === column && cell.row > 0) : [];
  const beside = cells.filter(({ cell }) => cell?.row === row && cell.column > column);
  const told =
    below.length > 0 && (label.cell?.header === true || beside.length === 0)
      ? below
      : beside.filter((line) => line.cell?.header !== true || row > 0);
  return { kind: 'table', rest: '', sentence: false, lines: told, depth: 0 };
};

/** The criteria that a section holds: its scenarios, else its top-level items or rows, else its lines of prose. */
export const sectionItems = (section: Section): readonly string[] => {
  const told = scenariosIn(section.lines, section.rest);
  if (told.length > 0 && !isBeneathItems(section)) return told;
  if (section.sentence && !/[:：]$/.test(section.rest)) return isPlaceholder(section.rest) ? [] : [section.rest];
  const top = topDepth(section);
  const items = section.lines.filter((line) => line.first && line.depth === top);
  if (items.length > 0) {
    const counted = items.filter((line) => !line.struck && !isPlaceholder(line.text));
    const texts = counted.map(({ text }) => text);
    if (texts.length > 0) return sayNothing(texts) ? [] : texts;
    if (items.every(({ struck }) => struck)) return [];
    // What follows a list that nobody filled in is another matter.
    return prose({
      ...section,
      lines: section.lines.slice(
        0,
        section.lines.findIndex((line) => line === items[0]),
      ),
    });
  }
  const rows = rowsOf(section.lines);
  return rows.length > 0 && section.kind !== 'table' ? rows : prose(section);
};

/** Items before the first step that are no steps themselves: a scenario without a title below them is an example of theirs. */
const isBeneathItems = ({ rest, lines }: Section): boolean => {
  const isStep = (line: Line): boolean => readings(line.text).length > 0;
  const start = lines.find((line) => line.first || isStep(line));
  return (
    rest === '' &&
    start?.first === true &&
    !lines.some((line) => isTitle(line.text) || (line.first && line.depth === start.depth && isStep(line)))
  );
};

const topDepth = ({ lines, depth }: Section): number =>
  Math.min(...lines.filter(({ first, depth: own }) => first && own > depth).map(({ depth: own }) => own));

/** The rows of a table, without its head, each as one text. */
const rowsOf = (lines: readonly Line[]): readonly string[] => {
  const rows = new Map<string, string[]>();
  for (const { cell, text, bold } of lines) {
    if (cell === null || cell.header || (cell.row === 0 && bold)) continue;
    const key = `${cell.table}/${cell.row}`;
    rows.set(key, [...(rows.get(key) ?? []), text]);
  }
  return [...rows.values()]
    .filter((cells) => cells.some((text) => !isPlaceholder(text) && /\p{L}/u.test(text)))
    .map((cells) => cells.join(' · '));
};

const prose = ({ rest, lines }: Section): readonly string[] => {
  const told = [rest, ...lines.filter((line) => !line.first && says(line)).map(({ text }) => text)]
    .flatMap(numbered)
    .filter((text) => text !== '' && !isPlaceholder(text));
  const said = told.filter((text) => !/[:：]$/.test(text));
  // Rows with bars are examples of what is said before them, unless nothing else is said.
  const plain = said.filter((text) => !isRow(text));
  const statements = plain.length > 0 ? plain : said;
  return sayNothing(statements) ? [] : statements;
};

/** A heading with nothing below it parts the text; one that is a statement may be a criterion. */
const says = (line: Line): boolean => line.kind !== 'heading' || line.text.split(/\s+/).length > 3;

/** `1) one 2) two` within a line. */
const numbered = (text: string): readonly string[] => {
  const pieces = text.split(/(?:^|\s)\(?\d{1,2}[.)]\s+/).filter((piece) => piece.trim() !== '');
  return pieces.length > 1 ? pieces.map((piece) => piece.trim()) : [text];
};
