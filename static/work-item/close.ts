import type { Failure } from '../../src/domain/shared/result';
import { mayClose } from '../../src/domain/policy/may-close';
import { transitionsIntoClosed } from '../../src/domain/acceptance/answers';
import { transitions, type Transition } from '../../src/jira/transitions';
import type { CallId } from '../../src/contract';
import { jira } from '../ui/bridge';
import { call } from '../ui/call';
import { toFailure } from '../ui/use-reply';
import type { Governed } from './build-view-model';

/** The transitions by which this person may close the work item without delivery; none where the settings or Jira leave none, or it is closed already. */
export const transitionsToClose = (of: Governed, me: string | null, now: Date): readonly Transition[] =>
  of.mayTransition && of.acceptance?.state !== 'closed' && mayClose(of.policy, me, now.toISOString())
    ? transitionsIntoClosed(of.transitions, of.policy)
    : [];

export interface Closing {
  readonly issueId: string;
  readonly transition: Transition;
  readonly reason: string;
  /** The same again is the same call. */
  readonly callId: CallId;
}

/**
 * Closes it: the reason first, so that it cannot be lost, then the person's own move in Jira, then the record of it. Null when it is closed, else
 * why it is not; a second try with the same id records no second reason.
 */
export const closeIssue = async ({ issueId, transition, reason, callId }: Closing): Promise<Failure | null> => {
  try {
    await call('close', issueId, { reason }, callId);
    await transitions(jira).execute(issueId, transition.id);
  } catch (error) {
    return toFailure(error);
  }
  // The event records it too; asking only makes it show at once.
  await call('refresh', issueId, {}).catch(() => undefined);
  return null;
};
