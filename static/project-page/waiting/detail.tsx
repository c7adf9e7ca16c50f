import { type MutableRefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';

import { acceptAtOnce, rejectBlock } from '../../../src/domain/acceptance/answers';
import type { Transition } from '../../../src/jira/transitions';
import { answerTexts } from '../../../src/messages/en/answer';
import { sayCode } from '../../../src/messages/section';
import { Panel } from '../../issue-panel/panel';
import { Busy } from '../../ui/busy';
import { Button } from '../../ui/button';
import { ErrorState } from '../../ui/error-state';
import { useMessages } from '../../ui/messages';
import { UngovernedNote } from '../../work-item/ungoverned';
import { useWorkItem, type WorkItemPage } from '../../work-item/use-work-item';
import type { Delivered } from './order';

/** What keys ask of the work item that is shown; each gives why it cannot be done, or null. */
export interface Commands {
  readonly accept: () => string | null;
  readonly reject: () => string | null;
  /** Whether an answer is on its way. */
  readonly isAnswering: () => boolean;
}

export interface DetailProps {
  readonly of: Delivered;
  /** Whether it still waits, as far as the project was read. */
  readonly waits: boolean;
  readonly projectId: string;
  readonly projectKey: string;
  readonly me: string | null;
  readonly commands: MutableRefObject<Commands | null>;
  readonly onAnswered: (answer: 'accepted' | 'rejected' | 'closed') => void;
  readonly onOpenIssue: (key: string) => void;
}

/** Nothing around this page shows the work item but the page itself. */
const alone = { refresh: () => undefined };

const still = 'It is still being read. Try again when it is shown.';

/** One delivered work item with all that its answer rests on: the issue panel's own parts. */
export const Detail = (props: DetailProps) => {
  const { of, waits, projectId, projectKey, me, commands, onAnswered, onOpenIssue } = props;
  const { item } = of;
  const answers = useMessages(answerTexts);
  const read = useWorkItem(item.id, projectId, me, alone);
  const [isOpen, setIsOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const { reply, view, readAgain } = read;
  const governed = view?.state === 'governed' ? view : null;

  const isOutdated = !waits && !busy && !isOpen;
  useEffect(() => {
    if (isOutdated) void readAgain();
  }, [isOutdated, readAgain]);

  // The list may have been read again by the time the answer is through.
  const latest = useRef(onAnswered);
  useLayoutEffect(() => {
    latest.current = onAnswered;
  });

  const page: WorkItemPage = {
    ...read,
    accept: async (transition: Transition) => {
      setBusy(true);
      const done = await read.accept(transition);
      setBusy(false);
      if (done) latest.current('accepted');
      return done;
    },
    closed: async (status) => {
      setBusy(true);
      await read.closed(status);
      setBusy(false);
      latest.current('closed');
    },
    rejected: async (complete) => {
      setBusy(true);
      await read.rejected(complete);
      setBusy(false);
      if (complete) latest.current('rejected');
    },
  };

  const acceptByKey = (): string | null => {
    if (governed === null || busy) return still;
    if (governed.mayAccept === null) return 'Only the Product Owner can accept it.';
    const how = acceptAtOnce(governed);
    if ('block' in how) return sayCode(answers.acceptBlock, how.block);
    void page.accept(how.transition);
    return null;
  };

  const rejectByKey = (): string | null => {
    if (governed === null || busy) return still;
    if (governed.mayAccept === null) return 'Only the Product Owner can reject it.';
    const block = rejectBlock(governed);
    if (block === null) setIsOpen(true);
    return block && sayCode(answers.rejectBlock, block);
  };

  useLayoutEffect(() => {
    commands.current = { accept: acceptByKey, reject: rejectByKey, isAnswering: () => busy };
    return () => {
      commands.current = null;
    };
  });

  return (
    <section className="waiting-detail" aria-label={`${item.key}: ${item.summary}`} aria-busy={busy || undefined}>
      <header className="waiting-detail-head">
        <div>
          <p className="queue-key">
            {item.key} · {item.type.name} · {item.status.name}
          </p>
          <h3 className="waiting-detail-title">{item.summary}</h3>
        </div>
        <Button look="subtle" label={`Open ${item.key} in Jira`} onClick={() => onOpenIssue(item.key)}>
          Open
        </Button>
      </header>
      {reply.state === 'failed' ? (
        <ErrorState
          title="The work item could not be read"
          detail={`${reply.why.message} Nothing was changed.`}
          onRetry={() => void reply.again()}
        />
      ) : reply.state === 'waiting' || view === null ? (
        <Busy label={`Loading ${item.key}`} />
      ) : governed === null && view.state !== 'governed' ? (
        <UngovernedNote of={view} projectKey={projectKey} />
      ) : governed === null ? null : (
        <Panel
          of={governed}
          page={page}
          projectId={projectId}
          now={reply.value.at}
          rejecting={{ isOpen, set: setIsOpen }}
        />
      )}
    </section>
  );
};
