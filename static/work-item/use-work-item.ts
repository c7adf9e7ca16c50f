import { useCallback, useEffect, useMemo, useRef, useState } from 'react';

import type { CustomFieldId } from '../../src/domain/shared/ids';
import { issues } from '../../src/jira/issues';
import { transitions, type Transition } from '../../src/jira/transitions';
import type { CallId, Input } from '../../src/contract';
import { call, jira, newCallId, onIssueChanged, refreshHost } from '../ui/bridge';
import { type Reply, toFailure, useReply } from '../ui/use-reply';
import { type Reading, readTogether } from './read';
import { showsTicks } from './shows-ticks';
import { type Edited, buildViewModel, type WorkItemView } from './build-view-model';

/** What just happened, for the line that is read aloud. */
export interface Said {
  readonly tone: 'success' | 'warning' | 'danger';
  readonly title: string;
  readonly detail?: string;
}

export interface WorkItemPage {
  readonly reply: Reply<Reading>;
  readonly seen: WorkItemView | null;
  readonly said: Said | null;
  /** Counts what was written, so that what depends on it is read again. */
  readonly version: number;
  /** Gives whether it was accepted. */
  readonly accept: (way: Transition) => Promise<boolean>;
  readonly saveNumber: (field: 'value' | 'points', value: number | null) => Promise<boolean>;
  readonly setTick: (item: string, set: Input<'tick'>['set']) => Promise<boolean>;
  readonly rejected: (complete: boolean) => Promise<void>;
  /** It was closed without delivery, and is in a status of this name. */
  readonly closed: (status: string) => Promise<void>;
  /** Who looks. */
  readonly me: string | null;
  /** Reads it again, with what depends on it. */
  readonly readAgain: () => Promise<void>;
}

/** What the host does when a change should show around the page; on the project page it would load the page anew. */
export interface Surroundings {
  readonly refresh: () => void;
}

const issueView: Surroundings = { refresh: () => void refreshHost() };

/** Reads a work item in one round, keeps it fresh, and carries out what the person decides. */
export const useWorkItem = (
  issueId: string,
  projectId: string,
  me: string | null,
  around: Surroundings = issueView,
): WorkItemPage => {
  const reply = useReply(() => readTogether(issueId, projectId), [issueId, projectId]);
  const [edited, setEdited] = useState<Edited>({});
  const [said, setSaid] = useState<Said | null>(null);
  const [version, setVersion] = useState(0);
  const asked = useRef<string | null>(null);
  /** The last tick that no answer came to: the same again is the same call. */
  const tried = useRef<{ readonly said: string; readonly id: CallId } | null>(null);
  const reading = reply.state === 'ready' ? reply.value : null;
  const again = reply.state === 'waiting' ? null : reply.again;
  const seen = useMemo(() => (reading === null ? null : buildViewModel(reading, me, edited)), [reading, me, edited]);

  const readAgain = useCallback(async () => {
    await again?.();
    setVersion((before) => before + 1);
  }, [again]);

  // What is stored differs from what was just computed: have it written once, and only then is a function invoked.
  const outdated = reading === null ? null : outdatedOf(reading, me);
  useEffect(() => {
    if (outdated === null || asked.current === outdated) return;
    asked.current = outdated;
    call('refresh', issueId, {})
      .then(readAgain)
      // The next change in Jira brings it up to date; the page shows what it computed itself.
      .catch(() => undefined);
  }, [outdated, issueId, readAgain]);

  useEffect(() => onIssueChanged(issueId, () => void readAgain()), [issueId, readAgain]);

  /** Why it cannot be accepted as it is shown: it was rejected since, elsewhere. Null when it was not. */
  const rejectedMeanwhile = async (): Promise<string | null> => {
    const before = seen?.state === 'governed' ? seen.acceptance : null;
    const fresh = (await again?.()) ?? null;
    const now = fresh === null ? null : buildViewModel(fresh, me, {});
    const answer = now?.state === 'governed' ? now.acceptance : null;
    if (answer?.state !== 'rejected' || (before?.state === 'rejected' && before.at === answer.at)) return null;
    return `It was rejected a moment ago: ${answer.why} Accept it again if that is what you mean.`;
  };

  const accept = async (way: Transition): Promise<boolean> => {
    setSaid(null);
    const overtaken = await rejectedMeanwhile();
    if (overtaken !== null) {
      setSaid({ tone: 'warning', title: 'It was not accepted', detail: overtaken });
      return false;
    }
    try {
      await transitions(jira).execute(issueId, way.id);
    } catch (error) {
      setSaid({ tone: 'danger', title: 'It was not accepted', detail: toFailure(error).message });
      await readAgain();
      return false;
    }
    const recorded = await call('refresh', issueId, {}).then(
      () => true,
      () => false,
    );
    await readAgain();
    around.refresh();
    setSaid(
      recorded
        ? { tone: 'success', title: 'Accepted', detail: `It is now in ${way.to.name}.` }
        : {
            tone: 'warning',
            title: `It is now in ${way.to.name}`,
            detail: 'Assay records the acceptance as soon as it can.',
          },
    );
    return true;
  };

  const saveNumber: WorkItemPage['saveNumber'] = async (field, value) => {
    const id = reading === null ? null : fieldId(reading, me, field);
    if (id === null) return false;
    setSaid(null);
    setEdited((before) => ({ ...before, [field]: value }));
    try {
      await issues(jira).editNumber(issueId, id, value);
      await readAgain();
      around.refresh();
      return true;
    } catch (error) {
      const name = field === 'value' ? 'business value' : 'estimate';
      setSaid({ tone: 'danger', title: `The ${name} was not saved`, detail: toFailure(error).message });
      return false;
    } finally {
      setEdited((before) => ({ ...before, [field]: undefined }));
    }
  };

  const setTick: WorkItemPage['setTick'] = async (item, set) => {
    setSaid(null);
    const said = JSON.stringify([item, set]);
    const id = tried.current?.said === said ? tried.current.id : newCallId();
    tried.current = { said, id };
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
        setSaid({ tone: 'warning', title: 'It is in the record', detail: 'Jira shows it as soon as it can.' });
      return true;
    } catch (error) {
      setSaid({ tone: 'danger', title: 'It was not saved', detail: toFailure(error).message });
      return false;
    }
  };

  const rejected = async (complete: boolean): Promise<void> => {
    await readAgain();
    around.refresh();
    setSaid(
      complete ? { tone: 'success', title: 'Rejected', detail: 'The reason is in the record and in a comment.' } : null,
    );
  };

  const closed = async (status: string): Promise<void> => {
    await readAgain();
    around.refresh();
    setSaid({ tone: 'success', title: 'Closed without delivery', detail: `It is now in ${status}.` });
  };

  return { reply, seen, said, version, accept, saveNumber, setTick, rejected, closed, me, readAgain };
};

/** What is outdated, as a text that changes with it; null when nothing is. It keeps a refresh from being asked for twice. */
const outdatedOf = (reading: Reading, me: string | null): string | null => {
  const seen = buildViewModel(reading, me, {});
  return seen.state === 'governed' ? seen.outdated : null;
};

const fieldId = (reading: Reading, me: string | null, field: 'value' | 'points'): CustomFieldId | null => {
  const seen = buildViewModel(reading, me, {});
  return seen.state === 'governed' ? seen.policy.fields[field] : null;
};
