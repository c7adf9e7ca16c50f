import type { CallId, Input } from '../../src/contract';
import { issues } from '../../src/jira/issues';
import { transitions, type Transition } from '../../src/jira/transitions';
import type { Messages } from '../../src/messages/create-messages';
import { answerTexts } from '../../src/messages/en/answer';
import { failureText } from '../../src/messages/failure-text';
import { jira } from '../ui/bridge';
import { call } from '../ui/call';
import { loadAgain } from '../ui/load-again';
import { newCallId } from '../ui/invoke-function';
import { toFailure } from '../ui/use-reply';
import type { WorkItemView } from './build-view-model';
import type { FeedbackText } from './feedback';
import { showsTicks } from './shows-ticks';
import type { ReadingOf } from './use-reading';

// First needed when Accept is pressed.
const loadBefore = loadAgain(() => import('./before-accept'));

/** What each action needs: the work item as it was read, and where its result is said. */
export interface Acting {
  readonly issueId: string;
  readonly reading: ReadingOf;
  readonly messages: Messages;
  readonly say: (feedback: FeedbackText | null) => void;
  /** Has the host show the change around the page. */
  readonly refreshHost: () => void;
}

const answerIn = (view: WorkItemView | null) => (view?.state === 'governed' ? view.acceptance : null);

/** Why it cannot be accepted as it is shown: it was rejected since, elsewhere. Null when it was not. */
const rejectedMeanwhile = async ({ reading, messages }: Acting): Promise<string | null> => {
  const before = answerIn(reading.stored);
  const answer = answerIn(await reading.again());
  if (answer?.state !== 'rejected' || (before?.state === 'rejected' && before.at === answer.at)) return null;
  return messages.of(answerTexts).feedback.rejectedMeanwhile({ why: answer.why });
};

/** Accepts by moving it into a delivered status; gives whether it was accepted. */
export const createAccept =
  (acting: Acting) =>
  async (transition: Transition): Promise<boolean> => {
    const { issueId, reading, messages, say, refreshHost } = acting;
    const texts = messages.of(answerTexts).feedback;
    say(null);
    const overtaken = await rejectedMeanwhile(acting);
    if (overtaken !== null) {
      say({ tone: 'warning', title: texts.notAccepted, detail: overtaken });
      return false;
    }
    try {
      if (reading.stored?.state === 'governed') await (await loadBefore()).beforeAccept(reading.stored, messages);
      await transitions(jira).execute(issueId, transition.id);
    } catch (error) {
      say({ tone: 'danger', title: texts.notAccepted, detail: failureText(messages, toFailure(error)) });
      await reading.readAgain();
      return false;
    }
    const status = transition.to.name;
    const recorded = await call('refresh', issueId, {}).then(
      () => true,
      () => false,
    );
    await reading.readAgain();
    refreshHost();
    say(
      recorded
        ? { tone: 'success', title: texts.accepted, detail: texts.nowIn({ status }) }
        : { tone: 'warning', title: texts.nowIn({ status }), detail: texts.recordedLater },
    );
    return true;
  };

/** Saves a number that was typed, shown at once; gives whether it was saved. */
export const createSaveNumber =
  ({ issueId, reading, messages, say, refreshHost }: Acting) =>
  async (field: 'value' | 'points', value: number | null): Promise<boolean> => {
    const { stored, edit, readAgain } = reading;
    const texts = messages.of(answerTexts).feedback;
    const id = stored?.state === 'governed' ? stored.policy.fields[field] : null;
    if (id === null) return false;
    say(null);
    edit({ [field]: value });
    try {
      await issues(jira).editNumber(issueId, id, value);
      await readAgain();
      refreshHost();
      return true;
    } catch (error) {
      say({ tone: 'danger', title: texts.notSaved[field], detail: failureText(messages, toFailure(error)) });
      return false;
    } finally {
      edit({ [field]: undefined });
    }
  };

/** The last tick that no answer came to: the same again is the same call. */
export interface Tried {
  current: { readonly set: string; readonly id: CallId } | null;
}

/** Confirms a line, takes it back, or calls it not applicable. Gives why it was not saved, to be said at the line; null when it was. */
export const createSetTick =
  ({ issueId, reading, messages, say }: Acting, tried: Tried) =>
  async (item: string, set: Input<'tick'>['set']): Promise<string | null> => {
    say(null);
    const texts = messages.of(answerTexts).feedback;
    const wanted = JSON.stringify([item, set]);
    const id = tried.current?.set === wanted ? tried.current.id : newCallId();
    tried.current = { set: wanted, id };
    try {
      const answer = await call('tick', issueId, { item, set }, id);
      tried.current = null;
      // Somebody else's write may lie in the field for a moment: the record says what is so, and has it written.
      if (!showsTicks(await reading.again(), answer.ticks)) {
        await call('refresh', issueId, {}).catch(() => undefined);
        await reading.again();
      }
      reading.countWrite();
      if (!answer.written) say({ tone: 'warning', title: texts.inRecord, detail: texts.shownLater });
      return null;
    } catch (error) {
      return failureText(messages, toFailure(error));
    }
  };
