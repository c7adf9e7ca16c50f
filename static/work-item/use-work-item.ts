import { useCallback, useEffect, useMemo, useRef, useState } from 'react';

import type { CustomFieldId } from '../../src/domain/shared/ids';
import { issues } from '../../src/jira/issues';
import { transitions, type Transition } from '../../src/jira/transitions';
import type { Input } from '../../src/contract';
import { call, jira, onIssueChanged, refreshHost } from '../ui/bridge';
import { type Reply, toFailure, useReply } from '../ui/use-reply';
import { type Reading, readTogether } from './read';
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

  const accept = async (way: Transition): Promise<boolean> => {
    setSaid(null);
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
    try {
      await call('tick', issueId, { item, set });
      await readAgain();
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

  return { reply, seen, said, version, accept, saveNumber, setTick, rejected, readAgain };
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
