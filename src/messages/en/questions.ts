import { createSection } from '../section';

interface Keyed {
  readonly key: string;
}

/** Questions to the Product Owner, and their answers: comments in Jira. */
export const questionsTexts = createSection('questions', {
  ask: 'Ask the Product Owner',
  about:
    'It becomes a comment that mentions the Product Owner, and stays open until somebody who may accept answers it.',
  question: 'Question',
  send: 'Ask',
  asked: 'It is asked.',
  notAsked: 'It was not asked',
  full: 'It is asked in a comment, but not listed: the work item has as many open questions as one can follow. Have one answered first.',
  notListed: 'It is asked in a comment, but is not among the open questions yet',
  open: 'Open questions',
  none: 'Nobody waits for an answer',
  noneDetail:
    'Questions that somebody asks the Product Owner on a work item of this project are listed here until they are answered.',
  loading: 'Reading questions',
  notRead: 'The questions could not be read',
  by: ({ who, when }: { readonly who: string; readonly when: string }) => `${who} · ${when}`,
  waits: ({ wait }: { readonly wait: string }) => `waits ${wait}`,
  somebody: 'Somebody',
  edited: 'edited since',
  of: ({ key, summary }: Keyed & { readonly summary: string }) => `${key} · ${summary}`,
  openOf: ({ key }: Keyed) => `Open ${key} in Jira`,
  answer: 'Answer',
  answerTo: ({ who }: { readonly who: string }) => `Answer to ${who}`,
  notAnswered: 'It was not answered',
  notClosed: 'It is answered in a comment, but is still among the open questions',
  empty: 'Write something first.',
  onlyOwner: 'Only the Product Owner, or a deputy in their term, can answer.',
  tab: 'Questions',
  value: {
    title: 'Questions to the Product Owner',
    open: 'Open now',
    oldest: 'Oldest',
    median: 'Median time to answer',
    ofAnswers: ({ count }: { readonly count: number }, { plural }) =>
      plural(count, { one: 'of # answer', other: 'of # answers' }),
    noAnswer: 'no answer yet',
    note: 'From the comment that asks to the comment of somebody who may accept that answers, of the last twenty answers of each work item.',
  },
});
