import './activity.css';

import { useEffect } from 'react';

import { lineTexts } from '../../src/domain/policy/definition-of';
import { policyIn, readPolicy } from '../../src/domain/policy/read-policy';
import type { LedgerEntry } from '../../src/domain/acceptance/ledger-entry';
import { projectProperty } from '../../src/jira/project-property';
import { activityTexts } from '../../src/messages/en/activity';
import { recordTexts } from '../../src/messages/en/record';
import { failureText } from '../../src/messages/failure-text';
import type { LineTexts } from '../issue-panel/entry-text';
import { ShowAccepted } from '../issue-panel/show-accepted';
import { useRecord } from '../issue-panel/use-record';
import { jira, onIssueChanged } from '../ui/bridge';
import { Busy } from '../ui/busy';
import { Button } from '../ui/button';
import type { Context } from '../ui/context';
import { ErrorState } from '../ui/error-state';
import { Lozenge } from '../ui/lozenge';
import { useAllMessages, useFormat, useMessages } from '../ui/messages';
import { Surface } from '../ui/surface';
import { useReply } from '../ui/use-reply';
import { useReturn } from '../ui/use-return';
import type { NameOf } from '../work-item/use-people';
import { activityEntry } from './facts-of';

interface EntryProps {
  readonly of: LedgerEntry;
  readonly nameOf: NameOf;
  readonly lines: LineTexts;
  readonly projectId: string;
}

const Entry = ({ of, nameOf, lines, projectId }: EntryProps) => {
  const messages = useAllMessages();
  const texts = messages.of(activityTexts);
  const { moment } = useFormat();
  const { kind, tone, who, move, facts } = activityEntry(messages, of, nameOf, lines);
  return (
    <li className="activity-entry">
      <p className="activity-head">
        <span className="activity-who" dir="auto">
          {who}
        </span>
        <Lozenge tone={tone}>{kind}</Lozenge>
        <time className="activity-when" dateTime={of.at}>
          {moment(of.at)}
        </time>
      </p>
      {move !== null && (
        <p className="activity-move" dir="auto">
          <span className="visually-hidden">{texts.from}</span>
          <Lozenge>{move.from}</Lozenge>
          <span aria-hidden="true">→</span>
          <span className="visually-hidden">{texts.to}</span>
          <Lozenge>{move.to}</Lozenge>
        </p>
      )}
      {facts.length > 0 && (
        <dl className="activity-facts">
          {facts.map(({ name, text }) => (
            <div key={name} className="activity-fact">
              <dt>{name}</dt>
              <dd dir="auto">{text}</dd>
            </div>
          ))}
        </dl>
      )}
      <ShowAccepted of={of} projectId={projectId} />
    </li>
  );
};

/** The words of the project's lines; without them an entry still names a line by its id. */
const readLines = async (projectId: string): Promise<LineTexts> => {
  const raw = await projectProperty(jira)
    .readPolicy(projectId)
    .catch(() => null);
  const policy = policyIn(readPolicy(raw));
  return policy === null ? {} : lineTexts(policy);
};

/** The ledger among the work item's activity: who decided what, when, from where to where, why, and on what evidence. */
const IssueActivity = ({ context: { extension } }: { readonly context: Context }) => {
  const issueId = extension.issue?.id ?? '';
  const projectId = extension.project?.id ?? '';
  const messages = useAllMessages();
  const texts = useMessages(activityTexts);
  const record = useMessages(recordTexts);
  const lines = useReply(() => readLines(projectId), [projectId]);
  const { reply, entries, nameOf, settled, more, busy } = useRecord(issueId, 0);
  const again = reply.state === 'waiting' ? null : reply.again;
  // What is shown stays until the answer is there.
  useEffect(() => onIssueChanged(issueId, () => void again?.()), [issueId, again]);
  useReturn(() => void again?.());

  if (reply.state === 'waiting' || !settled || lines.state === 'waiting') return <Busy label={texts.loading} />;
  if (reply.state === 'failed')
    return (
      <ErrorState title={record.notRead} detail={failureText(messages, reply.why)} onRetry={() => void reply.again()} />
    );
  return (
    <Surface>
      {entries.length === 0 ? (
        <p>{record.empty}</p>
      ) : (
        <ol className="activity" aria-label={texts.list}>
          {entries.map((entry) => (
            <Entry
              key={entry.id}
              {...{ of: entry, nameOf, projectId }}
              lines={lines.state === 'ready' ? lines.value : {}}
            />
          ))}
        </ol>
      )}
      {more !== null && (
        <Button look="subtle" busy={busy} onClick={() => void more()}>
          {record.older}
        </Button>
      )}
    </Surface>
  );
};

export default IssueActivity;
