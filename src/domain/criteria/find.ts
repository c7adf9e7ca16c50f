import { asDoc, type AdfNode } from './adf';
import { checklist } from './checklist';
import type { Criteria, Place } from './criteria';
import { labelsOf, type Labels } from './label';
import { linesOf, type Line } from './lines';
import { numberedCriteria } from './numbered';
import { scenarios } from './scenarios';
import { sectionItems, sectionOf } from './section';

export type { Criteria, Place, PlaceKind } from './criteria';

/**
 * The acceptance criteria in a description or field, by its structure. `words` are the labels that an admin added to the built-in
 * ones. A labelled section with content comes first, then criteria
 * that carry a number, then Given/When/Then scenarios, then a checklist of outcomes.
 */
export const findCriteria = (content: AdfNode | string | null, words: readonly string[]): Criteria => {
  const lines = linesOf(asDoc(content));
  const labels = labelsOf(words);
  let announced: Place | null = null;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    const label = line === undefined ? null : labelIn(labels, line);
    if (line === undefined || label === null) continue;
    const section = sectionOf(lines, at, label, (other) => labelIn(labels, other) !== null);
    const items = sectionItems(section);
    const where: Place = { kind: section.kind, heading: line.text };
    if (items.length > 0) return { present: true, items, where };
    announced ??= where;
  }
  const numbered = numberedCriteria(lines);
  if (numbered.length > 0) return { present: true, items: numbered, where: { kind: 'label', heading: '' } };
  const told = scenarios(lines);
  if (told.length > 0) return { present: true, items: told, where: { kind: 'scenario', heading: '' } };
  const outcomes = checklist(lines);
  if (outcomes !== null)
    return { present: true, items: outcomes.items, where: { kind: 'checklist', heading: outcomes.heading } };
  return { present: false, items: [], where: announced, reason: announced === null ? 'none' : 'placeholder' };
};

const labelIn = (labels: Labels, line: Line) => {
  if (line.kind === 'code' || line.struck) return null;
  const isHeading =
    line.kind === 'heading' || line.kind === 'title' || line.cell?.header === true || (line.bold && line.depth === 0);
  return isHeading ? labels.inHeading(line.text) : labels.inText(line.text);
};
