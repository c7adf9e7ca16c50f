import type { Line, LineKind, Place } from './line';

/** A piece of text with its marks. */
export interface Run {
  readonly text: string;
  readonly bold: boolean;
  readonly struck: boolean;
}

interface Written {
  readonly text: string;
  readonly kind: LineKind;
  readonly level: number;
  readonly depth: number;
  readonly first: boolean;
  readonly bold: boolean;
}

/** Markup that nobody turned into a heading or a bold line: Markdown or Jira's own, pasted as it was. */
const literalHeading = /^(?:(#{1,6})|h([1-6])\.)\s+(?=\S)/;
const literalBold = /^(?:\*\*|__|\{\*\})(.{2,120}?)(?:\*\*|__|\{\*\})\s*:?$/;

/** Most lines begin with a word and hold no stars. */
const mayBeMarkup = /^(?:[^\p{L}]|h[1-6]\.)|\*\*/u;

/** What a line of a paragraph is, by the signs that its writer typed before it. */
const written = (whole: string, place: Place, level: number, bold: boolean): Written => {
  const plain = { text: whole, kind: place.kind, level, depth: place.depth, first: place.first, bold };
  if (place.kind !== 'text' || !mayBeMarkup.test(whole)) return plain;
  const heading = literalHeading.exec(whole);
  if (heading !== null) {
    const text = whole.slice(heading[0].length).replace(/\s#{1,6}$/, '');
    return { ...plain, text, kind: 'heading', level: heading[1]?.length ?? Number(heading[2]) };
  }
  if (literalBold.test(whole)) return { ...plain, text: whole.replace(/\*\*|__|\{\*\}/g, ''), bold: true };
  // Pasted lists often are lines of one paragraph, each with its bullet typed by hand.
  const bullet = /^(?:[-*•‣▪●○◦·–]|\(?\d{1,2}[.)])\s+(?:\[[ xX]?\]\s+)?(?=\S)/.exec(whole);
  if (bullet === null) return whole.includes('**') ? { ...plain, text: whole.replaceAll('**', '') } : plain;
  return { ...plain, text: whole.slice(bullet[0].length), kind: 'item', depth: place.depth + 1, first: true };
};

const line = (place: Place, own: Written, struck: boolean): Line => ({
  kind: own.kind,
  text: own.text,
  struck,
  bold: own.bold,
  level: own.level,
  depth: own.depth,
  first: own.first,
  box: place.box,
  boxKind: place.boxKind,
  cell: place.cell,
});

const hasLetter = /[\p{L}\p{N}]/u;

const oneSpaced = (text: string): string => (/\s\s|[^\S ]/.test(text) ? text.replace(/\s+/g, ' ') : text).trim();

/** Breaks runs at line breaks; a line that is all bold is how many writers make a heading. */
export const split = (all: readonly Run[], place: Place, level: number): readonly Line[] => {
  const [only] = all;
  if (all.length === 1 && only !== undefined && !only.bold && !only.struck && !only.text.includes('\n')) {
    const whole = oneSpaced(only.text);
    return whole === '' ? [] : [line(place, written(whole, place, level, !hasLetter.test(whole)), false)];
  }
  const lines: Run[][] = [[]];
  for (const run of all) {
    run.text.split('\n').forEach((piece, n) => {
      if (n > 0) lines.push([]);
      if (piece !== '') lines.at(-1)?.push({ ...run, text: piece });
    });
  }
  return lines
    .filter((runs) => runs.some(({ text }) => text.trim() !== ''))
    .map((runs, n) => {
      const shown = runs.filter(({ struck }) => !struck);
      const whole = oneSpaced(shown.map((run) => run.text).join(''));
      const bold = shown.every((run) => run.bold || !hasLetter.test(run.text)) && whole !== '';
      const first = place.first && n === 0;
      const own = written(whole, first === place.first ? place : { ...place, first }, level, bold);
      const struck = own.text === '' || (place.first && runs.find((run) => run.text.trim() !== '')?.struck === true);
      return line(place, own, struck);
    });
};
