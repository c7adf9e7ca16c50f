import { createSection } from '../section';

interface Named {
  readonly name: string;
}

interface Count {
  readonly count: number;
}

interface Status {
  readonly status: string;
}

/** The dialog of a rejection, and what it writes. */
export const rejectionTexts = createSection('rejection', {
  title: 'Reject',
  why: 'Why?',
  reasonFault: {
    empty: 'Say why, so that the team knows what to change.',
    'too-long': ({ max }: { readonly max: number }, { number }) => `Keep it below ${number(max)} characters.`,
  },
  criteriaFailed: 'Acceptance criteria that failed',
  linesFailed: 'Definition of Done that failed',
  /** Where it goes. */
  stays: ({ status }: Status) => `It stays in ${status}.`,
  moves: ({ status }: Status) => `It moves to ${status}.`,
  noTransition: ({ status }: Status) =>
    `Jira offers no move to the status for rejected work from here, so it stays in ${status}.`,
  comment: 'A comment says why.',
  commentFor: ({ name }: Named) => `A comment tells ${name} why.`,
  step: {
    record: 'Record the rejection',
    move: ({ status }: Status) => `Move it to ${status}`,
    comment: 'Comment with the reason',
    commentFor: ({ name }: Named) => `Comment for ${name}`,
  },
  stepState: {
    open: ({ step }: { readonly step: string }) => `${step}: not yet`,
    done: ({ step }: { readonly step: string }) => `${step}: done`,
    failed: ({ step, why }: { readonly step: string; readonly why: string }) => `${step}: not done. ${why}`,
  },
  leave: 'Leave it so',
  send: 'Reject',
  retry: 'Try what failed again',
  /** The dialog that closes without delivery. */
  close: {
    title: 'Close without delivery',
    status: 'Status',
    where: ({ status }: Status) =>
      `It goes to ${status}. No criteria and no Definition of Done are asked for, and it counts as nothing delivered.`,
    failed: 'It was not closed',
    send: 'Close without delivery',
  },
  /** The dialog that rejects all that are selected in the queue. */
  several: {
    title: ({ count }: Count, { plural }) => plural(count, { one: 'Reject # work item', other: 'Reject # work items' }),
    sameReason: 'The same reason is recorded, and said in a comment, on each of them.',
    send: ({ count }: Count, { number }) => `Reject ${number(count)}`,
  },
  /** The comment in Jira, in the language of who rejects. */
  commentText: {
    first: ({ reason }: { readonly reason: string }) => `Rejected: ${reason}`,
    failed: 'What failed:',
  },
});
