import './header.css';

import { lazy, Suspense, useState } from 'react';

import { answerTexts } from '../../src/messages/en/answer';
import type { Bound } from '../../src/messages/section';
import { Button } from '../ui/button';
import { useAllMessages } from '../ui/messages';
import { Answer } from './answer';
import { transitionsToClose } from './close';
import { Missing } from './missing';
import { Feedback } from './feedback';
import { LastRejection } from './rejection';
import type { Governed } from './build-view-model';
import { StateLine, stateSentence } from './state-line';
import type { NameOf } from './use-people';
import type { WorkItemPage } from './use-work-item';

/** Loaded when they are first wanted: most who look never reject or close. */
const CloseDialog = lazy(() => import('./close-dialog'));
const RejectDialog = lazy(() => import('./reject-dialog'));

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

const whoAnswers = (
  { policy }: Governed,
  nameOf: NameOf,
  inactive: ReadonlySet<string>,
  texts: Bound<(typeof answerTexts)['texts']>,
): string => {
  const name = nameOf(policy.productOwner);
  if (name === null) return texts.who.owner;
  return inactive.has(policy.productOwner) ? texts.who.inactive({ name }) : texts.who.ownerNamed({ name });
};

/** What both surfaces begin with: the state, the answer or whose it is, and what is missing. */
export const Header = ({ of, page, nameOf, inactive, now, rejecting }: HeaderProps) => {
  const messages = useAllMessages();
  const texts = messages.of(answerTexts);
  const [isOpen, setIsOpen] = useState(false);
  const dialog: Rejecting = rejecting ?? { isOpen, set: setIsOpen };
  const [isClosing, setIsClosing] = useState(false);
  const { item, acceptance, done, ready, policy } = of;
  const closing = transitionsToClose(of, page.me, now);
  const askToClose = closing.length === 0 ? null : () => setIsClosing(true);
  const inDone = item.status.category === 'done';
  const closed = inDone && acceptance?.state === 'closed';
  const accepted = inDone && acceptance?.state === 'accepted';
  const begun = item.status.category !== 'new';

  return (
    <div className="top">
      <StateLine of={stateSentence(of, nameOf, messages, now)} />
      {!inDone && acceptance?.state === 'rejected' && <LastRejection of={acceptance} />}
      <Feedback of={page.feedback} />
      {!accepted &&
        !closed &&
        (of.mayAccept === null ? (
          <>
            <p className="top-who">{whoAnswers(of, nameOf, inactive, texts)}</p>
            {askToClose !== null && <Button onClick={askToClose}>{texts.close}</Button>}
          </>
        ) : (
          <Answer of={of} onAccept={page.accept} onReject={() => dialog.set(true)} onClose={askToClose} />
        ))}
      {policy.mode === 'warn' && !accepted && !closed && <p className="top-who">{texts.onlyWarns}</p>}
      {!inDone && (
        <Missing
          title={begun ? texts.missingBefore.accepted : texts.missingBefore.ready}
          lines={begun ? done.missing : ready.missing}
        />
      )}
      {isClosing && (
        <Suspense fallback={null}>
          <CloseDialog
            issueId={item.id}
            transitions={closing}
            onClose={() => setIsClosing(false)}
            onClosed={(status) => void page.closed(status)}
          />
        </Suspense>
      )}
      {dialog.isOpen && (
        <Suspense fallback={null}>
          <RejectDialog of={of} onClose={() => dialog.set(false)} onSent={(complete) => void page.rejected(complete)} />
        </Suspense>
      )}
    </div>
  );
};
