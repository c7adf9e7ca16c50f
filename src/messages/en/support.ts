import type { SupportKind } from '../../domain/support/note';
import { createSection } from '../section';

interface Count {
  readonly count: number;
}

/** What users asked: taken down, answered, and what it comes to. */
export const supportTexts = createSection('support', {
  title: 'Support questions',
  ask: 'New support question',
  reading: 'Reading the support questions',
  notRead: 'The support questions could not be read',
  noType: 'No work type is for support yet',
  noTypeDetail:
    'A project admin gives a work type the class Support: Project settings, Apps, Assay, Work types. From then on users’ questions can be taken down and counted here.',
  empty: 'No user has asked anything yet',
  emptyDetail: 'Take a question down with “New support question”, here or in Jira’s command palette.',
  count: ({ count, open }: Count & { readonly open: number }, { plural, number }) =>
    `${plural(count, { one: '# support question', other: '# support questions' })}, ${number(open)} without an answer.`,
  time: ({ time }: { readonly time: string }) => `Half of those that were answered had their answer within ${time}.`,
  noTime: 'None was answered yet.',
  byArea: 'By area',
  byKind: 'By kind',
  again: 'Came again: the same words, the same component',
  againOne: ({ question }: { readonly question: string }) => `Like “${question}”`,
  againNone: 'No question came again.',
  became: 'Became a defect or a feature',
  becameNone: 'No question is linked with a defect or a feature.',
  training: 'Training needs',
  trainingNone: 'No question is marked as a training need.',
  all: 'All support questions',
  shown: ({ shown, count }: Count & { readonly shown: number }, { number }) =>
    `The latest ${number(shown)} of ${number(count)}; the file has all.`,
  kind: {
    question: 'Question',
    'known-problem': 'Known problem',
    training: 'Training need',
  } satisfies Readonly<Record<SupportKind, string>>,
  noArea: 'No area',
  column: {
    question: 'Question',
    area: 'Area',
    kind: 'Kind',
    asked: 'Asked',
    requester: 'Requester',
    answered: 'Answered',
    answer: 'Answer',
    became: 'Became',
    count: 'Questions',
    open: 'Without an answer',
    time: 'Median time to the answer',
  },
  form: {
    project: 'Project',
    type: 'Work type',
    question: 'What was asked',
    requester: 'Who asked (a person or a desk; they need no account)',
    area: 'Area',
    component: 'Component',
    noComponent: 'None',
    kind: 'Kind',
    create: 'Create',
    cancel: 'Cancel',
    noQuestion: 'Say in at most 255 characters what was asked.',
    longRequester: ({ count }: Count, { number }) => `Keep it below ${number(count)} characters.`,
    failed: 'The support question was not created',
    made: ({ key }: { readonly key: string }) => `${key} was created.`,
    open: ({ key }: { readonly key: string }) => `Open ${key}`,
    another: 'Take down another',
    noProject: 'No project has a work type for support',
  },
  similar: {
    title: 'Asked before',
    answered: ({ answer }: { readonly answer: string }) => `What helped: ${answer}`,
    done: 'Done, no answer is kept.',
    open: 'Still open.',
  },
  panel: {
    asked: ({ requester, area }: { readonly requester: string; readonly area: string }) =>
      `Asked by ${requester} (${area}).`,
    askedBy: ({ requester }: { readonly requester: string }) => `Asked by ${requester}.`,
    askedIn: ({ area }: { readonly area: string }) => `Asked in the area ${area}.`,
    answer: ({ answer }: { readonly answer: string }) => `What helps: ${answer}`,
    keep: 'Keep an answer',
    change: 'Change the answer',
    label: 'What helps whoever asks the same',
    save: 'Save',
    cancel: 'Cancel',
    long: ({ count }: Count, { number }) => `Keep it below ${number(count)} characters.`,
    failed: ({ why }: { readonly why: string }) => `The answer was not saved: ${why}`,
  },
});
