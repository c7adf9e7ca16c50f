import { useCallback, useEffect, useMemo, useRef, useState } from 'react';

import { issues } from '../../src/jira/issues';
import type { Ticks } from '../../src/domain/shared/work-item';
import { transitions, type Transition } from '../../src/jira/transitions';
import type { CallId, Input } from '../../src/contract';
import { answerTexts } from '../../src/messages/en/answer';
import { call, jira, newCallId, onIssueChanged, refreshHost } from '../ui/bridge';
import { useMessages } from '../ui/messages';
import { type Reply, toFailure, useReply } from '../ui/use-reply';
import { type Reading, readTogether } from './read';
import { buildViewModel, type Edited, withEdited, type WorkItemView } from './build-view-model';
import type { FeedbackText } from './feedback';

export interface WorkItemPage {
  readonly reply: Reply<Reading>;
  readonly view: WorkItemView | null;
  readonly feedback: FeedbackText | null;
  /** Counts what was written, so that what depends on it is read again. */
  readonly version: number;
  /** Gives whether it was accepted. */
  readonly accept: (transition: Transition) => Promise<boolean>;
  readonly saveNumber: (field: 'value' | 'points', value: number | null) => Promise<boolean>;
  readonly setTick: (item: string, set: Input<'tick'>['set']) => Promise<boolean>;
  readonly rejected: (complete: boolean) => Promise<void>;
  /** Reads it again, with what depends on it. */
  readonly readAgain: () => Promise<void>;
}

/** Has the host show a change around the page; on the project page that would load the page anew. */
export interface Host {
  readonly refresh: () => void;
}

const issueView: Host = { refresh: () => void refreshHost() };

/** Reads a work item in one round, keeps it fresh, and carries out what the person decides. */
export const useWorkItem = (
  issueId: string,
  projectId: string,
  me: string | null,
  host: Host = issueView,
): WorkItemPage => {
  const reply = useReply(() => readTogether(issueId, projectId), [issueId, projectId]);
  const [edited, setEdited] = useState<Edited>({});
  const texts = useMessages(answerTexts).feedback;
  const [feedback, setFeedback] = useState<FeedbackText | null>(null);
  const [version, setVersion] = useState(0);
  const requested = useRef<string | null>(null);
  /** The last tick that no answer came to: the same again is the same call. */
  const tried = useRef<{ readonly set: string; readonly id: CallId } | null>(null);
  const reading = reply.state === 'ready' ? reply.value : null;
  const again = reply.state === 'waiting' ? null : reply.again;
  const stored = useMemo(() => (reading === null ? null : buildViewModel(reading, me)), [reading, me]);
  const view = useMemo(() => stored && withEdited(stored, edited), [stored, edited]);

  const readAgain = useCallback(async () => {
    await again?.();
    setVersion((before) => before + 1);
  }, [again]);

  // What is stored differs from what was just computed: have it written once, and only then is a function invoked.
  const outdated = stored?.state === 'governed' ? stored.outdated : null;
  useEffect(() => {
    if (outdated === null || requested.current === outdated) return;
    requested.current = outdated;
    call('refresh', issueId, {})
      .then(readAgain)
      // The next change in Jira brings it up to date; the page shows what it computed itself.
      .catch(() => undefined);
  }, [outdated, issueId, readAgain]);

  useEffect(() => onIssueChanged(issueId, () => void readAgain()), [issueId, readAgain]);

  /** Why it cannot be accepted as it is shown: it was rejected since, elsewhere. Null when it was not. */
  const rejectedMeanwhile = async (): Promise<string | null> => {
    const before = stored?.state === 'governed' ? stored.acceptance : null;
    const fresh = (await again?.()) ?? null;
    const now = fresh === null ? null : buildViewModel(fresh, me);
    const answer = now?.state === 'governed' ? now.acceptance : null;
    if (answer?.state !== 'rejected' || (before?.state === 'rejected' && before.at === answer.at)) return null;
    return texts.rejectedMeanwhile({ why: answer.why });
  };

  const accept = async (transition: Transition): Promise<boolean> => {
    setFeedback(null);
    const overtaken = await rejectedMeanwhile();
    if (overtaken !== null) {
      setFeedback({ tone: 'warning', title: texts.notAccepted, detail: overtaken });
      return false;
    }
    try {
      await transitions(jira).execute(issueId, transition.id);
    } catch (error) {
      setFeedback({ tone: 'danger', title: texts.notAccepted, detail: toFailure(error).message });
      await readAgain();
      return false;
    }
    const status = transition.to.name;
    const recorded = await call('refresh', issueId, {}).then(
      () => true,
      () => false,
    );
    await readAgain();
    host.refresh();
    setFeedback(
      recorded
        ? { tone: 'success', title: texts.accepted, detail: texts.nowIn({ status }) }
        : { tone: 'warning', title: texts.nowIn({ status }), detail: texts.recordedLater },
    );
    return true;
  };

  const saveNumber: WorkItemPage['saveNumber'] = async (field, value) => {
    const id = stored?.state === 'governed' ? stored.policy.fields[field] : null;
    if (id === null) return false;
    setFeedback(null);
    setEdited((before) => ({ ...before, [field]: value }));
    try {
      await issues(jira).editNumber(issueId, id, value);
      await readAgain();
      host.refresh();
      return true;
    } catch (error) {
      setFeedback({ tone: 'danger', title: texts.notSaved[field], detail: toFailure(error).message });
      return false;
    } finally {
      setEdited((before) => ({ ...before, [field]: undefined }));
    }
  };

  const setTick: WorkItemPage['setTick'] = async (item, set) => {
    setFeedback(null);
    const wanted = JSON.stringify([item, set]);
    const id = tried.current?.set === wanted ? tried.current.id : newCallId();
    tried.current = { set: wanted, id };
    try {
      const answer = await call('tick', issueId, { item, set }, id);
      tried.current = null;
      // Somebody else's write may lie in the field for a moment: the record says what is so, and has it written.
      if (!showsTicks(await again?.(), me, answer.ticks)) {
        await call('refresh', issueId, {}).catch(() => undefined);
        await again?.();
      }
      setVersion((before) => before + 1);
      if (!answer.written)
        setFeedback({ tone: 'warning', title: texts.inRecord, detail: texts.shownLater });
      return true;
    } catch (error) {
      setFeedback({ tone: 'danger', title: texts.notSaved.tick, detail: toFailure(error).message });
      return false;
    }
  };

  const rejected = async (complete: boolean): Promise<void> => {
    await readAgain();
    host.refresh();
    setFeedback(
      complete ? { tone: 'success', title: texts.rejected, detail: texts.rejectedDetail } : null,
    );
  };

  return { reply, view, feedback, version, accept, saveNumber, setTick, rejected, readAgain };
};

/** Whether what was read has the same lines confirmed. */
const showsTicks = (reading: Reading | null | undefined, me: string | null, { held }: Ticks): boolean => {
  const view = reading == null ? null : buildViewModel(reading, me);
  if (view?.state !== 'governed') return true;
  const lines = (of: Ticks['held']): string =>
    JSON.stringify(
      Object.entries(of)
        .map(([id, { at }]) => [id, at])
        .sort(),
    );
  return lines(view.ticks.held) === lines(held);
};
