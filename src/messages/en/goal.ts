import { createSection } from '../section';

interface Count {
  readonly count: number;
}

/** The product's vision and goal, and what served it. */
export const goalTexts = createSection('goal', {
  title: 'Vision and product goal',
  vision: ({ vision }: { readonly vision: string }) => `Vision: ${vision}`,
  goal: ({ goal }: { readonly goal: string }) => `Product goal: ${goal}`,
  serves: ({ goal }: { readonly goal: string }) => `Serves the product goal: ${goal}`,
  none: 'No product goal is set yet.',
  who: 'The Product Owner or a deputy sets it.',
  since: ({ at }: { readonly at: string }, { day }) => `In force since ${day(at)}.`,
  measured: ({ measure }: { readonly measure: string }) => `Measured by ${measure}.`,
  target: ({ target }: { readonly target: number }, { number }) => `Target: ${number(target)}.`,
  due: ({ due }: { readonly due: string }, { calendarDay }) => `By ${calendarDay(due)}.`,
  share: (
    { share, value, all }: { readonly share: number; readonly value: number; readonly all: number },
    { percent, number },
  ) => `${percent(share)} of the value accepted since then served it: ${number(value)} of ${number(all)}.`,
  noShare: 'Nothing with a value was accepted since then.',
  untied: 'No epic and no version is tied to it yet, so nothing can serve it.',
  behind: 'Accepted since the goal is in force',
  served: 'Served the goal',
  others: 'Served something else, which can be right',
  open: 'Open work that serves no goal',
  openNote:
    'It can be right all the same: defects, support and enablers often are. Tie epics and versions to the goal where something is missing.',
  openNone: 'All open work serves the goal.',
  reading: 'Reading epics and versions',
  notRead: 'The goal could not be read',
  earlier: 'Earlier goals',
  column: { goal: 'Goal', period: 'In force', served: 'Served it', all: 'Accepted in all', items: 'Work items' },
  period: ({ since, until }: { readonly since: string; readonly until: string }, { day }) =>
    `${day(since)} to ${day(until)}`,
  form: {
    open: 'Change vision and goal',
    vision: 'Vision, in one sentence',
    text: 'Product goal',
    measure: 'Measured by',
    target: 'Target, a number',
    due: 'By (a day)',
    epics: 'Epics that serve it',
    versions: 'Versions that serve it',
    noEpics: 'No open work has an epic.',
    noVersions: 'No open work has a version.',
    isNew: 'This is another goal: keep the one before, with its period and what it brought',
    save: 'Save',
    end: 'End this goal',
    cancel: 'Cancel',
    noText: 'Say in at most 300 characters what is to be reached.',
    longVision: 'Keep it below 300 characters.',
    longMeasure: 'Keep it below 120 characters.',
    tooMany: ({ count }: Count, { number }) => `Choose at most ${number(count)}.`,
    failed: 'The goal was not saved',
  },
});
