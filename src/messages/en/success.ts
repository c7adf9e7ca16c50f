import { createSection } from '../section';

interface Count {
  readonly count: number;
}

/** By what success is to be seen, what was measured, and what of the planned value came true. */
export const successTexts = createSection('success', {
  title: 'By what we shall see that it was worth it',
  none: 'No success criterion yet.',
  criterion: ({ measure, target }: { readonly measure: string; readonly target: number }, { number }) =>
    `${measure}: ${number(target)}`,
  due: ({ due }: { readonly due: string }, { calendarDay }) => `to be measured on ${calendarDay(due)}`,
  afterRelease: ({ days }: { readonly days: number }, { unit }) =>
    `to be measured ${unit(days, 'day')} after the release`,
  open: 'no day is named',
  overdue: 'It is due.',
  measured: ({ result, at }: { readonly result: number; readonly at: string }, { number, day }) =>
    `measured ${number(result)} on ${day(at)}`,
  cameTrue: ({ realised, planned }: { readonly realised: number; readonly planned: number }, { number }) =>
    `${number(realised)} of ${number(planned)} came true`,
  cameTrueAlone: ({ realised }: { readonly realised: number }, { number }) =>
    `a value of ${number(realised)} came true`,
  form: {
    add: 'Add a success criterion',
    measure: 'What is measured',
    target: 'What it should come to',
    days: 'Days after the release, if they count from there',
    due: 'Or the day on which to measure',
    save: 'Keep this criterion',
    cancel: 'Leave it',
    noMeasure: 'Say what is measured, in at most 120 characters.',
    noNumber: 'Give a number.',
    noDays: 'Give whole days, from 0 to 3,650.',
  },
  measure: {
    start: 'Measured…',
    startOf: ({ measure }: { readonly measure: string }) => `Measured… ${measure}`,
    result: ({ measure }: { readonly measure: string }) => `Measured: ${measure}`,
    realised: 'How much of the business value came true, in the same unit',
    save: 'Keep what was measured',
  },
  drop: 'Drop',
  dropOf: ({ measure }: { readonly measure: string }) => `Drop the criterion ${measure}`,
  page: {
    title: 'What the values came to',
    loading: 'Reading success criteria and what was measured',
    notRead: 'Success criteria could not be read',
    none: 'No work item has a success criterion yet. The panel on a work item takes them, under “Where this value comes from”.',
    dueTitle: 'To be measured now',
    nothingDue: 'Nothing is due.',
    realisedTitle: 'Realised beside planned value',
    nothingMeasured: 'Nothing was measured yet.',
    by: { item: 'By work item', sprint: 'By sprint', version: 'By version', area: 'By area' },
    columns: {
      item: 'Work item',
      measure: 'Success criterion',
      due: 'Due',
      group: 'Group',
      count: 'Measured',
      planned: 'Planned value',
      realised: 'Realised value',
      share: 'Share',
    },
    noSprint: 'In no sprint',
    noVersion: 'In no version',
    noArea: 'Followed nobody',
    accuracyTitle: 'How each area’s values turned out',
    accuracy: (
      {
        area,
        median,
        low,
        high,
        count,
      }: Count & { readonly area: string; readonly median: number; readonly low: number; readonly high: number },
      { percent, number },
    ) =>
      `${area}: half of the values realised ${percent(median)} or more of what was planned (${percent(low)} to ${percent(high)} with 95% confidence, from ${number(count)} measured)`,
    tooFew: ({ fewest }: { readonly fewest: number }, { number }) =>
      `From ${number(fewest)} measured features of an area on, its values are compared with what came true.`,
  },
});
