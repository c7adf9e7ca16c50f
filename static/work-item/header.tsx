import './header.css';

import { lazy, Suspense, useState } from 'react';

import { Button } from '../ui/button';
import { Answer } from './answer';
import { waysToClose } from './close';
import { Missing } from './missing';
import { Feedback } from './feedback';
import { LastRejection } from './rejection';
import type { Governed } from './build-view-model';
import { StateLine, stateSentence } from './state-line';
import type { Names } from './use-people';
import { rejectionTransition } from './rejection-transition';
import type { WorkItemPage } from './use-work-item';

/** Loaded when they are first wanted: most who look never reject or close. */
const CloseDialog = lazy(() => import('./close-dialog'));
const RejectDialog = lazy(() => import('./reject-dialog'));

export interface HeaderProps {
  readonly of: Governed;
  readonly page: WorkItemPage;
  readonly names: Names;
  readonly inactive: ReadonlySet<string>;
  readonly locale: string;
  readonly now: Date;
  /** Given where something else than the button can ask for the rejection, such as a key. */
  readonly rejecting?: Rejecting | undefined;
}

/** Whether the dialog of a rejection is open. */
export interface Rejecting {
  readonly isOpen: boolean;
  readonly set: (isOpen: boolean) => void;
}

/** Where a rejection leads, told before it is sent. */
const whereWords = (of: Governed): string => {
  const { policy, item, assignee } = of;
  const tell = assignee === null ? 'a comment says why' : `a comment tells ${assignee.displayName} why`;
  if (policy.rejectedTo === null || policy.rejectedTo === item.status.id)
    return `It stays in ${item.status.name}, and ${tell}.`;
  const way = rejectionTransition(of);
  return way === null
    ? `Jira offers no move to the status for rejected work from here, so it stays in ${item.status.name}, and ${tell}.`
    : `It moves to ${way.to.name}, and ${tell}.`;
};

const isClosed = ({ item, acceptance }: Governed): boolean =>
  item.status.category === 'done' && acceptance?.state === 'closed';

const whoAnswers = ({ policy }: Governed, names: Names, inactive: ReadonlySet<string>): string => {
  const owner = names(policy.productOwner, 'the Product Owner');
  if (inactive.has(policy.productOwner))
    return `${owner} is the Product Owner, but cannot sign in any more. A project admin can name another in the project settings.`;
  return owner === 'the Product Owner'
    ? 'Only the Product Owner can accept or reject it.'
    : `Only ${owner}, the Product Owner, can accept or reject it.`;
};

/** What both surfaces begin with: the state, the answer or whose it is, and what is missing. */
export const Header = ({ of, page, names, inactive, locale, now, rejecting }: HeaderProps) => {
  const [isOpen, setIsOpen] = useState(false);
  const dialog: Rejecting = rejecting ?? { isOpen, set: setIsOpen };
  const [isClosing, setIsClosing] = useState(false);
  const { item, acceptance, done, ready, policy } = of;
  const closing = waysToClose(of, page.me, now);
  const askToClose = closing.length === 0 ? null : () => setIsClosing(true);
  const closed = isClosed(of);
  const inDone = item.status.category === 'done';
  const accepted = inDone && acceptance?.state === 'accepted';
  const begun = item.status.category !== 'new';

  return (
    <div className="top">
      <StateLine of={stateSentence(of, names, locale, now)} />
      {!inDone && acceptance?.state === 'rejected' && <LastRejection of={acceptance} />}
      <Feedback said={page.said} />
      {!accepted &&
        !closed &&
        (of.mayAccept === null ? (
          <>
            <p className="top-who">{whoAnswers(of, names, inactive)}</p>
            {askToClose !== null && <Button onClick={askToClose}>Close without delivery…</Button>}
          </>
        ) : (
          <Answer of={of} onAccept={page.accept} onReject={() => dialog.set(true)} onClose={askToClose} />
        ))}
      {policy.mode === 'warn' && !accepted && !closed && (
        <p className="top-who">Assay only warns in this project: it stops no move to Done.</p>
      )}
      {!inDone && (
        <Missing
          title={begun ? 'Missing before it can be accepted' : 'Missing before it is ready'}
          lines={begun ? done.missing : ready.missing}
        />
      )}
      {isClosing && (
        <Suspense fallback={null}>
          <CloseDialog
            issueId={item.id}
            ways={closing}
            onClose={() => setIsClosing(false)}
            onClosed={(status) => void page.closed(status)}
          />
        </Suspense>
      )}
      {dialog.isOpen && (
        <Suspense fallback={null}>
          <RejectDialog
            of={{ issueId: item.id, way: rejectionTransition(of), assignee: of.assignee }}
            criteria={of.criteria.items}
            lines={done.items.flatMap(({ text }) => text ?? [])}
            where={whereWords(of)}
            onClose={() => dialog.set(false)}
            onSent={(complete) => void page.rejected(complete)}
          />
        </Suspense>
      )}
    </div>
  );
};
