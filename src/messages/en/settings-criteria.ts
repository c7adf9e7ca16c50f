import { createSection } from '../section';

interface Count {
  readonly count: number;
}

interface Name {
  readonly name: string;
}

/** The tab on acceptance criteria: where they are, what announces them, and what that finds. */
export const settingsCriteriaTexts = createSection('settingsCriteria', {
  place: {
    label: 'Where they are written',
    help: 'Jira reads them there whenever somebody moves a work item to Done.',
    description: 'The description',
    field: ({ name }: Name) => `The field “${name}”`,
    gone: ({ name }: Name) => `${name}, not in this project`,
  },
  language: {
    label: 'Language',
    help: 'What the project writes in. The gate’s pattern then knows its words better; structure knows all languages.',
    none: 'Not said: the usual eight languages',
  },
  words: {
    label: 'Words that announce them',
    help: '“Acceptance criteria”, “AC”, “Done when” and the like are known in many languages. Add what your team writes instead: type it and press Enter.',
    placeholder: 'Such as “We are happy when”',
  },
  hints: {
    name: 'Show hints on unclear criteria',
    help: 'Vague words, two criteria in one, open questions: shown to readers, counted in the backlog, and never part of the gate.',
  },
  survey: {
    title: 'Try it on the project',
    help: ({ count }: Count, { number }) =>
      `Looks through the last ${number(count)} work items with the place and words above, saved or not. Nothing is changed.`,
    start: 'Look through recent work items',
    again: 'Look again',
    busy: 'Reading recent work items',
    failed: 'The work items could not be read',
    empty: 'There are no work items of a governed type yet.',
    present: ({ present, looked }: { readonly present: number; readonly looked: number }, { number, plural }) =>
      `${number(present)} of ${plural(looked, { one: '# recent work item has', other: '# recent work items have' })} acceptance criteria.`,
    labels: 'These headings look like labels, and are not known:',
    noLabels: 'No heading looks like a label that is not known.',
    label: ({ name, count }: Name & Count, { plural }) =>
      `“${name}” in ${plural(count, { one: '# work item', other: '# work items' })}`,
    add: ({ name }: Name) => `Add “${name}”`,
    full: 'There are as many words as fit. Remove one before you add another.',
    others: ({ count }: Count, { plural }) =>
      plural(count, {
        one: '# other has neither criteria nor such a heading:',
        other: '# others have neither criteria nor such a heading:',
      }),
    more: ({ count }: Count, { number }) => `and ${number(count)} more`,
  },
  one: {
    title: 'Try it on one work item',
    label: 'Work item',
    help: 'Choose one to see what is found with the place and words above, saved or not.',
    placeholder: 'Key or words of the summary',
    noOptions: 'No work item of this project has such a key or summary',
    structure: 'By structure, as the panel shows it',
    pattern: 'By words, as the gate decides until Assay has read the text',
    found: 'Found',
    notFound: 'Not found',
    count: ({ count }: Count, { number }) => `${number(count)} found.`,
    countUnder: ({ count, name }: Count & Name, { number }) => `${number(count)} found under “${name}”.`,
    placeholderOnly: 'There is a heading for them, but only a placeholder beneath it.',
    nothing: 'Nothing announces them.',
    passes: 'The gate lets it pass.',
    refuses: 'In the mode Block, the gate refuses it.',
  },
});
