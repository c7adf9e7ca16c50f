import './record.css';

import { lineTexts } from '../../src/domain/policy/definition-of';
import type { Policy } from '../../src/domain/policy/policy';
import type { WorkItem } from '../../src/domain/shared/work-item';
import { panelTexts } from '../../src/messages/en/panel';
import { recordTexts } from '../../src/messages/en/record';
import { failureText } from '../../src/messages/failure-text';
import { Busy } from '../ui/busy';
import { Button } from '../ui/button';
import { Disclosure } from '../ui/disclosure';
import { ErrorState } from '../ui/error-state';
import { useAllMessages } from '../ui/messages';
import { Part } from '../ui/part';
import { entryText, evidenceText, marksTexts } from './entry-text';
import { ShowAccepted } from './show-accepted';
import { followedIn, useRecord } from './use-record';

// Loaded when it is first opened.
const loadExport = () => import('../record-export/export-buttons');

export interface RecordProps {
  readonly item: Pick<WorkItem, 'id' | 'key' | 'summary'>;
  readonly projectId: string;
  /** Changes when something was written, so that the record is read again. */
  readonly version: number;
  readonly policy: Policy;
}

/** The ledger of this work item, newest first. It can only grow. */
const Record = ({ item, projectId, version, policy }: RecordProps) => {
  const lines = lineTexts(policy);
  const messages = useAllMessages();
  const texts = messages.of(recordTexts);
  const { reply, entries, nameOf, settled, more, busy } = useRecord(item.id, version);

  if (reply.state === 'waiting' || !settled) return <Busy label={messages.of(panelTexts).record.loading} />;
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
              {marksTexts(messages, entry).map((text) => (
                <p key={text} dir="auto">
                  {text}
                </p>
              ))}
              {followedIn(entry).length > 0 && (
                <p dir="auto">
                  {texts.followed({ names: followedIn(entry).map((id) => nameOf(id) ?? texts.somebody) })}
                </p>
              )}
              <p className="record-note">
                <time dateTime={entry.at}>{messages.format.moment(entry.at)}</time>
                {evidence !== null && ` · ${evidence}`}
              </p>
              <ShowAccepted of={entry} projectId={projectId} />
            </li>
          );
        })}
      </ol>
      {more !== null && (
        <Button look="subtle" busy={busy} onClick={() => void more()}>
          {texts.older}
        </Button>
      )}
      <Disclosure title={texts.asFile}>
        <Part load={loadExport} props={{ of: { kind: 'item', name: item.key }, items: [item], policy }} />
      </Disclosure>
    </>
  );
};

export default Record;
