import '../work-item/header.css';

import { lazy, Suspense } from 'react';

import { allItems } from '../../src/domain/policy/definition-of';
import { Busy } from '../ui/busy';
import { Disclosure } from '../ui/disclosure';
import { Section } from '../ui/section';
import type { Governed } from '../work-item/build-view-model';
import { type Rejecting, Header } from '../work-item/header';
import { usePeople } from '../work-item/use-people';
import { useValueRank } from '../work-item/use-value-rank';
import type { WorkItemPage } from '../work-item/use-work-item';
import { CriteriaSection } from './criteria-section';
import { Definition, progressText } from './definition';
import { Sizing } from './sizing';

/** Loaded with the fold that shows it. */
const Record = lazy(() => import('./record'));

/** Comes after the first content. */
const GateLine = lazy(() => import('./gate-line'));

/** Everybody whose name the panel shows. */
const mentioned = ({ policy, acceptance, ticks }: Governed): readonly string[] => [
  policy.productOwner,
  ...(acceptance !== null && 'by' in acceptance && acceptance.by !== null ? [acceptance.by] : []),
  ...Object.values(ticks.held).map(({ by }) => by),
];

/** All that the Product Owner's answer rests on, with the answer itself first. */
export const Panel = ({
  of,
  page,
  locale,
  projectId,
  now,
  rejecting,
}: {
  readonly of: Governed;
  readonly page: WorkItemPage;
  readonly locale: string;
  readonly projectId: string;
  readonly now: Date;
  readonly rejecting?: Rejecting;
}) => {
  const { names, inactive } = usePeople(mentioned(of));
  const { score } = of.sized;
  const place = useValueRank(projectId, of.policy.fields.valuePerPoint, 'score' in score ? score.score : null);
  const begun = of.item.status.category !== 'new';
  const may = { mayTick: of.mayTick, mayAccept: of.mayAccept !== null };
  const ticks = { ticks: of.ticks, ...may, names, locale, onSet: page.setTick };
  const lines = Object.fromEntries(allItems(of.policy).map(({ id, text }) => [id, text]));

  return (
    <div className="surface">
      <Header of={of} page={page} names={names} inactive={inactive} locale={locale} now={now} rejecting={rejecting} />
      <Sizing of={of.sized} place={place} onSave={page.saveNumber} />
      <CriteriaSection of={of} />
      <Section title="Definition of Done" aside={progressText(of.done)}>
        <Definition verdict={of.done} {...ticks} />
      </Section>
      <Disclosure
        key={begun ? 'begun' : 'new'}
        title="Definition of Ready"
        aside={progressText(of.ready)}
        open={!begun}
      >
        <Definition verdict={of.ready} {...ticks} />
      </Disclosure>
      {of.policy.mode === 'block' && (
        <Suspense fallback={null}>
          <GateLine projectId={projectId} />
        </Suspense>
      )}
      <Disclosure title="Record of decisions">
        <Suspense fallback={<Busy label="Loading the record" />}>
          <Record issueId={of.item.id} version={page.version} locale={locale} lines={lines} />
        </Suspense>
      </Disclosure>
    </div>
  );
};
