import type { AcceptBlock, RejectBlock } from '../../domain/acceptance/answers';
import { type ByCode, createSection } from '../section';

interface Named {
  readonly name: string;
}

interface At {
  readonly at: string;
}

interface Who {
  readonly who: string;
}

interface HowLong {
  readonly howLong: string;
}

interface Why {
  readonly why: string;
}

interface Status {
  readonly status: string;
}

interface Count {
  readonly count: number;
}

/** The state of a work item, and the Product Owner's two answers. */
export const answerTexts = createSection('answer', {
  /** Stand for people whose name is not known, or not yet. */
  person: {
    owner: 'the Product Owner',
    ownerNamed: ({ name }: Named) => `${name}, the Product Owner`,
    somebody: 'somebody',
  },
  word: {
    accepted: 'Accepted',
    unaccepted: 'Unaccepted',
    rejected: 'Rejected',
    closed: 'Closed',
    ready: 'Ready',
    'not-ready': 'Not ready',
    awaiting: 'Awaiting',
    awaitingYou: 'Awaiting you',
  },
  accepted: {
    owner: ({ at }: At, { day }) => `Accepted by the Product Owner, on ${day(at)}.`,
    ownerNamed: ({ name, at }: Named & At, { day }) => `Accepted by ${name}, the Product Owner, on ${day(at)}.`,
    deputy: ({ at }: At, { day }) => `Accepted by a deputy, on ${day(at)}.`,
    deputyNamed: ({ name, at }: Named & At, { day }) =>
      `Accepted by ${name}, deputy of the Product Owner, on ${day(at)}.`,
  },
  unaccepted: ({ status, at }: Status & At, { day }) => `Moved to ${status} without acceptance, on ${day(at)}.`,
  closed: ({ who, at }: Who & At, { day }) => `Closed without delivery by ${who} on ${day(at)}.`,
  closedBecause: ({ who, at, why }: Who & At & Why, { day }) =>
    `Closed without delivery by ${who} on ${day(at)}: ${why}`,
  notAsked: 'Nobody was asked to accept it.',
  rejected: ({ who, at }: Who & At, { day }) => `Rejected by ${who} on ${day(at)}.`,
  ready: 'Everything is there to begin.',
  notReady: 'Work should not begin yet.',
  incomplete: ({ who }: Who) => `Not ready yet for the decision of ${who}.`,
  incompleteForYou: 'Not ready yet for your decision.',
  awaitingYou: 'Ready for your decision.',
  awaitingYouFor: ({ howLong }: HowLong) => `Ready for your decision · waiting ${howLong}`,
  awaiting: ({ who }: Who) => `Waiting for ${who}.`,
  awaitingFor: ({ who, howLong }: Who & HowLong) => `Waiting for ${who}, ${howLong}.`,
  who: {
    owner: 'Only the Product Owner can accept or reject it.',
    ownerNamed: ({ name }: Named) => `Only ${name}, the Product Owner, can accept or reject it.`,
    inactive: ({ name }: Named) =>
      `${name} is the Product Owner, but cannot sign in any more. A project admin can name another in the project settings.`,
  },
  onlyWarns: 'Assay only warns in this project: it stops no move to Done.',
  /** Above the list of what is missing. */
  toFinish: {
    accepted: ({ count }: Count, { plural }) =>
      plural(count, { one: '# thing to finish first', other: '# things to finish first' }),
    ready: ({ count }: Count, { plural }) =>
      plural(count, { one: '# thing to finish before work begins', other: '# things to finish before work begins' }),
    /** Where Jira lets nobody start it before. */
    start: ({ count }: Count, { plural }) =>
      plural(count, {
        one: '# thing to finish before Jira lets it start',
        other: '# things to finish before Jira lets it start',
      }),
  },
  accept: 'Accept',
  into: 'into',
  choose: 'Choose…',
  chooseStatus: 'Choose the status that it goes to.',
  close: 'Close without delivery…',
  reject: 'Reject…',
  whatFailed: 'What failed',
  acceptBlock: {
    'no-permission': 'You may not move work items in this project. A project admin can allow it.',
    'not-begun': ({ status }: Status) => `It is still in ${status}: there is nothing to accept yet.`,
    missing: ({ count }: Count, { plural }) =>
      plural(count, { one: '# thing to finish first', other: '# things to finish first' }),
    'no-transition': ({ status }: Status) =>
      `Jira offers you no move from ${status} to a status where work is delivered. Move it on first.`,
    'several-statuses': ({ statuses }: { readonly statuses: readonly string[] }, { list }) =>
      `It could go to ${list(statuses)}: open it and choose the status beside Accept.`,
  } satisfies ByCode<AcceptBlock>,
  rejectBlock: {
    'not-begun': ({ status }: Status) => `It is still in ${status}: nothing was delivered that could be rejected.`,
  } satisfies ByCode<RejectBlock>,
  feedback: {
    accepted: 'Accepted',
    nowIn: ({ status }: Status) => `It is now in ${status}.`,
    recordedLater: 'Assay records the acceptance as soon as it can.',
    notAccepted: 'It was not accepted',
    rejectedMeanwhile: ({ why }: Why) =>
      `It was rejected a moment ago: ${why} Accept it again if that is what you mean.`,
    notSaved: {
      value: 'The business value was not saved',
      points: 'The estimate was not saved',
    },
    inRecord: 'It is in the record',
    shownLater: 'Jira shows it as soon as it can.',
    rejected: 'Rejected',
    rejectedDetail: 'The reason is in the record and in a comment.',
    closed: 'Closed without delivery',
  },
  notRead: 'The work item could not be read',
  loadingVerdict: 'Loading the verdict',
});
