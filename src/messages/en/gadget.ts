import type { ByUnit } from '../by-unit';
import { createSection } from '../section';

interface Count {
  readonly count: number;
}

/** What a project comes to, on a dashboard. */
export const gadgetTexts = createSection('gadget', {
  reading: 'Reading the project',
  notRead: 'The project could not be read',
  notChosen: 'No project is chosen yet',
  notChosenDetail: 'Whoever owns the dashboard chooses it with Configure in the menu of this gadget.',
  notSetUp: 'Assay is not set up in this project',
  open: ({ project }: { readonly project: string }) => `Open ${project} in Assay`,
  edit: {
    project: 'Project',
    none: 'Assay is not set up in any project that you see.',
    choose: 'Choose a project',
    shows: 'Shows',
    save: 'Save',
    empty: 'Choose a project first.',
    notSaved: 'It was not saved',
  },
  view: {
    all: 'Everything at a glance',
    value: 'Value per point',
    waiting: 'What waits for the Product Owner',
    stock: 'Ready work in stock',
    releases: 'Dates of releases',
  },
  part: {
    value: 'Value per point',
    waiting: 'Waits for the Product Owner',
    stock: 'Ready work',
    gate: 'Gate',
    release: 'Next release',
    releases: 'Releases',
  },
  noScore: 'Nothing with value and estimate was accepted yet',
  inPeriod: ({ name }: { readonly name: string }) => `in ${name}`,
  trend: ({ direction, count }: Count & { readonly direction: string }, { plural }) =>
    `${direction} ${plural(count, { one: 'over # period', other: 'over # periods' })}`,
  worth: ({ value, wait }: { readonly value: number; readonly wait: string }, { number }) =>
    `value ${number(value)}, longest ${wait}`,
  more: ({ count }: Count, { number }) => `and ${number(count)} more`,
  breaches: ({ count }: Count, { plural }) =>
    plural(count, { one: '# went past the Product Owner', other: '# went past the Product Owner' }),
  manyBreaches: ({ count }: Count, { number }) => `More than ${number(count)} went past the Product Owner`,
  noRelease: 'No version that is not released holds open work',
  planned: ({ date }: { readonly date: string }) => `planned for ${date}`,
  unplanned: 'without a release date',
  even: ({ date }: { readonly date: string }) => `As likely as not: ${date}`,
  likely: ({ date }: { readonly date: string }) => `85% sure: ${date}`,
  never: { sprint: 'Not within sixty sprints', week: 'Not within sixty weeks' },
  late: 'Late',
  inTime: 'In time',
  tooFew: {
    sprint: ({ count, needed }, { number }) =>
      `A forecast needs ${number(needed)} closed sprints with accepted work; so far: ${number(count)}`,
    week: ({ count, needed }, { number }) =>
      `A forecast needs ${number(needed)} weeks with accepted work; so far: ${number(count)}`,
  } satisfies ByUnit<Count & { readonly needed: number }>,
  tooMany: 'Too much is open for a dashboard: the dates are in Assay under Forecast',
  partly: ({ count }: Count, { plural }) =>
    plural(count, {
      one: 'Only the first # open work item is counted.',
      other: 'Only the first # open work items are counted.',
    }),
});
