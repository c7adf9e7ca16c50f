import { acceptAtOnce, rejectBlock, rejectionTransition } from '../../../src/domain/acceptance/answers';
import type { BacklogItem } from '../../../src/domain/backlog/backlog-item';
import { Failure, type FailureCode } from '../../../src/domain/shared/result';
import { transitions } from '../../../src/jira/transitions';
import { jira } from '../../ui/bridge';
import { call } from '../../ui/call';
import { loadAgain } from '../../ui/load-again';
import type { Messages } from '../../../src/messages/create-messages';
import { answerTexts } from '../../../src/messages/en/answer';
import { waitingTexts } from '../../../src/messages/en/waiting';
import { sayCode } from '../../../src/messages/section';
import { lineText } from '../../../src/messages/line-text';
import { failureText } from '../../../src/messages/failure-text';
import { toFailure } from '../../ui/use-reply';
import { reject, stepsOf, stepText } from '../../work-item/reject';
import type { Governed } from '../../work-item/build-view-model';
import { forgetMarks } from '../../work-item/marks-storage';
import { readAndJudge } from '../../work-item/read-and-judge';
import { sentMarks } from '../../work-item/sent-marks';

// First needed when Accept is pressed.
const loadBefore = loadAgain(() => import('../../work-item/before-accept'));

/** What became of one of several answers; `why` says what was refused, and is null when all was done. */
export interface BulkOutcome {
  readonly item: BacklogItem;
  readonly why: string | null;
}

export interface Judge {
  readonly projectId: string;
  readonly me: string | null;
  /** Says why, in the reader's words. */
  readonly messages: Messages;
}

/** So many at a time: each is a handful of calls, and Jira answers writes one by one. */
const atOnce = 3;

/** What this page has put into the reader's words already. */
const inWords = (code: FailureCode, text: string): Failure => new Failure(code, { code: 'in-words', text });

/** Each work item is read anew, so that an answer never rests on what was there when the page was opened. */
const judged = async ({ id }: BacklogItem, { projectId, me, messages }: Judge): Promise<Governed> => {
  const { refusal } = messages.of(waitingTexts);
  const { view: seen } = await readAndJudge(id, projectId, me);
  if (seen.state !== 'governed') throw inWords('conflict', refusal.ungoverned);
  if (seen.mayAccept === null) throw inWords('forbidden', refusal.forbidden);
  const { status } = seen.item;
  if (status.category === 'done') throw inWords('conflict', refusal.done({ status: status.name }));
  return seen;
};

/** Accepts one as the panel does: the move into Done is the acceptance. @throws Failure that says what is missing, or Jira's own words. */
export const acceptOne = async (item: BacklogItem, judge: Judge): Promise<void> => {
  const { messages } = judge;
  const first = await judged(item, judge);
  // What is stored is older than the work item: the gate goes by it, so it is renewed first.
  const isStale = first.done.missing.some(({ stale }) => stale === true);
  if (isStale) await call('refresh', item.id, {}).catch(() => undefined);
  const of = isStale ? await judged(item, judge) : first;
  const missing = of.policy.mode === 'block' ? of.done.missing : [];
  if (missing.length > 0)
    throw inWords(
      'conflict',
      messages.of(waitingTexts).refusal.missing({ lines: missing.map((line) => lineText(messages, line)) }),
    );
  const how = acceptAtOnce(of);
  if ('block' in how) throw inWords('conflict', sayCode(messages.of(answerTexts).acceptBlock, how.block));
  await (await loadBefore()).beforeAccept(of, messages);
  await transitions(jira).execute(item.id, how.transition.id);
  forgetMarks(item.id, of.at.accepter ?? null);
  // The event records it too; asking only makes it show at once.
  await call('refresh', item.id, {}).catch(() => undefined);
};

/** Rejects one with a reason. @throws Failure that names each step that was not done. */
export const rejectOne = async (item: BacklogItem, judge: Judge, reason: string): Promise<void> => {
  const { messages } = judge;
  const of = await judged(item, judge);
  const block = rejectBlock(of);
  if (block !== null) throw inWords('conflict', sayCode(messages.of(answerTexts).rejectBlock, block));
  const rejected = { issueId: item.id, transition: rejectionTransition(of), assignee: of.assignee };
  const after = await reject(
    stepsOf(rejected),
    rejected,
    { reason, failed: [], marks: sentMarks(of) },
    messages,
    () => undefined,
  );
  const failed = after.filter(({ state }) => state === 'failed');
  if (failed.length === 0) forgetMarks(item.id, of.at.accepter ?? null);
  else throw inWords('conflict', failed.map((step) => stepText(messages, step, rejected)).join(' '));
};

/** Answers several, some at a time, and tells of each as it ends. One that is refused stops no other. */
export const answerEach = async (
  items: readonly BacklogItem[],
  answer: (item: BacklogItem) => Promise<void>,
  tell: (outcome: BulkOutcome) => void,
  messages: Messages,
): Promise<readonly BulkOutcome[]> => {
  const waiting = [...items];
  const outcomes: BulkOutcome[] = [];
  const work = async (): Promise<void> => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) {
      const of = item;
      const why = await answer(of).then(
        () => null,
        (error: unknown) => failureText(messages, toFailure(error)),
      );
      outcomes.push({ item: of, why });
      tell({ item: of, why });
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, work));
  return outcomes;
};
