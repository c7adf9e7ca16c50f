import type { PlanChange } from '../../domain/sprint/plan-changes';
import type { Mender } from '../../domain/sprint/sprint-plan';
import { createSection } from '../section';

interface Count {
  readonly count: number;
}
interface Spread {
  readonly middle: number;
  readonly low: number;
  readonly high: number;
}

/** What a sprint is to contain, and the plan that was accepted of it. */
export const sprintsTexts = createSection('sprints', {
  choose: 'Sprint',
  views: 'What is shown of sprints',
  view: { plan: 'Plan', review: 'Review' },
  ofBoard: ({ name, board }: { readonly name: string; readonly board: string }) => `${name}, ${board}`,
  none: 'No sprint runs, and none is planned',
  noneDetail:
    'Make a sprint on the project’s board in Jira and put work into it: then its plan can be looked at and accepted here.',
  noBoard: 'This project has no board with sprints',
  goal: ({ goal }: { readonly goal: string }) => `Sprint goal: ${goal}`,
  noGoal: 'The sprint has no goal yet. Whoever manages the board writes one in Jira.',
  dates: ({ start, end }: { readonly start: string; readonly end: string }) => `${start} to ${end}`,
  noDates: 'It has no dates yet.',
  finding: {
    empty: 'Nothing is in this sprint yet',
    unknown: ({ count }: Count, { plural }) =>
      plural(count, {
        one: '# point is in this sprint; what the team gets done is not known yet',
        other: '# points are in this sprint; what the team gets done is not known yet',
      }),
    below: ({ points, low }: { readonly points: number; readonly low: number }, { number }) =>
      `${number(points)} points: less than any of the last sprints got accepted (least: ${number(low)})`,
    within: (
      { points, low, high }: { readonly points: number; readonly low: number; readonly high: number },
      { number },
    ) => `${number(points)} points: within what is usually accepted, ${number(low)} to ${number(high)}`,
    above: ({ points, high }: { readonly points: number; readonly high: number }, { number }) =>
      `${number(points)} points: more than any of the last sprints got accepted (most: ${number(high)})`,
  },
  facts: {
    capacity: 'Velocity',
    capacityNote: ({ low, high }: { readonly low: number; readonly high: number }, { number }) =>
      `points a sprint, between ${number(low)} and ${number(high)}`,
    points: 'Points',
    value: 'Value',
    usual: ({ middle, low, high }: Spread, { number }) =>
      `usually ${number(middle)} at the start, between ${number(low)} and ${number(high)}`,
    noUsual: 'no sprint has ended yet',
    usualWithout: ({ usual, count }: Count & { readonly usual: string }, { plural }) =>
      `${usual}; ${plural(count, { one: '# has none', other: '# have none' })}`,
    notReady: 'Not ready',
    stock: 'Ready stock that is left',
    stockNote: ({ lasts }: { readonly lasts: string }) => `points, enough for ${lasts}`,
    stockPoints: 'points that no sprint takes yet',
  },
  items: ({ count }: Count, { plural }) => plural(count, { one: '# work item in it', other: '# work items in it' }),
  table: 'What is in the sprint',
  column: {
    readiness: 'Readiness',
    criteria: 'Criteria',
    outside: 'Blocked from outside',
    lacks: 'Lacks',
    mender: 'Who can mend it',
    what: 'What',
    who: 'By',
    when: 'When',
  },
  notReady: 'Not ready, and in the sprint',
  mender: { author: 'whoever writes it', 'product-owner': 'the Product Owner', team: 'the team' } satisfies Readonly<
    Record<Mender, string>
  >,
  plan: {
    title: 'Plan',
    none: 'No plan of this sprint was accepted yet.',
    who: 'The Product Owner or a deputy accepts it.',
    advises:
      'Jira lets nobody veto the start of a sprint. An accepted plan advises and records; it holds nothing back.',
    accept: 'Accept plan',
    again: 'Accept the plan as it is now',
    accepted: ({ who, at }: { readonly who: string; readonly at: string }, { moment }) =>
      `Accepted by ${who} on ${moment(at)}.`,
    sums: (
      { items, points, value }: { readonly items: string; readonly points: string; readonly value: number },
      { number },
    ) => `${items}, ${points}, value ${number(value)}.`,
    hidden: ({ count }: Count, { plural }) =>
      plural(count, {
        one: '# more that you may not see, or that is not in the project any more.',
        other: '# more that you may not see, or that are not in the project any more.',
      }),
    earlier: ({ count }: Count, { plural }) =>
      plural(count, { one: '# plan was accepted before', other: '# plans were accepted before' }),
    same: 'Nothing came or went since.',
    changed: ({ count }: Count, { plural }) =>
      plural(count, { one: '# change since the plan was accepted', other: '# changes since the plan was accepted' }),
    saved: 'The plan is accepted',
    failed: 'The plan was not accepted',
    notRead: 'The accepted plans could not be read',
    empty: 'There is nothing to accept yet.',
    tooMany: ({ count }: Count, { number }) => `A plan has at most ${number(count)} work items.`,
    somebody: 'somebody',
    unknownWho: 'not known',
    unknownItem: 'A work item that is not in the backlog any more',
  },
  change: { added: 'Came', removed: 'Went', returned: 'Went and came back' } satisfies Readonly<
    Record<PlanChange['kind'], string>
  >,
});
