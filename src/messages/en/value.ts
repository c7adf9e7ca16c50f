import type { Outcome } from '../../domain/flow/types';
import { createSection } from '../section';

interface Count {
  readonly count: number;
}
interface Unit {
  readonly unit: string;
}
interface Slope {
  readonly slope: number;
  readonly low: number;
  readonly high: number;
}

/** Whether a story point buys more than it did. */
export const valueTexts = createSection('value', {
  glance: {
    score: 'Value per point',
    scoreIn: ({ name }: { readonly name: string }) => `in ${name}`,
    noScore: ({ unit }: Unit) => `in no ${unit} yet`,
    value: 'Delivered value',
    inPeriods: ({ periods }: { readonly periods: string }) => `in ${periods}`,
    points: 'Accepted points',
    share: 'Acceptance rate',
    shareNote: ({ rejected, unaccepted }: { readonly rejected: number; readonly unaccepted: number }, { number }) =>
      `${number(rejected)} rejected, ${number(unaccepted)} in Done without acceptance`,
    wait: 'Wait for acceptance',
    noAnswer: 'no answer yet',
    median: ({ count }: Count, { plural }) =>
      plural(count, { one: 'median of # answer', other: 'median of # answers' }),
  },
  trend: {
    rising: ({ slope, low, high, unit }: Slope & Unit, { signed }) =>
      `A story point buys more than it did: ${signed(slope)} a ${unit} (${signed(low)} to ${signed(high)})`,
    falling: ({ slope, low, high, unit }: Slope & Unit, { signed }) =>
      `A story point buys less than it did: ${signed(slope)} a ${unit} (${signed(low)} to ${signed(high)})`,
    none: ({ slope, low, high, unit }: Slope & Unit, { signed }) =>
      `No clear trend yet: ${signed(slope)} a ${unit} (${signed(low)} to ${signed(high)})`,
    noneAlone: 'No clear trend yet',
    'too-few': ({ unit }: Unit) => `Too few ${unit}s with delivered value to tell a trend`,
  },
  how: 'How is this calculated?',
  perPoint: {
    definition: ({ unit }: Unit) =>
      `Value per point by ${unit}: the value of accepted work that has an estimate, by its points, both as they were when it was accepted.`,
    method: ({ unit }: Unit) =>
      `The dashed line is the median of all slopes between two ${unit}s that have ended (Theil–Sen). The range in brackets holds the true change with 90% confidence; a trend is claimed only where the range does not hold zero.`,
    of: 'Of',
    all: 'all accepted work',
    only: {
      feature: 'features alone',
      enabler: 'enablers alone',
      defect: 'defects alone',
      support: 'support alone',
    },
    label: ({ unit }: Unit) => `Value per point by ${unit}`,
    axis: 'Value per point',
    some: (
      {
        name,
        score,
        value,
        points,
        count,
      }: Count & { readonly name: string; readonly score: number; readonly value: number; readonly points: number },
      { number, plural },
    ) =>
      `${name}: ${number(score)} a point, value ${number(value)} for ${plural(points, { one: '# point', other: '# points' })} in ${plural(count, { one: '# work item', other: '# work items' })}`,
    none: (
      {
        name,
        value,
        points,
        count,
      }: Count & { readonly name: string; readonly value: number; readonly points: number },
      { number, plural },
    ) =>
      `${name}: no value per point, value ${number(value)} for ${plural(points, { one: '# point', other: '# points' })} in ${plural(count, { one: '# work item', other: '# work items' })}`,
    accepted: 'Accepted',
    nothing: 'Nothing was accepted in it.',
    trendLine: 'Trend',
    running: 'Running',
  },
  byClass: {
    value: {
      title: ({ share, total }: { readonly share: number; readonly total: number }, { percent, number }) =>
        `${percent(share)} of the delivered value of ${number(total)} came from features`,
      nothing: 'No accepted work has a value yet',
      name: 'Delivered value',
      label: ({ unit }: Unit) => `Delivered value by ${unit}`,
      note: ({ unit }: Unit) =>
        `Value of accepted work by ${unit}, as it was at the moment of acceptance. Work that left Done again does not count.`,
      words: (
        { name, total, parts }: { readonly name: string; readonly total: number; readonly parts: readonly string[] },
        { number },
      ) => [`${name}: delivered value ${number(total)}`, ...parts].join(', '),
    },
    points: {
      title: ({ share, total }: { readonly share: number; readonly total: number }, { percent, number }) =>
        `${percent(share)} of the ${number(total)} accepted points went into features`,
      nothing: 'No accepted work has points yet',
      name: 'Accepted points',
      label: ({ unit }: Unit) => `Accepted points by ${unit}`,
      note: ({ unit }: Unit) =>
        `Points of accepted work by ${unit}, as they were at the moment of acceptance. Work that left Done again does not count.`,
      words: (
        { name, total, parts }: { readonly name: string; readonly total: number; readonly parts: readonly string[] },
        { number },
      ) => [`${name}: accepted points ${number(total)}`, ...parts].join(', '),
    },
    part: {
      feature: ({ count }: Count, { number }) => `features ${number(count)}`,
      enabler: ({ count }: Count, { number }) => `enablers ${number(count)}`,
      defect: ({ count }: Count, { number }) => `defects ${number(count)}`,
      support: ({ count }: Count, { number }) => `support ${number(count)}`,
    },
    all: 'All',
  },
  cumulative: {
    nothing: 'No value was delivered yet',
    title: ({ total, lately }: { readonly total: number; readonly lately: string }, { number }) =>
      `Delivered value: ${number(total)}, half of it in the last ${lately}`,
    note: 'Sum of the value of all accepted work that still stands, in a sprint or in none, since the histories that were read begin.',
    label: ({ unit }: Unit) => `Delivered value up to the end of each ${unit}`,
    axis: 'Delivered value',
    words: ({ name, total }: { readonly name: string; readonly total: number }, { number }) =>
      `${name}: delivered value ${number(total)} by its end`,
    count: 'Accepted work items',
    soFar: 'Delivered value so far',
    since: 'Delivered since the one before',
    nothingIn: 'No value was added in it.',
  },
  outcomes: {
    name: {
      accepted: 'Accepted',
      rejected: 'Rejected',
      unaccepted: 'In Done without acceptance',
      unasked: 'In Done, nobody was asked',
    } satisfies Readonly<Record<Exclude<Outcome, 'closed'> | 'rejected', string>>,
    part: {
      accepted: ({ count }: Count, { number }) => `accepted ${number(count)}`,
      rejected: ({ count }: Count, { number }) => `rejected ${number(count)}`,
      unaccepted: ({ count }: Count, { number }) => `in Done without acceptance ${number(count)}`,
      unasked: ({ count }: Count, { number }) => `in Done, nobody was asked ${number(count)}`,
    },
    words: ({ name, parts }: { readonly name: string; readonly parts: readonly string[] }) =>
      `${name}: ${parts.join(', ')}`,
    reopened: 'Reopened',
    finished: ({ count }: Count, { plural }) =>
      plural(count, {
        one: '# work item was finished, and nobody was asked to accept',
        other: '# work items were finished, and nobody was asked to accept',
      }),
    nothing: 'No work item was finished in this time',
    title: ({ share, count }: Count & { readonly share: number }, { percent, plural }) =>
      `${percent(share)} of answered work was accepted; ${plural(count, { one: '# work item', other: '# work items' })} got into Done without acceptance`,
    titleNone: ({ share }: { readonly share: number }, { percent }) =>
      `${percent(share)} of answered work was accepted; nothing got into Done without acceptance`,
    note: ({ unit }: Unit) =>
      `Answers by ${unit}, as numbers of work items. Accepted: somebody who may accept moved it to Done. Rejected: by the field Acceptance, or moved back by somebody who may accept; it may have been accepted later, and counts as both. Nobody was asked: before Assay was set up, or a work type it does not govern.`,
    label: ({ unit }: Unit) => `Answers by ${unit}`,
    axis: 'Work items',
    nothingIn: 'Nothing was finished in it.',
  },
  empty: {
    noValueField: 'There is no field for the business value here',
    noValueFieldDetail:
      'A project admin chooses one in the project settings, under Assay; Assay brings one of its own.',
    noPointsField: 'There is no field for story points here',
    noPointsFieldDetail:
      'A board that estimates in points has one. A project admin can also name one in the project settings, under Assay.',
    noPolicy: 'Nothing counts as accepted yet',
    noPolicyDetail:
      'Only accepted work delivers value, and nobody is named who may accept. A project admin names the Product Owner in the project settings, under Assay.',
    noValue: 'No work item has a business value yet',
    noValueDetail:
      'Give the most important ones a value in the backlog: what they are worth compared with each other is enough.',
    nothing: ({ unit }: Unit) => `Nothing of value was accepted in these ${unit}s`,
    nothingDetail: 'What waits for an answer is under “Waiting for the PO”. What was finished is below.',
    noHistory: 'Jira’s history tells of nothing that was finished in this time',
    noHistoryDetail: ({ unit }: Unit) =>
      `Figures by ${unit} need the changes of status that Jira records. Work that was imported without its history counts from its next change on.`,
    noPeriods: 'Nothing has happened yet that could be counted',
    noPeriodsDetail:
      'Figures begin when a sprint is started, or, in a project without sprints, when the first work item is finished.',
  },
});
