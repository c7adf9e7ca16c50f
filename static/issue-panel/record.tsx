import './record.css';

import { useState } from 'react';

import type { LedgerEntry } from '../../src/domain/acceptance/ledger-entry';
import { panelTexts } from '../../src/messages/en/panel';
import { recordTexts } from '../../src/messages/en/record';
import { failureText } from '../../src/messages/failure-text';
import { call } from '../ui/call';
import { Busy } from '../ui/busy';
import { Button } from '../ui/button';
import { ErrorState } from '../ui/error-state';
import { useAllMessages } from '../ui/messages';
import { useReply } from '../ui/use-reply';
import { usePeople } from '../work-item/use-people';
import { entryText, evidenceText } from './entry-text';

export interface RecordProps {
  readonly issueId: string;
  /** Changes when something was written, so that the record is read again. */
  readonly version: number;
  readonly lines: Readonly<Record<string, string>>;
}

/** The ledger of this work item, newest first. It can only grow. */
const Record = ({ issueId, version, lines }: RecordProps) => {
  const messages = useAllMessages();
  const texts = messages.of(recordTexts);
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
  const { nameOf, settled } = usePeople(entries.flatMap(({ by }) => (by === null ? [] : [by])));

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
  if (reply.state === 'waiting' || (!settled && older.length === 0))
    return <Busy label={messages.of(panelTexts).record.loading} />;
  if (reply.state === 'failed')
    return (
      <ErrorState title={texts.notRead} detail={failureText(messages, reply.why)} onRetry={() => void reply.again()} />
    );
  if (entries.length === 0) return <p>{texts.empty}</p>;
  return (
    <>
      <ol className="record">
        {entries.map((entry) => {
          const evidence = evidenceText(messages, entry, lines);
          return (
            <li key={entry.id} className={`record-entry record-${entry.kind}`}>
              <p dir="auto">{entryText(messages, entry, nameOf, lines)}</p>
              {'failed' in entry && entry.failed.length > 0 && (
                <p dir="auto">{texts.failed({ texts: entry.failed })}</p>
              )}
              <p className="record-note">
                <time dateTime={entry.at}>{messages.format.moment(entry.at)}</time>
                {evidence !== null && ` · ${evidence}`}
              </p>
            </li>
          );
        })}
      </ol>
      {after !== null && (
        <Button look="subtle" busy={busy} onClick={() => void more()}>
          {texts.older}
        </Button>
      )}
    </>
  );
};

export default Record;
