import { createSection } from '../section';

/** What an order of one's own costs beside the proposal: loads once a row was moved. */
export const ownOrderTexts = createSection('ownOrder', {
  title: 'Your own order',
  cost: ({ days }: { readonly days: number }, { unit }) =>
    `Value arrives ${unit(days, 'day')} later than in the proposal, on average.`,
  costPoints: ({ count }: { readonly count: number }, { plural }) =>
    `Value arrives ${plural(count, { one: '# point of work', other: '# points of work' })} later than in the proposal, on average.`,
  same: 'It costs no more than the proposal.',
  why: 'Why this order? (kept on what you moved, for all to see)',
  back: 'Back to the proposal',
});
