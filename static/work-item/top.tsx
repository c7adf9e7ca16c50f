import './top.css';

import { lazy, Suspense, useState } from 'react';

import { into } from '../../src/jira/transitions';
import { Answer } from './answer';
import { Missing } from './missing';
import { News } from './news';
import { LastRejection } from './rejection';
import type { Governed } from './see';
import { StateLine, stateSentence } from './state-line';
import type { Names } from './use-people';
import type { WorkItemPage } from './use-work-item';

/** Loaded when it is first wanted: most who look never reject. */
const RejectDialog = lazy(() => import('./reject-dialog'));

export interface TopProps {
  readonly of: Governed;
  readonly page: WorkItemPage;
  readonly names: Names;
  readonly inactive: ReadonlySet<string>;
  readonly locale: string;
  readonly now: Date;
}

/** Where a rejection leads, told before it is sent. */
const whereWords = ({ policy, item, ways, assignee }: Governed): string => {
  const tell = assignee === null ? 'a comment says why' : `a comment tells ${assignee.displayName} why`;
  if (policy.rejectedTo === null || policy.rejectedTo === item.status.id)
    return `It stays in ${item.status.name}, and ${tell}.`;
  const way = into(ways, policy.rejectedTo);
  return way === null
    ? `Jira offers no move to the status for rejected work from here, so it stays in ${item.status.name}, and ${tell}.`
    : `It moves to ${way.to.name}, and ${tell}.`;
};

const whoAnswers = ({ policy }: Governed, names: Names, inactive: ReadonlySet<string>): string => {
  const owner = names(policy.productOwner, 'the Product Owner');
  if (inactive.has(policy.productOwner))
    return `${owner} is the Product Owner, but cannot sign in any more. A project admin can name another in the project settings.`;
  return owner === 'the Product Owner'
    ? 'Only the Product Owner can accept or reject it.'
    : `Only ${owner}, the Product Owner, can accept or reject it.`;
};

/** What both surfaces begin with: the state, the answer or whose it is, and what is missing. */
export const Top = ({ of, page, names, inactive, locale, now }: TopProps) => {
  const [rejecting, setRejecting] = useState(false);
  const { item, acceptance, done, ready, policy } = of;
  const inDone = item.status.category === 'done';
  const accepted = inDone && acceptance?.state === 'accepted';
  const begun = item.status.category !== 'new';
  const way =
    policy.rejectedTo === null || policy.rejectedTo === item.status.id ? null : into(of.ways, policy.rejectedTo);

  return (
    <div className="top">
      <StateLine of={stateSentence(of, names, locale, now)} />
      {!inDone && acceptance?.state === 'rejected' && <LastRejection of={acceptance} />}
      <News said={page.said} />
      {!accepted &&
        (of.mayAccept === null ? (
          <p className="top-who">{whoAnswers(of, names, inactive)}</p>
        ) : (
          <Answer of={of} onAccept={page.accept} onReject={() => setRejecting(true)} />
        ))}
      {policy.mode === 'warn' && !accepted && (
        <p className="top-who">Assay only warns in this project: it stops no move to Done.</p>
      )}
      {!inDone && (
        <Missing
          title={begun ? 'Missing before it can be accepted' : 'Missing before it is ready'}
          lines={begun ? done.missing : ready.missing}
        />
      )}
      {rejecting && (
        <Suspense fallback={null}>
          <RejectDialog
            of={{ issueId: item.id, way, assignee: of.assignee }}
            criteria={of.criteria.items}
            lines={done.items.filter(({ kind }) => kind !== 'criteria').map(({ text }) => text)}
            where={whereWords(of)}
            onClose={() => setRejecting(false)}
            onSent={(complete) => void page.rejected(complete)}
          />
        </Suspense>
      )}
    </div>
  );
};
