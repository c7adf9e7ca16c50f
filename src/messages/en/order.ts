import type { Finding, Reason } from '../../domain/order';
import { type ByCode, createSection } from '../section';

interface Count {
  readonly count: number;
}
interface Keys {
  readonly keys: readonly string[];
}
interface Due {
  readonly due: { readonly date: string; readonly version: string | null };
}

/** The proposed order: what it says, how it is applied and undone. */
export const orderTexts = createSection('order', {
  past: { title: 'What our order cost', making: 'Replaying past sprints…' },
  headline: {
    sooner: ({ days }: { readonly days: number }, { unit }) =>
      `In this order value arrives ${unit(days, 'day')} sooner on average`,
    soonerPoints: ({ count }: Count, { plural }) =>
      `In this order value arrives ${plural(count, { one: '# point of work', other: '# points of work' })} sooner on average`,
    asGood: 'No order found brings value sooner than today’s',
    later: 'This order keeps dates and risk in mind, and brings value no sooner than today’s',
  },
  proven: 'No order brings it sooner.',
  gap: ({ share }: { readonly share: number }, { percent }) =>
    `No order can be more than ${percent(share)} better than this one.`,
  gapSmall: 'No order can be even half a percent better than this one.',
  facts: {
    moves: 'Work items that move',
    calls: 'Steps in Jira',
    worth: 'Value in order',
  },
  how: 'How is this calculated?',
  howDetail:
    'Each work item’s value times the time until it is finished, added up: the order with the least sum brings value soonest. Points are the time, links of “blocks” are kept, and a blocker counts with what waits for it. The running sprint stays as it is.',
  column: { rank: 'Rank', workItem: 'Work item', value: 'Value', points: 'Points', reason: 'Why' },
  rank: ({ from, to }: { readonly from: number; readonly to: number }, { number }) => `${number(from)} → ${number(to)}`,
  today: 'Rank today',
  proposed: 'Rank proposed',
  stays: ({ to }: { readonly to: number }, { number }) => number(to),
  up: ({ count }: Count, { number }) => `Up ${number(count)}`,
  down: ({ count }: Count, { number }) => `Down ${number(count)}`,
  reason: {
    'waited-for': ({ by, worth }: { readonly by: string; readonly worth: number }, { number }) =>
      `${by}, worth ${number(worth)}, waits for it`,
    waits: ({ for: key }: { readonly for: string }) => `It waits for ${key}`,
    due: ({ due }: Due, { calendarDay }) =>
      due.version === null ? `Due ${calendarDay(due.date)}` : `${due.version} is released ${calendarDay(due.date)}`,
    'due-for': ({ key, due }: { readonly key: string } & Due, { calendarDay }) =>
      `${key} waits for it and is due ${calendarDay(due.date)}`,
    risk: 'Risky, and worth nearly as much: it goes first',
    'worth-more': ({ perPoint }: { readonly perPoint: number }, { number }) =>
      `${number(perPoint)} of value per point: more than what it passes`,
    'worth-less': ({ perPoint }: { readonly perPoint: number }, { number }) =>
      `${number(perPoint)} of value per point: less than what passes it`,
    unsized: 'Without value or points: it goes where the project wants such work',
    circle: 'Part of a circle of blockers',
    others: 'Others move past it',
  } satisfies ByCode<Reason>,
  kept: (
    { name, at, why }: { readonly name: string | null; readonly at: string; readonly why: string },
    { calendarDay },
  ) =>
    name === null
      ? `Put here ${calendarDay(at.slice(0, 10))}: ${why}`
      : `${name} put it here ${calendarDay(at.slice(0, 10))}: ${why}`,
  findings: ({ count }: Count, { plural }) => plural(count, { one: '# thing to know', other: '# things to know' }),
  finding: {
    circle: ({ keys }: Keys, { list }) =>
      `${list(keys)} wait for one another, so none of them can begin. They keep their order.`,
    'too-late': (
      { key, due, points }: { readonly key: string; readonly points: number } & Due,
      { calendarDay, plural },
    ) =>
      `${key} cannot be finished by ${calendarDay(due.date)}, even if it goes first: ${plural(points, { one: '# point', other: '# points' })} too many.`,
    'no-pace': ({ keys }: Keys, { list }) =>
      `${list(keys)}: the dates cannot be kept in mind until a sprint or a week with accepted points is over.`,
    'sprint-waits': ({ key, for: other }: { readonly key: string; readonly for: string }) =>
      `${key} is in the running sprint and waits for ${other}, which is not.`,
    unsized: ({ keys }: Keys, { plural }) =>
      plural(keys.length, {
        one: '# work item has no value or no points',
        other: '# work items have no value or no points',
      }),
    assumed: ({ keys, points }: Keys & { readonly points: number }, { list, number }) =>
      `${list(keys)}: others wait for them, so they take part without a value, and with ${number(points)} points where they have none.`,
    held: ({ key, by }: { readonly key: string; readonly by: string }) =>
      `${key} keeps its place, because of ${by}, which is not shown.`,
    'hidden-below': ({ key, by }: { readonly key: string; readonly by: string }) =>
      `${key} waits for ${by}, which is not shown and stands below it.`,
  } satisfies ByCode<Finding>,
  filter: 'Show only',
  filterHint: 'Key, words or label; only what is shown moves',
  filtered: ({ count, total }: Count & { readonly total: number }, { number }) =>
    `${number(count)} of ${number(total)} shown; the others keep their places`,
  apply: ({ count }: Count, { plural }) => plural(count, { one: 'Apply # move', other: 'Apply # moves' }),
  applyNothing: 'Nothing moves',
  mayNot:
    'To change the order you need Jira’s permission “Schedule issues” in this project. A project admin can give it.',
  progress: ({ done, total }: { readonly done: number; readonly total: number }, { number }) =>
    `Ranking: step ${number(done)} of ${number(total)}`,
  applied: 'The order in Jira is as proposed.',
  undone: 'The order is as it was before.',
  undo: 'Undo',
  goOn: 'Go on',
  dismiss: 'Dismiss',
  appliedAt: ({ at }: { readonly at: string }, { moment }) => `An order was applied ${moment(at)}.`,
  interrupted: ({ at }: { readonly at: string }, { moment }) =>
    `Applying an order, begun ${moment(at)}, was interrupted.`,
  drift:
    'Somebody else has changed the order meanwhile. Nothing more was ranked; this is a new proposal for the order as it is now.',
  undoDrift: 'Somebody else has changed the order since, so it cannot be put back as it was. Nothing was ranked.',
  partial: ({ words, keys }: Keys & { readonly words: string }, { list }) =>
    `Jira did not rank ${list(keys)}. ${words} The rest was left as it is.`,
  failed: ({ why }: { readonly why: string }) => `Ranking stopped: ${why}`,
  own: {
    keys: 'To move a row, drag it, or press its handle and then the handle at its new place. Alt+↑ and Alt+↓ move it by one.',
    move: ({ key }: { readonly key: string }) => `Move ${key}`,
    put: ({ key, rank, at }: { readonly key: string; readonly rank: number; readonly at: string }, { number }) =>
      `Put ${key} at rank ${number(rank)}, in place of ${at}`,
    held: ({ key }: { readonly key: string }) =>
      `${key} is picked up. Press the handle of the row whose place it takes, or its own to leave it where it is.`,
    lost: ({ count }: Count, { plural }) =>
      plural(count, {
        one: 'The reason could not be kept on # work item: Jira does not let you edit it.',
        other: 'The reason could not be kept on # work items: Jira does not let you edit them.',
      }),
  },
  settings: 'What the proposal keeps in mind',
  more: ({ count }: Count, { number }) => `Show ${number(count)} more`,
  empty: 'There is nothing to put in order',
  emptyDetail: 'The order needs open work items with value and points.',
});
