import { useCallback, useMemo, useRef, useState } from 'react';

import type { BacklogItem } from '../../../src/domain/backlog/backlog-item';
import { toFailure } from '../../ui/use-reply';
import type { ProjectData } from '../data';
import type { Refusal } from '../write-numbers';
import { type Change, createEditStorage, type Edit, recentEdits, undoOf } from './edit-log';
import type { Failure } from '../../../src/domain/shared/result';

/** What became of an undo. */
export type UndoResult =
  | { readonly state: 'undone'; readonly count: number; readonly overtaken: readonly string[] }
  | { readonly state: 'failed'; readonly why: Failure };

export interface ValueEdits {
  /** What can be undone, newest first. */
  readonly edits: readonly Edit[];
  readonly refusals: readonly Refusal[];
  readonly undone: UndoResult | null;
  /** Writes and undos that are on their way. */
  readonly busy: boolean;
  readonly set: (items: readonly BacklogItem[], value: number | null) => Promise<void>;
  readonly undo: (edit: Edit) => Promise<void>;
  /** Takes back the newest. */
  readonly undoLast: () => void;
  readonly dismiss: (edit: Edit) => void;
  readonly dismissRefusals: () => void;
}

const withRefusals = (before: readonly Refusal[], written: ReadonlySet<string>, now: readonly Refusal[]) => [
  ...before.filter(({ id }) => !written.has(id)),
  ...now,
];

/** The writes of this tab, newest first, which outlive a reload for an hour. */
const useEditLog = (owner: string) => {
  const storage = useMemo(() => createEditStorage(owner), [owner]);
  const [edits, setEdits] = useState(() => storage.read(Date.now()));
  const change = useCallback(
    (next: (before: readonly Edit[]) => readonly Edit[]): void =>
      setEdits((before) => {
        const after = recentEdits(next(before), Date.now());
        storage.write(after);
        return after;
      }),
    [storage],
  );
  return { edits, change };
};

type Write = (changes: readonly Change[]) => Promise<readonly Change[]>;

/** What setting these work items to a value changes, from what is shown now. */
const changesTo = (
  { numbers }: ProjectData,
  items: readonly BacklogItem[],
  after: number | null,
): readonly Change[] => {
  const shown = numbers.shown(
    'value',
    items.map(({ id }) => id),
  );
  return items
    .map(({ id, key, value }) => ({ id, key, before: shown.has(id) ? (shown.get(id) ?? null) : value, after }))
    .filter(({ before }) => before !== after);
};

/** Takes an edit back where nobody has changed the value since. @throws Failure when Jira cannot be asked. */
const takeBack = async ({ numbers }: ProjectData, edit: Edit, write: Write): Promise<UndoResult> => {
  // Jira has no write on condition: between this reading and the write somebody may still be quicker.
  const now = await numbers.read(
    'value',
    edit.changes.map(({ id }) => id),
  );
  const { back, done, overtaken } = undoOf(edit, now);
  const written = await write(back.map((one) => ({ ...one, before: one.after, after: one.before })));
  return { state: 'undone', count: written.length + done.length, overtaken: overtaken.map(({ key }) => key) };
};

/** Writes business values, says what Jira refused, and takes writes back unless somebody else has changed the value since. */
export const useValueEdits = (data: ProjectData): ValueEdits => {
  const { edits, change } = useEditLog(`${data.me ?? ''} ${data.context.extension.project?.id ?? ''}`);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const [undone, setUndone] = useState<UndoResult | null>(null);
  const [busy, setBusy] = useState(0);
  const latest = useRef({ data, edits });
  latest.current = { data, edits };

  const write = useCallback<Write>(async (changes) => {
    const refused = await latest.current.data.numbers.write('value', changes);
    setRefusals((before) => withRefusals(before, new Set(changes.map(({ id }) => id)), refused));
    const lost = new Set(refused.map(({ id }) => id));
    return changes.filter(({ id }) => !lost.has(id));
  }, []);

  const during = useCallback(async (work: () => Promise<void>): Promise<void> => {
    setBusy((before) => before + 1);
    await work().finally(() => setBusy((before) => before - 1));
  }, []);

  const set = useCallback(
    async (items: readonly BacklogItem[], value: number | null): Promise<void> => {
      const changes = changesTo(latest.current.data, items, value);
      if (changes.length === 0) return;
      await during(async () => {
        const written = await write(changes);
        setUndone(null);
        const edit: Edit = { id: crypto.randomUUID(), at: Date.now(), changes: [...written] };
        if (written.length > 0) change((before) => [edit, ...before]);
      });
    },
    [change, during, write],
  );

  const undo = useCallback(
    async (edit: Edit): Promise<void> =>
      during(async () => {
        try {
          const result = await takeBack(latest.current.data, edit, write);
          change((before) => before.filter(({ id }) => id !== edit.id));
          setUndone(result);
        } catch (error) {
          setUndone({ state: 'failed', why: toFailure(error) });
        }
      }),
    [change, during, write],
  );

  const undoLast = useCallback((): void => {
    const [last] = latest.current.edits;
    if (last !== undefined) void undo(last);
  }, [undo]);

  return {
    edits,
    refusals,
    undone,
    busy: busy > 0,
    set,
    undo,
    undoLast,
    dismiss: (edit) => change((before) => before.filter(({ id }) => id !== edit.id)),
    dismissRefusals: () => setRefusals([]),
  };
};
