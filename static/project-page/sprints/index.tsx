import './sprints.css';

import { useMemo } from 'react';

import type { PlannedSprint } from '../../../src/domain/sprint/planned-sprints';
import { sprintPlan } from '../../../src/domain/sprint/sprint-plan';
import { projectTexts } from '../../../src/messages/en/project';
import { sprintsTexts } from '../../../src/messages/en/sprints';
import { Busy } from '../../ui/busy';
import { useMessages } from '../../ui/messages';
import { Part } from '../../ui/part';
import { useProject } from '../data';
import { Empty } from '../empty';
import { useFigures } from '../figures';
import { useRouter } from '../router';
import { Choice } from './choice';
import { Glance } from './glance';
import { Items, NotReady } from './items';
import { Plan } from './plan';
import { useCriteriaCounts } from './use-criteria-counts';
import { type Plans, usePlans } from './use-plans';
import { type PlannedSprints, useSprints } from './use-sprints';

interface SprintViewProps {
  readonly sprint: PlannedSprint;
  readonly planned: PlannedSprints;
  readonly plans: Plans;
}

const SprintView = ({ sprint, planned, plans }: SprintViewProps) => {
  const { items, readAt } = useProject();
  const plan = useMemo(() => {
    const { periods, velocity } = planned.figuresOf(sprint);
    const before = planned.sprints.slice(0, planned.sprints.indexOf(sprint)).map(({ id }) => id);
    return sprintPlan({ sprintId: sprint.id, items, velocity, periods, before });
  }, [planned, sprint, items]);
  const criteria = useCriteriaCounts(
    plan.items.map(({ item }) => item.id),
    readAt,
  );
  return (
    <>
      <Glance sprint={sprint} plan={plan} />
      <Plan sprintId={sprint.id} plan={plan} plans={plans} />
      <NotReady plan={plan} />
      <Items plan={plan} criteria={criteria} />
    </>
  );
};

// The review is another page's worth, and wanted once a sprint.
const loadReview = () => import('../review');

const views = ['plan', 'review'] as const;

/** Whether the plan or the review is shown. */
const Views = () => {
  const { query, setQuery } = useRouter();
  const texts = useMessages(sprintsTexts);
  const shown = query.get('view') ?? 'plan';
  return (
    <div className="sprints-views" role="group" aria-label={texts.views}>
      {views.map((view) => (
        <button
          key={view}
          type="button"
          className="sprints-view"
          aria-pressed={view === shown}
          onClick={() => setQuery(new URLSearchParams(view === 'plan' ? {} : { view }))}
        >
          {texts.view[view]}
        </button>
      ))}
    </div>
  );
};

const noSprints: PlannedSprints['sprints'] = [];

/** Is the sprint's plan a good one, and does it stand? */
const SprintsPage = () => {
  const { board } = useProject();
  const { query, setQuery } = useRouter();
  const figures = useFigures();
  const planned = useSprints(figures);
  const sprints = planned?.sprints ?? noSprints;
  const plans = usePlans(useMemo(() => sprints.map(({ id }) => id), [sprints]));
  const texts = useMessages(sprintsTexts);
  const { readingHistories } = useMessages(projectTexts);
  if (planned === null || figures === null) return <Busy label={readingHistories} />;
  if (query.get('view') === 'review')
    return (
      <div className="sprints">
        <Views />
        <Part load={loadReview} props={{ figures, reviewed: planned.reviewed }} />
      </div>
    );
  const chosen = sprints.find(({ id }) => id === query.get('sprint')) ?? sprints[0];
  if (chosen === undefined)
    return (
      <div className="sprints">
        {planned.reviewed.length > 0 && <Views />}
        <Empty title={board === null ? texts.noBoard : texts.none}>
          <p>{texts.noneDetail}</p>
        </Empty>
      </div>
    );
  return (
    <div className="sprints">
      <Views />
      <Choice sprints={sprints} chosen={chosen.id} onChoose={(id) => setQuery(new URLSearchParams({ sprint: id }))} />
      <SprintView key={chosen.id} sprint={chosen} planned={planned} plans={plans} />
    </div>
  );
};

export default SprintsPage;
