import { createSection } from '../section';

interface Count {
  readonly count: number;
}

/** What the order of past sprints cost beside the best that was possible. */
export const pastOrderTexts = createSection('pastOrder', {
  nothing: 'There is no closed sprint yet in which something of value was accepted.',
  lost: ({ count, days, lost }: Count & { readonly days: number; readonly lost: number }, { number, plural, unit }) =>
    `In the last ${plural(count, { one: 'sprint', other: '# sprints' })} value arrived ${unit(days, 'day')} later on average than it could have: ${number(Math.round(lost))} value-days lost.`,
  best: ({ count }: Count, { plural }) =>
    `In the last ${plural(count, { one: 'sprint', other: '# sprints' })} no order that could be planned would have brought value sooner.`,
  how: 'Each sprint is replayed: the same points get done on the same days, but of what the best order names first, by the values and points that were known when the sprint began, and today’s links of “blocks”. What came later, or has no value or no points, stays where it was. What is not accepted yet counts up to the end of the last sprint. A value-day is one of value, one day later.',
  bySprint: 'By sprint',
  sprint: 'Sprint',
  valueDays: 'Value-days lost',
  choices: 'The choices that cost most',
  workItem: 'Work item',
  value: 'Value',
  later: 'Days later than possible',
  stillOpen: 'still open then',
  before: 'Taken before it, worth least per point',
  more: ({ count }: Count, { number }) => `Show ${number(count)} more`,
});
