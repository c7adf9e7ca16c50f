import { Failure } from '../../src/domain/shared/result';
import { comments } from '../../src/jira/comments';
import type { Person } from '../../src/jira/issue-response';
import { transitions, type Transition } from '../../src/jira/transitions';
import type { CallId } from '../../src/contract';
import { call, jira, newCallId } from '../ui/bridge';

export interface Rejection {
  readonly reason: string;
  readonly failed: readonly string[];
}

export interface Step {
  readonly name: 'record' | 'move' | 'comment';
  /** In words, for the person who waits. */
  readonly what: string;
  readonly state: 'open' | 'done' | 'failed';
  readonly why?: string;
  /** The call that recorded it, or was to, and what it said: said again, it is the same call. */
  readonly call?: { readonly id: CallId; readonly said: string };
}

export interface Rejected {
  readonly issueId: string;
  readonly way: Transition | null;
  readonly assignee: Person | null;
}

/** What a rejection consists of. The record is the app's; moving and commenting are the person's own acts in Jira. */
export const stepsOf = ({ way, assignee }: Rejected): readonly Step[] => [
  { name: 'record', what: 'Record the rejection', state: 'open' },
  ...(way === null ? [] : [{ name: 'move', what: `Move it to ${way.to.name}`, state: 'open' } as const]),
  {
    name: 'comment',
    what: assignee === null ? 'Comment with the reason' : `Comment for ${assignee.displayName}`,
    state: 'open',
  },
];

/** The comment's lines: the reason as it was typed, and what failed. */
export const commentLines = ({ reason, failed }: Rejection): readonly string[] => {
  const [first = '', ...rest] = reason.split('\n');
  return [
    `Rejected: ${first}`,
    ...rest,
    ...(failed.length === 0 ? [] : ['What failed:', ...failed.map((one) => `• ${one}`)]),
  ];
};

const named = (step: Step, rejection: Rejection): Step => {
  const said = JSON.stringify(rejection);
  return step.name !== 'record' || step.call?.said === said ? step : { ...step, call: { id: newCallId(), said } };
};

const run = async (step: Step, { issueId, way, assignee }: Rejected, rejection: Rejection): Promise<void> => {
  if (step.name === 'record')
    await call('reject', issueId, { reason: rejection.reason, failed: [...rejection.failed] }, step.call?.id);
  if (step.name === 'move' && way !== null) await transitions(jira).execute(issueId, way.id);
  if (step.name === 'comment') await comments(jira).add(issueId, commentLines(rejection), assignee);
};

/**
 * Does what is not done yet, in order, and tells of each step as it ends. What was done stays done, so that a second try sends no
 * second comment. Nothing is moved or said when the record was refused.
 */
export const reject = async (
  steps: readonly Step[],
  of: Rejected,
  rejection: Rejection,
  tell: (steps: readonly Step[]) => void,
): Promise<readonly Step[]> => {
  let now = steps;
  for (const step of steps) {
    if (step.state === 'done') continue;
    if (step.name !== 'record' && now.some(({ name, state }) => name === 'record' && state === 'failed')) break;
    const tried = named(step, rejection);
    const after = await run(tried, of, rejection).then(
      (): Step => ({ name: step.name, what: step.what, state: 'done' }),
      (error: unknown): Step => ({
        ...tried,
        state: 'failed',
        why: error instanceof Failure ? error.message : 'It did not work.',
      }),
    );
    now = now.map((one) => (one.name === step.name ? after : one));
    tell(now);
  }
  return now;
};
