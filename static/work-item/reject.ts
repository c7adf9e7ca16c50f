import type { SentMark } from '../../src/domain/acceptance/recorded-mark';
import type { Failure } from '../../src/domain/shared/result';
import { comments } from '../../src/jira/comments';
import type { Person } from '../../src/jira/issue-response';
import { transitions, type Transition } from '../../src/jira/transitions';
import type { CallId, Input } from '../../src/contract';
import type { Messages } from '../../src/messages/create-messages';
import { rejectionTexts } from '../../src/messages/en/rejection';
import { failureText } from '../../src/messages/failure-text';
import { jira } from '../ui/bridge';
import { call } from '../ui/call';
import { newCallId } from '../ui/invoke-function';
import { toFailure } from '../ui/use-reply';

export interface Rejection {
  readonly reason: string;
  readonly failed: readonly string[];
  /** What was marked of single criteria. */
  readonly marks: readonly SentMark[];
}

export interface Step {
  readonly name: 'record' | 'move' | 'comment';
  readonly state: 'open' | 'done' | 'failed';
  readonly why?: Failure;
  /** The call that recorded it, or was to, and what it said: said again, it is the same call. */
  readonly call?: { readonly id: CallId; readonly said: string };
}

/** What a rejection is about. */
export interface RejectionTarget {
  readonly issueId: string;
  /** To the status for rejected work; null where it stays. */
  readonly transition: Transition | null;
  readonly assignee: Person | null;
}

/** What a rejection consists of. The record is the app's; moving and commenting are the person's own acts in Jira. */
export const stepsOf = ({ transition }: RejectionTarget): readonly Step[] => [
  { name: 'record', state: 'open' },
  ...(transition === null ? [] : [{ name: 'move', state: 'open' } as const]),
  { name: 'comment', state: 'open' },
];

/** The comment's lines: the reason as it was typed, and what failed. */
export const commentLines = (
  { reason, failed }: Pick<Rejection, 'reason' | 'failed'>,
  messages: Messages,
): readonly string[] => {
  const { commentText } = messages.of(rejectionTexts);
  const [first = '', ...rest] = reason.split('\n');
  return [
    commentText.first({ reason: first }),
    ...rest,
    ...(failed.length === 0 ? [] : [commentText.failed, ...failed.map((one) => `• ${one}`)]),
  ];
};

const withCallId = (step: Step, rejection: Rejection): Step => {
  const said = JSON.stringify(rejection);
  return step.name !== 'record' || step.call?.said === said ? step : { ...step, call: { id: newCallId(), said } };
};

const toInput = ({ reason, failed, marks }: Rejection): Input<'reject'> => ({
  ...{ reason, failed: [...failed] },
  ...(marks.length > 0 && { marks: [...marks] }),
});

const run = async (
  step: Step,
  { issueId, transition, assignee }: RejectionTarget,
  rejection: Rejection,
  messages: Messages,
): Promise<void> => {
  if (step.name === 'record') await call('reject', issueId, toInput(rejection), step.call?.id);
  if (step.name === 'move' && transition !== null) await transitions(jira).execute(issueId, transition.id);
  if (step.name === 'comment') await comments(jira).add(issueId, commentLines(rejection, messages), assignee);
};

/**
 * Does what is not done yet, in order, and reports after each step. What was done stays done, so that a second try sends no
 * second comment. Nothing is moved or said when the record was refused.
 */
export const reject = async (
  steps: readonly Step[],
  of: RejectionTarget,
  rejection: Rejection,
  messages: Messages,
  onProgress: (steps: readonly Step[]) => void,
): Promise<readonly Step[]> => {
  let now = steps;
  for (const step of steps) {
    if (step.state === 'done') continue;
    if (step.name !== 'record' && now.some(({ name, state }) => name === 'record' && state === 'failed')) break;
    const tried = withCallId(step, rejection);
    const after = await run(tried, of, rejection, messages).then(
      (): Step => ({ name: step.name, state: 'done' }),
      (error: unknown): Step => ({
        ...tried,
        state: 'failed',
        why: toFailure(error),
      }),
    );
    now = now.map((one) => (one.name === step.name ? after : one));
    onProgress(now);
  }
  return now;
};

/** One step in words, and whether it was done. */
export const stepText = (
  messages: Messages,
  { name, state, why }: Step,
  { transition, assignee }: RejectionTarget,
): string => {
  const { step: texts, stepState } = messages.of(rejectionTexts);
  const named = {
    record: texts.record,
    move: transition === null ? '' : texts.move({ status: transition.to.name }),
    comment: assignee === null ? texts.comment : texts.commentFor({ name: assignee.displayName }),
  };
  const step = named[name];
  return state === 'failed'
    ? stepState.failed({ step, why: why === undefined ? '' : failureText(messages, why) })
    : stepState[state]({ step });
};
