import { type MutableRefObject, useEffect, useState } from 'react';

import { commonTexts } from '../../../src/messages/en/common';
import { waitingTexts } from '../../../src/messages/en/waiting';
import { Panel } from '../../issue-panel/panel';
import { Busy } from '../../ui/busy';
import { Button } from '../../ui/button';
import { ErrorState } from '../../ui/error-state';
import { useMessages } from '../../ui/messages';
import { UngovernedNote } from '../../work-item/ungoverned';
import { useWorkItem, type WorkItemPage } from '../../work-item/use-work-item';
import type { Delivered } from './order';
import { type Answer, type Commands, useAnswers, useCommands } from './use-answers';
import { useFailureText } from '../../ui/failure-text';

export interface DetailProps {
  readonly of: Delivered;
  /** Whether it still waits, as far as the project was read. */
  readonly waits: boolean;
  readonly projectId: string;
  readonly projectKey: string;
  readonly me: string | null;
  readonly commands: MutableRefObject<Commands | null>;
  readonly onAnswered: (answer: Answer) => void;
  readonly onOpenIssue: (key: string) => void;
}

/** Nothing around this page shows the work item but the page itself. */
const alone = { refresh: () => undefined };

const Head = ({ of: { item }, onOpenIssue }: Pick<DetailProps, 'of' | 'onOpenIssue'>) => {
  const { detail, head } = useMessages(waitingTexts);
  return (
    <header className="waiting-detail-head">
      <div>
        <p className="queue-key">{head({ key: item.key, type: item.type.name, status: item.status.name })}</p>
        <h3 className="waiting-detail-title" dir="auto">
          {item.summary}
        </h3>
      </div>
      <Button look="subtle" label={detail.openOf({ key: item.key })} onClick={() => onOpenIssue(item.key)}>
        {detail.open}
      </Button>
    </header>
  );
};

interface BodyProps extends Pick<DetailProps, 'projectId' | 'projectKey'> {
  readonly itemKey: string;
  readonly page: WorkItemPage;
  readonly rejecting: { readonly isOpen: boolean; readonly set: (isOpen: boolean) => void };
}

const Body = ({ itemKey, page, rejecting, projectId, projectKey }: BodyProps) => {
  const sayFailure = useFailureText();
  const { reply, view } = page;
  const { detail } = useMessages(waitingTexts);
  const { nothingChanged } = useMessages(commonTexts);
  if (reply.state === 'failed')
    return (
      <ErrorState
        title={detail.failed}
        detail={nothingChanged({ why: sayFailure(reply.why) })}
        onRetry={() => void reply.again()}
      />
    );
  if (reply.state === 'waiting' || view === null) return <Busy label={detail.loading({ key: itemKey })} />;
  if (view.state !== 'governed') return <UngovernedNote of={view} projectKey={projectKey} />;
  const { at, issue } = reply.value;
  return <Panel of={view} page={page} projectId={projectId} fields={issue.fields} now={at} rejecting={rejecting} />;
};

const DetailOfOne = (props: DetailProps) => {
  const { of, waits, projectId, me, commands, onAnswered } = props;
  const { item } = of;
  const read = useWorkItem(item.id, projectId, me, alone);
  const [isOpen, setIsOpen] = useState(false);
  const { page, busy } = useAnswers(read, onAnswered);
  const { readAgain } = read;
  const { detail } = useMessages(waitingTexts);

  const isOutdated = !waits && !busy && !isOpen;
  useEffect(() => {
    if (isOutdated) void readAgain();
  }, [isOutdated, readAgain]);
  useCommands(commands, page, busy, () => setIsOpen(true));

  return (
    <section
      className="waiting-detail"
      aria-label={detail.region({ key: item.key, summary: item.summary })}
      aria-busy={busy || undefined}
    >
      <Head {...props} />
      <Body {...props} itemKey={item.key} page={page} rejecting={{ isOpen, set: setIsOpen }} />
    </section>
  );
};

/** One delivered work item with all that its answer rests on: the issue panel's own parts. Each work item begins anew. */
const Detail = (props: DetailProps) => <DetailOfOne key={props.of.item.id} {...props} />;

export default Detail;
