import type { Scale, ValuePart } from '../../domain/policy/value-rule';
import type { ValueEvent } from '../../domain/value/value-history';
import { createSection } from '../section';

interface Numbers {
  readonly who: string;
  /** In words: a number, or the word for none. */
  readonly from: string;
  readonly to: string;
}

interface Name {
  readonly name: string;
}

interface Count {
  readonly count: number;
}

/** Where a business value comes from: what happened to it and why, its parts, and who proposes what. */
export const panelValueTexts = createSection('panelValue', {
  none: 'none',
  somebody: 'Somebody',
  automatic: 'An automation or an app',
  oneLine: 'Keep it to one line, below 300 characters.',
  sayWhy: 'Say why.',
  giveNumber: 'Give a number.',
  notSaved: ({ why }: { readonly why: string }) => `Not saved: ${why}`,
  ask: {
    label: ({ from, to }: Pick<Numbers, 'from' | 'to'>) =>
      `Why is it worth ${to} now, and not ${from}? One line, if you like.`,
    save: 'Keep the reason',
    skip: 'Not now',
  },
  history: {
    title: 'What happened to it',
    notRead: 'It could not be read where this value comes from',
    empty: 'Nobody has given it a value yet.',
    event: {
      changed: ({ who, from, to }: Numbers) => `${who}: ${from} → ${to}`,
      confirmed: ({ who, to }: Numbers) => `${who} confirmed ${to}`,
      said: ({ who, from, to }: Numbers) =>
        `${who} gave a reason for ${from} → ${to}, a change that Jira does not show`,
    } satisfies Readonly<Record<ValueEvent['kind'], unknown>>,
    unsaid: 'no reason given',
    followed: ({ names }: { readonly names: readonly string[] }, { list }) => `follows ${list(names)}`,
    confirm: 'It still holds',
    confirmOf: ({ value }: { readonly value: string }) => `It still holds: the business value of ${value}`,
  },
  parts: {
    title: 'Cost of delay',
    name: {
      user: 'User and business value',
      time: 'Time criticality',
      risk: 'Risk reduction and opportunity',
    } satisfies Readonly<Record<ValuePart, string>>,
    choose: '–',
    level: ({ name, worth }: { readonly name: string; readonly worth: number }, { number }) =>
      `${name} (${number(worth)})`,
    weight: ({ weight }: { readonly weight: number }, { number }) => `× ${number(weight)}`,
    converted: ({ entered, scale }: { readonly entered: string; readonly scale: string }) =>
      `Entered as ${entered} on ${scale}, and shown where that stands on today’s scale.`,
    scale: {
      fibonacci: 'Fibonacci numbers',
      ten: '1 to 10',
      hundred: '1 to 100',
      powers: 'powers of two',
      levels: 'other levels',
    } satisfies Readonly<Record<Scale['kind'], string>>,
    sum: ({ sum }: { readonly sum: number }, { number }) => `Weighted sum: ${number(sum)}`,
    missing: ({ names }: { readonly names: readonly string[] }, { list }) =>
      `There is no sum before there is: ${list(names)}.`,
    differs: ({ value, sum }: { readonly value: string; readonly sum: number }, { number }) =>
      `The business value is ${value}, because it or the settings were changed elsewhere. The parts come to ${number(sum)}.`,
    takeSum: ({ sum }: { readonly sum: number }, { number }) => `Make it ${number(sum)}`,
  },
  proposals: {
    title: 'What stakeholders propose',
    hidden: ({ count }: Count, { plural }) => plural(count, { one: '# proposal is in.', other: '# proposals are in.' }),
    blind: 'You see it once you have proposed a value yourself.',
    closed: 'The Product Owner sees it, and stakeholders who have proposed a value themselves.',
    line: ({ name, area, value }: Name & { readonly area: string; readonly value: number }, { number }) =>
      `${name} (${area}): ${number(value)}`,
    first: ({ first }: { readonly first: number }, { number }) => `at first ${number(first)}, before seeing the others`,
    weight: ({ weight }: { readonly weight: number }, { number }) => `counts ${number(weight)}`,
    spread: (
      { lowest, highest, mean }: { readonly lowest: number; readonly highest: number; readonly mean: number },
      { number },
    ) => `From ${number(lowest)} to ${number(highest)}; ${number(mean)} on average, as their words count.`,
    silent: ({ names }: { readonly names: readonly string[] }, { list }) => `Silent so far: ${list(names)}.`,
    nothing: 'Nobody has proposed a value yet.',
    yours: 'The value that you propose',
    why: 'Why, in one line',
    propose: 'Propose',
    proposeAgain: 'Propose anew',
    decide: 'Decide',
    decideHelp: 'Say whom the value follows. It is kept in the record with the value.',
    decision: 'The value that you decide on',
    follow: ({ name }: Name) => `Follows ${name}`,
    decideButton: 'Decide on this value',
    confirmButton: ({ value }: { readonly value: string }) => `Keep ${value}, following these`,
  },
});
