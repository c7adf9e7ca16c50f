import { asDoc, type AdfNode } from './adf';
import { checklist } from './checklist';
import type { Criteria, Place } from './criteria';
import { type Label, labelsOf, type Labels } from './label';
import { labelIndex } from './label-index';
import { isPlaceholder } from './placeholder';
import { linesOf, linesOfText, type Line } from './lines';
import { numberedCriteria } from './numbered';
import { needsOtherScripts } from './scripts';
import { scenarios } from './scenarios';
import { remembering } from './remembering';
import { sectionItems, sectionOf } from './section';

export type { Criteria, Place, PlaceKind } from './criteria';

/** Of the labels that announce nothing at most this many are followed, so that the work stays proportional to the text. */
const maxEmpty = 40;

/**
 * The acceptance criteria in a description or field, by its structure. `words` are the labels that an admin added to the built-in
 * ones. A labelled section with content comes first, a Definition of Done where no other is, then criteria
 * that carry a number, then Given/When/Then scenarios, then a checklist of outcomes. @throws Error where the text needs words that are
 * not loaded: only the pages on work items begin without some, and load them before they judge.
 */
export const findCriteria = (content: AdfNode | string | null, words: readonly string[]): Criteria => {
  const lines = typeof content === 'string' ? linesOfText(content) : linesOf(asDoc(content));
  if (lines.some(({ text }) => needsOtherScripts(text)))
    throw new Error('The words of another script are needed, and were not loaded');
  const labelAt = labelsIn(lines, words);
  let announced: Place | null = null;
  let empty = 0;
  const weak: number[] = [];
  const at = function* (): Generator<number> {
    for (let n = 0; n < lines.length && empty < maxEmpty; n += 1) {
      const label = labelAt(n);
      if (label?.weak === true) weak.push(n);
      else if (label !== null) yield n;
    }
    yield* weak;
  };
  for (const n of at()) {
    const label = labelAt(n);
    if (label === null || empty === maxEmpty) continue;
    const section = sectionOf(lines, n, label, (other) => labelAt(other) !== null);
    const items = sectionItems(section);
    const where: Place = { kind: section.kind, heading: lines[n]?.text ?? '' };
    if (items.length > 0) return { present: true, items, where };
    announced ??= where;
    empty += 1;
  }
  const numbered = numberedCriteria(lines, labelIndex(words));
  if (numbered.length > 0) return { present: true, items: numbered, where: { kind: 'label', heading: '' } };
  const isEmpty = remembering((one: string) => isPlaceholder(one.replace(/^[^:\n]{2,60}:\s/, '')));
  const told = scenarios(lines).filter((one) => !isEmpty(one));
  if (told.length > 0) return { present: true, items: told, where: { kind: 'scenario', heading: '' } };
  const outcomes = checklist(lines);
  if (outcomes !== null)
    return { present: true, items: outcomes.items, where: { kind: 'checklist', heading: outcomes.heading } };
  return { present: false, items: [], where: announced, reason: announced === null ? 'none' : 'placeholder' };
};

/** The label in the nth line, looked for when it is first asked for. */
const labelsIn = (lines: readonly Line[], words: readonly string[]): ((n: number) => Label | null) => {
  const labels = labelsOf(words);
  const found: (Label | null | undefined)[] = [];
  // What repeats, as lines of logs and of copied templates do, is read once.
  const inHeading = remembering(labels.inHeading);
  const inText = remembering(labels.inText);
  return (n) => {
    const known = found[n];
    if (known !== undefined) return known;
    const line = lines[n];
    const label = line === undefined ? null : labelIn({ inHeading, inText }, line);
    found[n] = label;
    return label;
  };
};

/** Whether a line stands out as headings do. */
export const isHeading = (line: Line): boolean =>
  line.kind === 'heading' || line.kind === 'title' || line.cell?.header === true || (line.bold && line.depth === 0);

const labelIn = (labels: Labels, line: Line): Label | null => {
  if (line.kind === 'code' || line.struck) return null;
  return isHeading(line) ? labels.inHeading(line.text) : labels.inText(line.text);
};
