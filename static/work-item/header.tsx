import './header.css';

import { useId, useState } from 'react';

import { acceptBlock, hasBegun, isAnswered } from '../../src/domain/acceptance/answers';
import { lineTexts, startsReady } from '../../src/domain/policy/definition-of';
import { answerTexts } from '../../src/messages/en/answer';
import type { Bound } from '../../src/messages/section';
import { Button } from '../ui/button';
import { DialogPart } from '../ui/dialog-part';
import { useAllMessages } from '../ui/messages';
import { Answer } from './answer';
import type { Governed } from './build-view-model';
import { transitionsToClose } from './close';
import { Feedback } from './feedback';
import { Missing } from './missing';
import { LastRejection } from './rejection';
import { StateLine, stateSentence } from './state-line';
import type { NameOf } from './use-people';
import type { WorkItemPage } from './use-work-item';

// Loaded when they are first wanted: most who look never reject or close.
const loadCloseDialog = () => import('./close-dialog');
const loadRejectDialog = () => import('./reject-dialog');

export interface HeaderProps {
  readonly of: Governed;
  readonly page: WorkItemPage;
  readonly nameOf: NameOf;
  readonly inactive: ReadonlySet<string>;
  readonly now: Date;
  /** Given where something else than the button can ask for the rejection, such as a key. */
  readonly rejecting?: Rejecting | undefined;
}

/** Whether the dialog of a rejection is open. */
export interface Rejecting {
  readonly isOpen: boolean;
  readonly set: (isOpen: boolean) => void;
}

type Texts = Bound<(typeof answerTexts)['texts']>;

const whoAnswers = ({ policy }: Governed, nameOf: NameOf, inactive: ReadonlySet<string>, texts: Texts): string => {
  const name = nameOf(policy.productOwner);
  if (name === null) return texts.who.owner;
  return inactive.has(policy.productOwner) ? texts.who.inactive({ name }) : texts.who.ownerNamed({ name });
};

/** The lines to finish, and under which title: before work begins those of Ready, then those that the answer waits for. */
const toFinish = (of: Governed, texts: Texts): Pick<Parameters<typeof Missing>[0], 'title' | 'lines'> => {
  const { item, acceptance, ready, done, policy } = of;
  if (!hasBegun(item)) {
    const { missing: lines } = ready;
    // No rule can read questions.
    const isAsked = policy.mode === 'block' && startsReady(policy, item.type.id);
    const title =
      isAsked && lines.some(({ kind }) => kind !== 'questions') ? texts.toFinish.start : texts.toFinish.ready;
    return { title: title({ count: lines.length }), lines };
  }
  const isWanted =
    item.status.category !== 'done' ||
    acceptance?.state === 'unaccepted' ||
    (of.mayAccept !== null && acceptBlock(of)?.code === 'missing');
  return { title: texts.toFinish.accepted({ count: done.missing.length }), lines: isWanted ? done.missing : [] };
};

/** The answer, or whose it is; nothing to accept or reject before work has begun. */
const AnswerOrWho = ({
  of,
  page,
  nameOf,
  inactive,
  missingId,
  onReject,
  onClose,
}: Omit<HeaderProps, 'now'> & {
  readonly missingId: string;
  readonly onReject: () => void;
  readonly onClose: (() => void) | null;
}) => {
  const texts = useAllMessages().of(answerTexts);
  if (of.mayAccept !== null && hasBegun(of.item))
    return <Answer of={of} missingId={missingId} onAccept={page.accept} onReject={onReject} onClose={onClose} />;
  return (
    <>
      {of.mayAccept === null && (
        <p className="top-who" dir="auto">
          {whoAnswers(of, nameOf, inactive, texts)}
        </p>
      )}
      {onClose !== null && (
        <div>
          <Button onClick={onClose}>{texts.close}</Button>
        </div>
      )}
    </>
  );
};

/** What both surfaces begin with: the state, the answer or whose it is, and what is missing. */
export const Header = (props: HeaderProps) => {
  const { of, page, nameOf, now, rejecting } = props;
  const messages = useAllMessages();
  const texts = messages.of(answerTexts);
  const missingId = useId();
  const [isOpen, setIsOpen] = useState(false);
  const dialog: Rejecting = rejecting ?? { isOpen, set: setIsOpen };
  const [isClosing, setIsClosing] = useState(false);
  const { item, acceptance, policy } = of;
  const closing = transitionsToClose(of, page.me, now);
  const isDone = item.status.category === 'done';
  const isOver = isAnswered(of);

  return (
    <div className="top">
      <StateLine of={stateSentence(of, nameOf, messages, now)} />
      {!isDone && acceptance?.state === 'rejected' && <LastRejection of={acceptance} lines={lineTexts(policy)} />}
      <Feedback of={page.feedback} />
      {!isOver && (
        <AnswerOrWho
          {...props}
          missingId={missingId}
          onReject={() => dialog.set(true)}
          onClose={closing.length === 0 ? null : () => setIsClosing(true)}
        />
      )}
      {policy.mode === 'warn' && !isOver && <p className="top-who">{texts.onlyWarns}</p>}
      <Missing id={missingId} {...toFinish(of, texts)} />
      {isClosing && (
        <DialogPart
          name="close"
          load={loadCloseDialog}
          data={{ issueId: item.id, transitions: closing }}
          handlers={{
            onClose: () => setIsClosing(false),
            onClosed: (status: string) => void page.closed(status),
          }}
        />
      )}
      {dialog.isOpen && (
        <DialogPart
          name="reject"
          load={loadRejectDialog}
          data={{ of }}
          handlers={{
            onClose: () => dialog.set(false),
            onSent: (complete: boolean) => void page.rejected(complete),
          }}
        />
      )}
    </div>
  );
};
