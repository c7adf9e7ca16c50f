import type { Doubt } from '../../domain/value/look-again';
import { type ByCode, createSection } from '../section';

interface Count {
  readonly count: number;
}

interface Name {
  readonly name: string;
}

interface Share {
  readonly valued: number;
  readonly of: number;
}

/** How far the backlog has a value, what is odd about those that are there, and which are to be looked at again. */
export const valueCoverageTexts = createSection('valueCoverage', {
  title: 'How far the backlog has a value',
  loading: 'Reading which epics the work items belong to',
  notRead: 'It could not be read which epics the work items belong to',
  all: ({ valued, of }: Share, { number }) => `${number(valued)} of ${number(of)} open features have a value.`,
  noFeatures: 'There is no open feature.',
  apart: ({ count }: Count, { plural }) =>
    plural(count, {
      one: '# open work item is an enabler, a defect or support: it needs no value of its own.',
      other: '# open work items are enablers, defects or support: they need no value of their own.',
    }),
  apartValued: ({ count }: Count, { plural }) => plural(count, { one: '# carries one.', other: '# carry one.' }),
  apartList: 'Enablers, defects and support with a value',
  byEpic: 'By epic',
  bySprint: 'By sprint',
  noEpic: 'In no epic',
  noSprint: 'In no sprint',
  epic: ({ key, summary }: { readonly key: string; readonly summary: string }) => `${key} ${summary}`,
  columns: { group: 'Group', share: 'With a value', missing: 'Without', list: 'To act on' },
  share: ({ valued, of }: Share, { number, percent }) => `${number(valued)} of ${number(of)} (${percent(valued / of)})`,
  show: 'Show',
  showOf: ({ name }: Name) => `Show the features without a value: ${name}`,
  missingIn: ({ name }: Name) => `Features without a value: ${name}`,
  withoutValue: 'Without a value',
  toBacklog: 'Open them in the backlog',
  toBacklogOf: ({ name }: Name) => `Open them in the backlog: ${name}`,
  firstToBacklog: ({ count }: { readonly count: number }, { number }) =>
    `Open the first ${number(count)} in the backlog`,
  firstToBacklogOf: ({ name, count }: Name & { readonly count: number }, { number }) =>
    `Open the first ${number(count)} in the backlog: ${name}`,
  spread: {
    title: 'How the values differ',
    text: (
      {
        atTop,
        count,
        top,
        different,
      }: Count & { readonly atTop: number; readonly top: number; readonly different: number },
      { number, plural },
    ) =>
      `${number(atTop)} of ${number(count)} carry the top value, ${number(top)}; there ${plural(different, { one: 'is # different value', other: 'are # different values' })} in all.`,
    few: ({ count }: Count, { plural }) =>
      plural(count, {
        one: 'With # value nothing can be said of how they differ.',
        other: 'With # values nothing can be said of how they differ.',
      }),
    list: 'Features with the top value',
  },
  sums: {
    title: 'Epics whose features do not add up',
    none: 'Every epic with a value is the sum of its features, as far as they have one.',
    text: ({ name, own, sum }: Name & { readonly own: number; readonly sum: number }, { number }) =>
      `${name}: worth ${number(own)}, its features ${number(sum)}`,
    counted: 'Features with a value',
    missing: 'Open features without one',
  },
  again: {
    title: 'Values to look at again',
    loading: 'Reading what happened to estimates and criteria',
    notRead: 'It could not be read what happened since the values were given',
    none: 'No value needs another look.',
    count: ({ count }: Count, { plural }) =>
      plural(count, {
        one: '# value was given for something that has changed, or long ago.',
        other: '# values were given for something that has changed, or long ago.',
      }),
    most: ({ most }: { readonly most: number }, { number }) =>
      `Only the first ${number(most)} features of the backlog are looked at.`,
    item: 'Work item',
    value: 'Business value',
    why: 'Why',
    doubt: {
      old: ({ days }, { unit }) => `nobody changed or confirmed it for ${unit(days, 'day')}`,
      're-estimated': ({ from, to }, { number }) => `estimated anew since: ${number(from)} → ${number(to)}`,
      unestimated: ({ from }, { number }) => `its estimate of ${number(from)} was taken away since`,
      'criteria-changed': ({ at }, { day }) => `what it is for was written anew on ${day(at)}`,
    } satisfies ByCode<Doubt>,
    confirm: 'It still holds',
    confirmOf: ({ key, value }: { readonly key: string; readonly value: number }, { number }) =>
      `It still holds: ${key}, value ${number(value)}`,
    confirmed: 'Confirmed',
    action: 'Confirm',
    notConfirmed: ({ key, why }: { readonly key: string; readonly why: string }) => `${key} was not confirmed: ${why}`,
    how: 'Change the value in the backlog, or confirm that it holds: either way it leaves this list.',
  },
});
