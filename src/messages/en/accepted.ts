import { type ByCode, createSection } from '../section';
import type { Difference } from '../../domain/acceptance/differences';

interface Nth {
  readonly number: number;
}

/** What was accepted, in its own words, and how today's text differs from it. */
export const acceptedTexts = createSection('accepted', {
  show: 'What was accepted',
  showOf: ({ when }: { readonly when: string }) => `What was accepted on ${when}`,
  loading: 'Reading what was accepted',
  failed: 'What was accepted could not be read',
  notKept: 'The words of this acceptance were not kept: an earlier version of Assay recorded it.',
  criteria: 'Acceptance criteria',
  noCriteria: 'There were none.',
  criteriaUnknown: 'Not known any more: they changed before the acceptance was noticed.',
  done: 'Definition of Done',
  doneUnknown: 'Not known any more: it changed before the acceptance was noticed.',
  held: 'held',
  open: 'did not hold',
  heldUnknown: 'not known whether it held',
  cut: 'The rest was too long to be kept.',
  same: 'The criteria say the same today.',
  changed: ({ who, day }: { readonly who: string; readonly day: string }) =>
    `The criteria were changed since ${who} accepted them on ${day}`,
  changedUnknown: ({ who, day }: { readonly who: string; readonly day: string }) =>
    `The text with the criteria was changed since ${who} accepted it on ${day}. What it said then was not kept.`,
  somebody: 'somebody',
  before: 'It said:',
  after: 'It says:',
  difference: {
    edited: ({ number }: Nth, format) => `Criterion ${format.number(number)} was changed.`,
    added: ({ number }: Nth, format) => `Criterion ${format.number(number)} was added.`,
    removed: ({ number }: Nth, format) => `Criterion ${format.number(number)} of what was accepted is gone.`,
    unclear: ({ number }: Nth, format) =>
      `Criterion ${format.number(number)} may be a changed one or a new one. It may have been:`,
  } satisfies ByCode<Difference>,
  /** The list on the project page. */
  list: {
    title: 'Changed since they were accepted',
    loading: 'Looking for changed criteria',
    failed: 'The histories could not be read',
    how: 'Accepted work items whose acceptance criteria say something else today.',
    none: 'No criteria were changed after they were accepted.',
    most: ({ most }: { readonly most: number }, { number }) =>
      `Only the ${number(most)} work items that were accepted last were looked at.`,
    item: 'Work item',
    accepted: 'Accepted',
    what: 'Changed',
  },
  /** The feature file of a sprint. */
  sprint: {
    title: 'Criteria as a feature file',
    choose: 'Sprint',
    download: 'Download',
    failed: ({ why }: { readonly why: string }) => `The criteria could not be read. ${why}`,
    none: 'No work item of this sprint has acceptance criteria.',
  },
});
