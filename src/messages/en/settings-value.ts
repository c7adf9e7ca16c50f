import type { Scale, ValuePart, ValueRule } from '../../domain/policy/value-rule';
import { createSection } from '../section';

interface Nth {
  readonly nth: number;
}

interface Count {
  readonly count: number;
}

interface Choice {
  readonly name: string;
  readonly what: string;
}

/** The tab on value: how it is put into a number, who proposes it, and what the settings make of what was entered. */
export const settingsValueTexts = createSection('settingsValue', {
  model: {
    title: 'How value is put into a number',
    help: 'Nothing that anybody entered is lost by another choice: numbers stay in their field, and parts stay with their work items.',
    choices: {
      number: { name: 'One number', what: 'Whoever may edit a work item types its business value.' },
      'cost-of-delay': {
        name: 'Three parts of a cost of delay',
        what: 'The business value is the weighted sum of three estimates, so that value per point is what is known as WSJF: weighted shortest job first.',
      },
    } satisfies Readonly<Record<ValueRule['model'], Choice>>,
  },
  part: {
    name: {
      user: 'User and business value',
      time: 'Time criticality',
      risk: 'Risk reduction and opportunity',
    } satisfies Readonly<Record<ValuePart, string>>,
    scale: ({ part }: { readonly part: string }) => `${part}: scale`,
    weight: ({ part }: { readonly part: string }) => `${part}: weight`,
    kind: {
      fibonacci: 'Fibonacci: 1, 2, 3, 5, 8, 13, 21',
      ten: '1 to 10',
      hundred: '1 to 100',
      powers: 'Powers of two: 1 to 64',
      levels: 'Named levels',
    } satisfies Readonly<Record<Scale['kind'], string>>,
    scaleHelp: 'What was entered on another scale keeps its place between lowest and highest; no order turns around.',
  },
  level: {
    name: ({ part, nth }: Nth & { readonly part: string }) => `${part}: name of level ${nth}`,
    worth: ({ part, nth }: Nth & { readonly part: string }) => `${part}: number of level ${nth}`,
    add: 'Add a level',
    remove: ({ nth }: Nth) => `Remove level ${nth}`,
    /** The levels that a list of names begins with. */
    first: { low: 'Low', medium: 'Medium', high: 'High', top: 'Very high' },
  },
  old: {
    title: 'Look again at old values',
    label: 'Days after which a value is old',
    help: 'A value that nobody changed or confirmed for so long is to be looked at again. Leave it empty for never.',
  },
  people: {
    title: 'Stakeholders',
    help: 'They propose values on the work item and say why. Nobody of them sees what the others propose before their own proposal is in. They write no value: the Product Owner decides. Whoever is taken off this list stays in the record.',
    label: ({ nth }: Nth) => `Stakeholder ${nth}`,
    area: 'Speaks for',
    areaHint: 'Sales, operations, sponsor',
    weight: 'Weight',
    remove: 'Remove',
    removeWhom: ({ nth }: Nth) => `stakeholder ${nth}`,
    add: 'Add a stakeholder',
  },
  preview: {
    start: 'What this makes of the values',
    busy: 'Reading what was entered',
    failed: 'It could not be read',
    none: 'No parts were entered yet on any open work item with a business value.',
    same: ({ count }: Count, { plural }) =>
      plural(count, {
        one: 'The one work item with parts has the value that these settings give.',
        other: 'All # work items with parts have the value that these settings give.',
      }),
    counts: ({ count, of }: Count & { readonly of: number }, { number }) =>
      `Of ${number(of)} work items with parts, ${number(count)} would have another value. What is in the field stays until somebody writes the new one.`,
    incomplete: ({ count }: Count, { plural }) =>
      plural(count, { one: '# lacks a part and has no sum.', other: '# lack a part and have no sum.' }),
    caption: 'Work items that would have another value',
    columns: { item: 'Work item', now: 'Now', then: 'By these settings' },
    more: ({ count }: Count, { plural }) => plural(count, { one: 'and # more', other: 'and # more' }),
    write: ({ count }: Count, { plural }) =>
      plural(count, { one: 'Write the new value of # work item', other: 'Write the new values of # work items' }),
    saveFirst: 'Save the settings first; then the new values can be written.',
    written: ({ count }: Count, { plural }) =>
      plural(count, { one: '# value was written.', other: '# values were written.' }),
    refused: ({ keys }: { readonly keys: readonly string[] }, { list }) => `Jira refused ${list(keys)}.`,
    noField: 'The settings name no field for the business value.',
  },
});
