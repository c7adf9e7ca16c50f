import type { Advice } from '../../domain/criteria/advice';
import { type ByCode, createSection } from '../section';

interface Count {
  readonly count: number;
}

interface Field {
  readonly field: string;
}

const label = '“Acceptance criteria:”';

/** The acceptance criteria that were found, and how to write them. */
export const criteriaTexts = createSection('criteria', {
  title: 'Acceptance criteria',
  asText: {
    inDescription: 'written as text in the description',
    inField: ({ field }: Field) => `written as text in the field “${field}”`,
  },
  found: {
    inDescription: ({ count }: Count, { number }) => `${number(count)} found in the description`,
    inField: ({ count, field }: Count & Field, { number }) => `${number(count)} found in the field “${field}”`,
  },
  more: ({ count }: Count, { number }) => `and ${number(count)} more.`,
  none: {
    inDescription: 'None were found in the description. Write a heading “Acceptance criteria” with a list beneath it.',
    inField: ({ field }: Field) =>
      `None were found in the field “${field}”. Write a heading “Acceptance criteria” with a list beneath it.`,
  },
  placeholder: {
    inDescription: 'There is a heading for them in the description, but only a placeholder beneath it.',
    inField: ({ field }: Field) =>
      `There is a heading for them in the field “${field}”, but only a placeholder beneath it.`,
  },
  /** Where the field that holds them has no name that the reader may see. */
  unnamedField: 'Criteria',
  advice: {
    heading: `Write ${label} as the heading, with the criteria right below it, so that the gate sees them too.`,
    label: `Begin the line with ${label}, followed by the criteria, so that the gate sees them too.`,
    panel: `Write ${label} as the first line of the panel, with the criteria right below it, so that the gate sees them too.`,
    expand: `Write ${label} as the first line inside the expand, above the criteria, so that the gate sees them too.`,
    table: `Write ${label} in a line above the table, so that the gate sees them too.`,
    scenario: `Write ${label} in a line above the scenarios, so that the gate sees them too.`,
    checklist: `Write ${label} in a line above the checklist, so that the gate sees it too.`,
    placeholder: ({ heading }: { readonly heading: string }) =>
      `Replace what stands below “${heading}” with criteria: the gate reads the text after it as if it were some.`,
    mention: `List the criteria below a line ${label}: the gate takes a mention in the text for them.`,
  } satisfies ByCode<Advice>,
});
