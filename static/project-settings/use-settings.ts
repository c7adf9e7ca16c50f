import { useRef, useState } from 'react';

import type { Policy } from '../../src/domain/policy/policy';
import { policyIn } from '../../src/domain/policy/read-policy';
import type { Messages } from '../../src/messages/create-messages';
import { type Draft, firstDraft, noProblems, type Problems, problemsOf, toSave } from './draft';
import { callProject } from '../ui/call-project';
import { newCallId } from '../ui/invoke-function';
import { useAllMessages } from '../ui/messages';
import type { Edit } from './edit';
import type { Loaded } from './load';
import { notPeople } from './people-notes';
import { overwritten, save, type Saved } from './save';
import { leftUnsaved, useLeaving } from './use-leaving';

export interface Settings {
  readonly edit: Edit;
  readonly outcome: Saved | null;
  readonly busy: boolean;
  /** Something differs from what is stored. */
  readonly dirty: boolean;
  /** Changes from an earlier visit were put back. */
  readonly resumed: boolean;
  /** What is stored as far as this page knows; null before the first save. */
  readonly stored: Policy | null;
  /** @returns the path of the first problem, if it was refused for one. */
  readonly submit: () => Promise<Problems>;
  /** After somebody else's save: saves this draft over it. */
  readonly saveOverTheirs: () => Promise<void>;
  readonly takeTheirs: () => void;
  readonly back: () => void;
  readonly discard: () => void;
  /** Settings were saved since the page was opened. */
  readonly isSaved: boolean;
  /** The message that all is saved has been seen: something else is looked at now. */
  readonly forgetSaved: () => void;
}

/** Who writes past this page, by REST, may have read before the save and write after it. */
const lookAgainAfterMs = 4_000;

/** What is stored, what is edited, and how the last save ended. */
const useDraft = (loaded: Loaded, messages: Messages) => {
  const [first] = useState(() => firstDraft(loaded, messages));
  const [stored, setStored] = useState<Policy | null>(() => policyIn(loaded.reading));
  const [left] = useState(() => (loaded.admin ? leftUnsaved(loaded.project.id, first.revision) : null));
  const [resumed, setResumed] = useState(left !== null);
  const [draft, setDraft] = useState<Draft>(left ?? first);
  const [problems, setProblems] = useState<Problems>(noProblems);
  const [outcome, setOutcome] = useState<Saved | null>(null);
  const dirty = loaded.admin && JSON.stringify(draft) !== JSON.stringify(stored ?? first);
  useLeaving(loaded.project.id, draft, dirty);
  const edit = (next: Draft): void => {
    setDraft(next);
    setResumed(false);
  };
  return {
    ...{ stored, resumed, draft, setDraft, problems, setProblems, outcome, setOutcome, dirty },
    settle: (policy: Policy): void => {
      edit(policy);
      setStored(policy);
      setProblems(noProblems);
    },
    discard: (): void => {
      edit(stored ?? first);
      setProblems(noProblems);
      setOutcome(null);
    },
    forgetSaved: (): void => setOutcome((now) => (now?.state === 'saved' ? null : now)),
  };
};

/** The same name for as long as the same is to be saved: pressing once more after an answer that was lost saves nothing twice. */
const useCallId = () => {
  const last = useRef({ wish: '', callId: '' });
  return (wish: string): string => {
    if (last.current.wish !== wish) last.current = { wish, callId: newCallId() };
    return last.current.callId;
  };
};

/** The settings of one project while they are edited. What was typed stays until it is saved, whatever happens on the way. */
export const useSettings = (loaded: Loaded, onSiteChanged: () => void): Settings => {
  const messages = useAllMessages();
  const { draft, setDraft, problems, setProblems, outcome, setOutcome, settle, ...state } = useDraft(loaded, messages);
  const { stored, forgetSaved } = state;
  const [busy, setBusy] = useState(false);
  const [isSaved, setIsSaved] = useState(false);
  const callIdFor = useCallId();

  const lookAgain = async (mine: Policy): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve, lookAgainAfterMs));
    const theirs = await overwritten(loaded.project.id, mine).catch(() => null);
    if (theirs === null) return;
    setOutcome((now) => (now === null || (now.state === 'saved' && now.policy === mine) ? theirs : now));
  };

  const attempt = async (mine: Draft, on: Policy | null, base: number | null): Promise<Problems> => {
    const policy = toSave(mine, on, loaded, new Date());
    const found = { ...problemsOf(policy, messages), ...notPeople(policy, loaded.people, messages) };
    setProblems(found);
    if (Object.keys(found).length > 0) {
      setOutcome({ state: 'refused' });
      return found;
    }
    setBusy(true);
    const saved = await save({ policy, base }, callIdFor(JSON.stringify([mine, base])));
    setBusy(false);
    setOutcome(saved);
    if (saved.state === 'saved') {
      settle(saved.policy);
      setIsSaved(true);
      if (saved.inForce) void lookAgain(saved.policy);
      // The daily check does it too; asking only makes it soon.
      void callProject('recompute', { force: false }).catch(() => undefined);
    }
    return found;
  };

  return {
    edit: {
      ...{ draft, loaded, problems },
      locked: !loaded.admin,
      change: (part) => setDraft((before) => ({ ...before, ...part })),
      siteChanged: () => {
        forgetSaved();
        onSiteChanged();
      },
    },
    ...{ outcome, busy, isSaved, stored, forgetSaved },
    ...{ dirty: state.dirty, resumed: state.resumed, discard: state.discard },
    submit: () => attempt(draft, stored, stored?.revision ?? null),
    saveOverTheirs: async () => {
      if (outcome?.state !== 'overtaken') return;
      const { theirs, revision } = outcome;
      const since = theirs?.since === undefined ? {} : { since: theirs.since };
      await attempt({ ...draft, revision, ...since }, theirs, revision);
    },
    takeTheirs: () => {
      if (outcome?.state !== 'overtaken' || outcome.theirs === null) return;
      settle(outcome.theirs);
      setOutcome(null);
    },
    back: () => setOutcome(null),
  };
};
