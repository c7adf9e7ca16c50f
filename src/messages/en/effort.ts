import type { Quadrant } from '../../domain/flow/results';
import { createSection } from '../section';

/** Where the value is cheap. */
export const effortTexts = createSection('effort', {
  reading: 'Reading the backlog',
  quadrant: {
    'do-first': 'Do first',
    plan: 'Plan',
    'fill-in': 'Quick extras',
    question: 'Reconsider',
  } satisfies Readonly<Record<Quadrant, string>>,
  what: {
    'do-first': 'much value, little effort',
    plan: 'much value, much effort',
    'fill-in': 'little value, little effort',
    question: 'little value, much effort',
  } satisfies Readonly<Record<Quadrant, string>>,
  group: ({ name, what }: { readonly name: string; readonly what: string }) => `${name} (${what})`,
  row: ({ name, what }: { readonly name: string; readonly what: string }) => `${name}: ${what}`,
  title: (
    { first, items, question }: { readonly first: number; readonly items: string; readonly question: number },
    { number },
  ) => `${number(first)} of ${items} promise much value for little effort, ${number(question)} little for much`,
  note: ({ points, value }: { readonly points: number; readonly value: number }, { number, plural }) =>
    `One mark an open work item that has both; where many lie together, their number. Small numbers have more room on both axes, faint lines join equal value per point. The dashed lines are the medians, ${plural(points, { one: '# point', other: '# points' })} and value ${number(value)}; what lies on one counts to the better side.`,
  ready: { yes: 'Ready', no: 'Not ready yet' },
  named: ({ key, summary }: { readonly key: string; readonly summary: string }) => `${key} ${summary}`,
  label: 'Open work items by points and value',
  dots: ({ items, points, value }: { readonly items: string; readonly points: string; readonly value: string }) =>
    `${items}: ${points} points, value ${value}`,
  onePoint: ({ items, value }: { readonly items: string; readonly value: string }) =>
    `${items}: 1 point, value ${value}`,
  range: ({ low, high }: { readonly low: number; readonly high: number }, { number }) =>
    `${number(low)} to ${number(high)}`,
  table: { quadrant: 'Quadrant', items: 'Work items' },
  all: 'All of them, by quadrant',
  ratio: ({ ratio }: { readonly ratio: number }, { number }) => `${number(ratio)}/pt`,
  points: 'Story points',
  value: 'Business value',
  none: 'No open work item has both a value and an estimate yet',
  noneDetail:
    'Give what stands at the top of the backlog a value, and ask the team for an estimate: then it shows here.',
  noValueField:
    'There is no field for the business value here. A project admin names it in the project settings, under Assay.',
  noPointsField:
    'There is no field for story points here. A project admin names it in the project settings, under Assay.',
  unplaced: {
    value: 'Without a value',
    points: 'Without an estimate',
    valueTitle: 'Open work items without a value',
    pointsTitle: 'Open work items without an estimate',
    inOrder: 'In the order of the backlog',
    noneValue: 'Every open work item has a value.',
    nonePoints: 'Every open work item is estimated.',
  },
});
