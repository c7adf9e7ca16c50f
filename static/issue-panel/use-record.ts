import { useState } from 'react';

import type { LedgerEntry } from '../../src/domain/acceptance/ledger-entry';
import { call } from '../ui/call';
import { type Reply, useReply } from '../ui/use-reply';
import { type NameOf, usePeople } from '../work-item/use-people';

/** Whose proposals a decision about the value followed. */
export const followedIn = (entry: LedgerEntry): readonly string[] =>
  entry.kind === 'valued' ? (entry.followed ?? []) : [];

const peopleIn = (entry: LedgerEntry): readonly string[] => [
  ...(entry.by === null ? [] : [entry.by]),
  ...followedIn(entry),
];

export interface RecordOf {
  readonly reply: Reply<readonly LedgerEntry[]>;
  /** Newest first, as far as they were read. */
  readonly entries: readonly LedgerEntry[];
  readonly nameOf: NameOf;
  /** Whether the names are known as well: a record that says "somebody" for a moment could be read as if nobody knew. */
  readonly settled: boolean;
  /** Reads older entries; null where there are none. */
  readonly more: (() => Promise<void>) | null;
  readonly busy: boolean;
}

/** The ledger of a work item, page by page; a new `version` reads it again. */
export const useRecord = (issueId: string, version: number): RecordOf => {
  const [older, setOlder] = useState<readonly LedgerEntry[]>([]);
  const [after, setAfter] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const reply = useReply(async () => {
    const page = await call('history', issueId, {});
    setOlder([]);
    setAfter(page.after);
    return page.entries;
  }, [issueId, version]);
  const entries = reply.state === 'ready' ? [...reply.value, ...older] : [];
  const { nameOf, settled } = usePeople(entries.flatMap(peopleIn));

  const more = async (): Promise<void> => {
    if (after === null) return;
    setBusy(true);
    try {
      const page = await call('history', issueId, { after });
      setOlder((before) => [...before, ...page.entries]);
      setAfter(page.after);
    } catch {
      // What is shown stays; the button can be pressed again.
    }
    setBusy(false);
  };

  return {
    ...{ reply, entries, nameOf, busy },
    settled: settled || older.length > 0,
    more: after === null ? null : more,
  };
};
