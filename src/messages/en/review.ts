import type { Standing } from '../../domain/review/standing';
import { createSection } from '../section';

interface Count {
  readonly count: number;
}
interface Key {
  readonly key: string;
}

/** The review of a sprint: its agenda, what it came to, who was there, and what was said. */
export const reviewTexts = createSection('review', {
  none: 'No sprint has begun yet',
  noneDetail: 'Once a sprint runs, its review can be prepared here.',
  reading: 'The review is being read…',
  notRead: 'The review could not be read',
  notWritten: 'That was not kept',
  live: 'This is how it stands now. When the sprint is closed, it is kept as it stands then.',
  kept: ({ at }: { readonly at: string }, { moment }) =>
    `Kept when the sprint was closed on ${moment(at)}. What is done later does not change it.`,
  notKept:
    'This closing was not kept: nobody has set the project up, or nothing was in the sprint. It is shown as far as Jira’s history tells.',
  earlier: ({ count }: Count, { plural }) =>
    plural(count, {
      one: 'The sprint was closed once before; what it came to then is kept, too.',
      other: 'The sprint was closed # times before; what it came to then is kept, too.',
    }),
  hidden: ({ count }: Count, { plural }) =>
    plural(count, {
      one: '# work item more is hidden: you may not see it, or it is not in the project any more. No figure counts it.',
      other:
        '# work items more are hidden: you may not see them, or they are not in the project any more. No figure counts them.',
    }),
  standing: {
    accepted: 'Accepted',
    delivered: 'In Done without acceptance',
    waiting: 'Waits for the Product Owner',
    rejected: 'Rejected',
    closed: 'Closed without delivery',
    carried: 'Not finished',
    removed: 'Taken out of the sprint',
  } satisfies Readonly<Record<Standing, string>>,
  facts: {
    value: 'Value accepted',
    points: 'Points accepted',
    items: 'Work items accepted',
    ofPlanned: ({ planned }: { readonly planned: number }, { number }) => `of ${number(planned)} planned`,
    note: {
      plan: 'Planned is what the accepted plan says. Accepted is all that was accepted in the sprint, planned or not.',
      start:
        'No plan was accepted: planned is what was in the sprint when it began. Accepted is all that was accepted in the sprint, planned or not.',
    },
  },
  standings: 'How the work items stand',
  count: 'Work items',
  goal: {
    title: 'Goal',
    none: 'The sprint has no goal.',
    open: 'The Product Owner has not said yet whether it was met.',
    met: ({ sentence, who, at }: { readonly sentence: string; readonly who: string; readonly at: string }, { day }) =>
      `Met: ${sentence} (${who}, ${day(at)})`,
    missed: (
      { sentence, who, at }: { readonly sentence: string; readonly who: string; readonly at: string },
      { day },
    ) => `Not met: ${sentence} (${who}, ${day(at)})`,
    somebody: 'somebody',
    wasMet: 'Was the goal met?',
    yes: 'Met',
    no: 'Not met',
    sentence: 'In one sentence',
    keep: 'Keep',
  },
  area: {
    title: 'Areas',
    none: 'The settings name no stakeholders with an area, so nobody’s area can be missed.',
    who: 'Tick who is there',
    there: ({ area }: { readonly area: string }) => `${area} is there`,
    touched: ({ count }: Count, { plural }) =>
      plural(count, { zero: 'touched by nothing', one: 'touched by # work item', other: 'touched by # work items' }),
    missing: ({ areas }: { readonly areas: string }) => `Touched, and nobody is there: ${areas}`,
    wasMissing: ({ areas }: { readonly areas: string }) => `Touched, and nobody was there: ${areas}`,
    ofItem: 'Areas that it touches',
  },
  agenda: {
    title: 'Order of the demonstration',
    hint: 'Drag a row, press its handle and then that of the row whose place it takes, or hold Alt and press an arrow key.',
    show: 'Show one by one',
    showOne: ({ key }: Key) => `Show ${key}`,
    move: ({ key }: Key) => `Move ${key}`,
    put: ({ key, at }: { readonly key: string; readonly at: string }) => `Put ${key} at the place of ${at}`,
    held: ({ key }: Key) => `${key} is held. Press the handle of another row to put it there, or Escape.`,
    moved: ({ key, to }: { readonly key: string; readonly to: number }, { number }) =>
      `${key} is now number ${number(to)}.`,
    more: ({ count }: Count, { plural }) => plural(count, { one: 'Show # more', other: 'Show # more' }),
    place: 'No.',
    standing: 'How it stands',
    builder: 'Built by',
    areas: 'Areas',
  },
  show: {
    title: ({ sprint, at, of }: { readonly sprint: string; readonly at: number; readonly of: number }, { number }) =>
      `${sprint}: ${number(at)} of ${number(of)}`,
    previous: 'Previous',
    next: 'Next',
    end: 'Back to the agenda',
    whole: 'Fill the screen',
    keys: 'J and K go on and back, A accepts, R rejects, F writes feedback, M makes a work item of it, Escape goes back.',
    value: 'Value',
    points: 'Points',
    builder: 'Built by',
    nobody: 'nobody is named',
    answering: ({ key }: Key) => `${key} is being answered; wait a moment.`,
    onlyOwner: 'Only the Product Owner, or a deputy in their term, answers.',
    answered: {
      accepted: ({ key }: Key) => `${key} is accepted.`,
      rejected: ({ key }: Key) => `${key} is rejected.`,
      closed: ({ key }: Key) => `${key} is closed.`,
    },
    gone: 'This work item is not in the backlog any more.',
  },
  feedback: {
    title: 'Feedback',
    none: 'Nothing was said yet.',
    text: 'What was said',
    area: 'For which area',
    noArea: 'No area',
    keep: 'Keep feedback',
    kept: 'The feedback is kept.',
    of: 'About',
    end: 'What became of it',
    open: 'nothing yet',
    item: ({ key }: Key) => `became ${key}`,
    itemStands: ({ key, status }: { readonly key: string; readonly status: string }) => `became ${key}: ${status}`,
    dropped: ({ why }: { readonly why: string }) => `dropped: ${why}`,
    make: 'Make a work item',
    makeOf: ({ text }: { readonly text: string }) => `Make a work item of “${text}”`,
    drop: 'Drop',
    dropOf: ({ text }: { readonly text: string }) => `Drop “${text}”`,
    why: 'Why it is dropped',
    cancel: 'Cancel',
    made: ({ key }: Key) => `${key} is made of it.`,
    unlinked: ({ key }: Key) => `${key} is made of it, but Jira did not link the two.`,
    summary: ({ text }: { readonly text: string }) => text,
    origin: ({ key, sprint }: { readonly key: string; readonly sprint: string }) =>
      `Said of ${key} at the review of ${sprint}.`,
    originArea: ({ key, sprint, area }: { readonly key: string; readonly sprint: string; readonly area: string }) =>
      `Said of ${key} at the review of ${sprint}, for the area ${area}.`,
    last: ({ sprint }: { readonly sprint: string }) => `What became of the feedback of ${sprint}`,
  },
  save: { title: 'Summary', print: 'Print', csv: 'Save as CSV', json: 'Save as JSON' },
  file: {
    standing: 'Standing',
    plannedValue: 'Planned value',
    plannedPoints: 'Planned points',
    areas: 'Areas',
    feedback: 'Feedback',
  },
});
