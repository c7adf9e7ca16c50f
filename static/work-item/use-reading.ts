import { useCallback, useEffect, useMemo, useRef, useState } from 'react';

import { isSameJson } from '../../src/domain/shared/json';
import { onIssueChanged } from '../ui/bridge';
import { call } from '../ui/call';
import { type Reply, useReply } from '../ui/use-reply';
import { useReturn } from '../ui/use-return';
import type { Edited, WorkItemView } from './build-view-model';
import { type JudgedReading, readAndJudge } from './read-and-judge';

export interface ReadingOf {
  readonly reply: Reply<JudgedReading>;
  /** With numbers that are on their way to Jira; null until the first answer. */
  readonly view: WorkItemView | null;
  /** As Jira said it; null until the first answer. */
  readonly stored: WorkItemView | null;
  readonly edit: (edited: Edited) => void;
  /** Counts what was written, so that what depends on it is read again. */
  readonly version: number;
  readonly countWrite: () => void;
  /** Reads the work item alone; null where it could not be read, or a later reading overtook it. */
  readonly again: () => Promise<WorkItemView | null>;
  /** Reads it with what depends on it. */
  readonly readAgain: () => Promise<void>;
}

/** What the record explains: where it changed, there is a new entry. */
const recordedIn = (view: WorkItemView | null) =>
  view?.state === 'governed' ? [view.acceptance, view.ticks.held] : null;

/** Reads a work item in one round, and again when Jira says that it changed or the reader comes back to the page. */
export const useReading = (issueId: string, projectId: string, me: string | null): ReadingOf => {
  const reply = useReply(() => readAndJudge(issueId, projectId, me), [issueId, projectId, me]);
  const [edited, setEdited] = useState<Edited>({});
  const [version, setVersion] = useState(0);
  const requested = useRef<string | null>(null);
  const replyAgain = reply.state === 'waiting' ? null : reply.again;
  const read = reply.state === 'ready' ? reply.value : null;
  const stored = read && read.view;
  const view = useMemo(() => read && read.viewWith(edited), [read, edited]);

  const again = useCallback(async () => (await replyAgain?.())?.view ?? null, [replyAgain]);
  const countWrite = useCallback(() => setVersion((before) => before + 1), []);
  const edit = useCallback((changed: Edited) => setEdited((before) => ({ ...before, ...changed })), []);
  const readAgain = useCallback(async () => {
    await again();
    countWrite();
  }, [again, countWrite]);

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

  const catchUp = async (): Promise<void> => {
    const before = recordedIn(stored);
    const after = recordedIn(await again());
    if (before !== null && after !== null && !isSameJson(before, after)) countWrite();
  };
  // Jira tells only the pages of its own tab of a change.
  useReturn(() => void catchUp());

  return { reply, view, stored, edit, version, countWrite, again, readAgain };
};
