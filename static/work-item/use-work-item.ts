import { useRef, useState } from 'react';

import type { Input } from '../../src/contract';
import type { Transition } from '../../src/jira/transitions';
import { answerTexts } from '../../src/messages/en/answer';
import { refreshHost } from '../ui/bridge';
import { useAllMessages } from '../ui/messages';
import type { Reply } from '../ui/use-reply';
import { type Acting, createAccept, createSaveNumber, createSetTick, type Tried } from './actions';
import type { WorkItemView } from './build-view-model';
import type { FeedbackText } from './feedback';
import type { JudgedReading } from './read-and-judge';
import { useReading } from './use-reading';

export interface WorkItemPage {
  readonly reply: Reply<JudgedReading>;
  readonly view: WorkItemView | null;
  readonly feedback: FeedbackText | null;
  /** Counts what was written, so that what depends on it is read again. */
  readonly version: number;
  /** Gives whether it was accepted. */
  readonly accept: (transition: Transition) => Promise<boolean>;
  readonly saveNumber: (field: 'value' | 'points', value: number | null) => Promise<boolean>;
  /** Gives why it was not saved; null when it was. */
  readonly setTick: (item: string, set: Input<'tick'>['set']) => Promise<string | null>;
  readonly rejected: (complete: boolean) => Promise<void>;
  /** It was closed without delivery, and is in a status of this name. */
  readonly closed: (status: string) => Promise<void>;
  /** Who looks. */
  readonly me: string | null;
  /** Reads it again, with what depends on it. */
  readonly readAgain: () => Promise<void>;
  /** A part of the page wrote to Jira: what is shown here and around the page is read again. */
  readonly edited: () => Promise<void>;
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
  const reading = useReading(issueId, projectId, me);
  const messages = useAllMessages();
  const texts = messages.of(answerTexts).feedback;
  const [feedback, setFeedback] = useState<FeedbackText | null>(null);
  const tried = useRef<Tried['current']>(null);
  const acting: Acting = { issueId, reading, messages, say: setFeedback, refreshHost: host.refresh };
  const { reply, view, version, readAgain } = reading;

  /** After an answer that was given in a dialog. */
  const answered = async (said: FeedbackText | null): Promise<void> => {
    await readAgain();
    host.refresh();
    setFeedback(said);
  };

  return {
    ...{ reply, view, feedback, version, me, readAgain },
    edited: () => answered(null),
    accept: createAccept(acting),
    saveNumber: createSaveNumber(acting),
    setTick: createSetTick(acting, tried),
    rejected: (complete) =>
      answered(complete ? { tone: 'success', title: texts.rejected, detail: texts.rejectedDetail } : null),
    closed: (status) => answered({ tone: 'success', title: texts.closed, detail: texts.nowIn({ status }) }),
  };
};
