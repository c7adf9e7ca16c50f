import { useMemo, useState } from 'react';

import { common, isSameOrder, type RankJournal, stoppedAt } from '../../../src/domain/order';
import type { Failure } from '../../../src/domain/shared/result';
import { allIds } from '../../../src/jira/issue-ids';
import { rank } from '../../../src/jira/rank';
import { backlogJql } from '../../project-sync/asked';
import { jira } from '../../ui/bridge';
import { loadAgain } from '../../ui/load-again';
import { toFailure } from '../../ui/use-reply';
import { type ProjectData, useProject } from '../data';
import { askForCalls, askIfOwnWork } from './ask';
import { createJournalStorage } from './journal-storage';
import type { Ranking, RunResult } from './run-calls';

export type RankState =
  | { readonly state: 'idle' }
  | { readonly state: 'running'; readonly done: number; readonly total: number }
  | { readonly state: 'applied' | 'undone' | 'drift' | 'undo-drift' }
  | { readonly state: 'partial'; readonly keys: readonly string[]; readonly words: string }
  | { readonly state: 'failed'; readonly why: Failure };

export interface Order {
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly moves: readonly string[];
  readonly why: string;
}

const loadRun = loadAgain(() => import('./run-calls'));

const rankingIn = ({ context }: ProjectData): Ranking => {
  const jql = `${backlogJql(context.extension.project?.id ?? '')} AND statusCategory != Done ORDER BY Rank ASC`;
  return {
    read: async () => allIds(jira, jql),
    move: async (call) => rank(jira).move(call),
    wait: async (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  };
};

const stateOf = (result: RunResult, done: 'applied' | 'undone'): RankState => {
  if (result.state === 'drift') return { state: done === 'applied' ? 'drift' : 'undo-drift' };
  if (result.state === 'done') return { state: done };
  const { refused } = result;
  return {
    state: 'partial',
    keys: refused.map(({ key }) => key),
    words: [...new Set(refused.map(({ words }) => words))].join(' '),
  };
};

/** Applies an order, goes on with one that was interrupted, and takes the last one back. */
export const useRanking = () => {
  const data = useProject();
  const ranking = useMemo(() => rankingIn(data), [data.context]);
  const owner = `${data.me ?? ''} ${data.context.extension.project?.id ?? ''}`;
  const storage = useMemo(() => createJournalStorage(owner), [owner]);
  const [journal, setJournal] = useState(() => storage.read(Date.now()));
  const [state, setState] = useState<RankState>({ state: 'idle' });

  const keep = (next: RankJournal | null): void => {
    storage.write(next);
    setJournal(next);
  };
  /** Brings Jira from what it is now to one end of a journal, unless somebody else was there. Gives whether it got there. */
  const bring = async (
    of: RankJournal,
    to: 'applied' | 'undone',
    isOwn: (now: readonly string[]) => boolean | Promise<boolean>,
  ): Promise<boolean> => {
    let isDone = false;
    setState({ state: 'running', done: 0, total: 0 });
    try {
      const now = common(await ranking.read(), of.before);
      if (!(await isOwn(now))) setState({ state: to === 'applied' ? 'drift' : 'undo-drift' });
      else {
        const [{ runCalls }, calls] = await Promise.all([
          loadRun(),
          askForCalls(of, now, to === 'applied' ? of.after : of.before),
        ]);
        keep({ ...of, from: [...now] });
        const result = await runCalls(ranking, { now, calls }, (progress) =>
          setState({ state: 'running', ...progress }),
        );
        if (result.state === 'done') keep(to === 'applied' ? { ...of, state: 'applied' } : null);
        if (result.state === 'partial' && result.left !== null) keep(stoppedAt(of, result.left, result.refused));
        isDone = result.state === 'done';
        setState(stateOf(result, to));
      }
    } catch (error) {
      setState({ state: 'failed', why: toFailure(error) });
    }
    await data.refresh();
    return isDone;
  };

  return {
    journal,
    state,
    apply: async ({ before, after, moves, why }: Order): Promise<boolean> => {
      const fresh: RankJournal = {
        ...{ id: crypto.randomUUID(), at: Date.now(), before: [...before], after: [...after], moves: [...moves] },
        ...{ from: [...before], state: 'applying' as const, ...(why === '' ? {} : { why }) },
      };
      return bring(fresh, 'applied', (now) => isSameOrder(now, common(before, now)));
    },
    goOn: async (): Promise<void> => {
      if (journal !== null) await bring(journal, 'applied', (now) => askIfOwnWork(journal, now));
    },
    undo: async (): Promise<void> => {
      if (journal !== null)
        await bring({ ...journal, state: 'undoing' }, 'undone', (now) => askIfOwnWork(journal, now));
    },
    dismiss: (): void => {
      keep(null);
      setState({ state: 'idle' });
    },
  };
};
export type UseRanking = ReturnType<typeof useRanking>;
