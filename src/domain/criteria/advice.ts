import type { Criteria, PlaceKind } from './criteria';

const label = '“Acceptance criteria:”';

const unseen: Readonly<Record<PlaceKind, string>> = {
  heading: `Write ${label} as the heading, with the criteria right below it, so that the gate sees them too.`,
  label: `Begin the line with ${label}, followed by the criteria, so that the gate sees them too.`,
  panel: `Write ${label} as the first line of the panel, with the criteria right below it, so that the gate sees them too.`,
  expand: `Write ${label} as the first line inside the expand, above the criteria, so that the gate sees them too.`,
  table: `Write ${label} in a line above the table, so that the gate sees them too.`,
  scenario: `Write ${label} in a line above the scenarios, so that the gate sees them too.`,
  checklist: `Write ${label} in a line above the checklist, so that the gate sees it too.`,
};

/**
 * What to write where the structure of a text and the gate's pattern differ, in one sentence; null where they agree. The gate is
 * the one that decides, so the advice is for the writer, not an excuse.
 */
export const advice = (criteria: Criteria, gateSays: boolean): string | null => {
  if (criteria.present === gateSays) return null;
  if (criteria.present) return unseen[criteria.where?.kind ?? 'label'];
  return criteria.reason === 'placeholder'
    ? `Replace what stands below “${shortened(criteria.where?.heading ?? '')}” with criteria: the gate reads the text after it as if it were some.`
    : `List the criteria below a line ${label}: the gate takes a mention in the text for them.`;
};

const shortened = (heading: string): string => (heading.length > 60 ? `${heading.slice(0, 59)}…` : heading);
