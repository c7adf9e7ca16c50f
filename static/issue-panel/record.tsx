import './record.css';

import { useState } from 'react';

import type { LedgerEntry } from '../../src/domain/acceptance/ledger-entry';
import { call } from '../ui/bridge';
import { Busy } from '../ui/busy';
import { Button } from '../ui/button';
import { ErrorState } from '../ui/error-state';
import { useReply } from '../ui/use-reply';
import { momentOf } from '../ui/when';
import { type Names, usePeople } from '../work-item/use-people';

/** One entry in words. */
export const entryWords = (entry: LedgerEntry, names: Names, lines: Readonly<Record<string, string>>): string => {
  const who = names(entry.by, entry.by === null ? 'Nobody signed in' : 'Somebody');
  const line = (id: string): string => `“${lines[id] ?? id}”`;
  const move = (of: { from: string | null; to: string | null }): string =>
    of.from !== null && of.to !== null ? ` (${of.from} → ${of.to})` : '';
  switch (entry.kind) {
    case 'accepted':
      return `${who} accepted it${entry.as === 'deputy' ? ' as deputy' : ''}${move(entry)}.`;
    case 'rejected':
      return `${who} rejected it: ${entry.why}`;
    case 'breach':
      return `${who} moved it to Done without being allowed to accept${move(entry)}.`;
    case 'imported':
      return `${who} brought it into Done by an import or in bulk; nobody was asked to accept it${move(entry)}.`;
    case 'returned':
      return `Assay sent it back, because nobody who may accept had moved it to Done${move(entry)}.`;
    case 'closed':
      return `${who} closed it without delivery${entry.why === null ? '' : `: ${entry.why}`}${move(entry)}.`;
    case 'closing':
      return `${who} wanted it closed without delivery: ${entry.why}`;
    case 'reopened':
      return `${who} took it out of Done; the acceptance ended${move(entry)}.`;
    case 'ticked':
      return entry.reason === undefined
        ? `${who} confirmed ${line(entry.item)}.`
        : `${who} called ${line(entry.item)} not applicable, because ${entry.reason}`;
    case 'unticked':
      return `${who} took back ${line(entry.item)}.`;
  }
};

/** What the judgement rested on: kept with it, since definitions and texts change later. */
const evidenceWords = (entry: LedgerEntry, lines: Readonly<Record<string, string>>): string | null => {
  if (!('evidence' in entry)) return null;
  const { criteriaCount, holds, open, revision } = entry.evidence;
  const criteria =
    criteriaCount === null
      ? 'acceptance criteria not known: they were changed since'
      : criteriaCount === 1
        ? '1 acceptance criterion'
        : `${criteriaCount} acceptance criteria`;
  const rest =
    holds === null
      ? 'Definition of Done not known: something it asks for was changed since'
      : holds
        ? 'Definition of Done held'
        : `open: ${open.map((id) => lines[id] ?? id).join(', ') || 'see then'}`;
  return `${criteria}, ${rest}, settings ${revision === null ? 'not known' : `no. ${revision}`}`;
};

export interface RecordProps {
  readonly issueId: string;
  /** Changes when something was written, so that the record is read again. */
  readonly version: number;
  readonly locale: string;
  readonly lines: Readonly<Record<string, string>>;
}

/** The ledger of this work item, newest first. It can only grow. */
const Record = ({ issueId, version, locale, lines }: RecordProps) => {
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
  const { names, settled } = usePeople(entries.flatMap(({ by }) => (by === null ? [] : [by])));

  const more = async (): Promise<void> => {
    if (after === null) return;
    setBusy(true);
    try {
      const page = await call('history', issueId, { after });
      setOlder((was) => [...was, ...page.entries]);
      setAfter(page.after);
    } catch {
      // What is shown stays; the button can be pressed again.
    }
    setBusy(false);
  };

  // A record that says "somebody" for a moment could be read as if nobody knew.
  if (reply.state === 'waiting' || (!settled && older.length === 0)) return <Busy label="Loading the record" />;
  if (reply.state === 'failed')
    return (
      <ErrorState title="The record could not be read" detail={reply.why.message} onRetry={() => void reply.again()} />
    );
  if (entries.length === 0) return <p>Nothing was recorded yet: no answer, no confirmation.</p>;
  return (
    <>
      <ol className="record">
        {entries.map((entry) => {
          const evidence = evidenceWords(entry, lines);
          return (
            <li key={entry.id} className={`record-entry record-${entry.kind}`}>
              <p>{entryWords(entry, names, lines)}</p>
              {'failed' in entry && entry.failed.length > 0 && <p>Failed: {entry.failed.join('; ')}</p>}
              <p className="record-note">
                <time dateTime={entry.at}>{momentOf(entry.at, locale)}</time>
                {evidence !== null && ` · ${evidence}`}
              </p>
            </li>
          );
        })}
      </ol>
      {after !== null && (
        <Button look="subtle" busy={busy} onClick={() => void more()}>
          Show older entries
        </Button>
      )}
    </>
  );
};

export default Record;
