import './sprints.css';

import { useMemo } from 'react';

import type { PlannedSprint } from '../../../src/domain/sprint/planned-sprints';
import { sprintPlan } from '../../../src/domain/sprint/sprint-plan';
import { projectTexts } from '../../../src/messages/en/project';
import { sprintsTexts } from '../../../src/messages/en/sprints';
import { Busy } from '../../ui/busy';
import { useMessages } from '../../ui/messages';
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

const noSprints: PlannedSprints['sprints'] = [];

/** Is the sprint's plan a good one, and does it stand? */
const SprintsPage = () => {
  const { board } = useProject();
  const { query, setQuery } = useRouter();
  const planned = useSprints(useFigures());
  const sprints = planned?.sprints ?? noSprints;
  const plans = usePlans(useMemo(() => sprints.map(({ id }) => id), [sprints]));
  const texts = useMessages(sprintsTexts);
  const { readingHistories } = useMessages(projectTexts);
  if (planned === null) return <Busy label={readingHistories} />;
  const chosen = sprints.find(({ id }) => id === query.get('sprint')) ?? sprints[0];
  if (chosen === undefined)
    return (
      <Empty title={board === null ? texts.noBoard : texts.none}>
        <p>{texts.noneDetail}</p>
      </Empty>
    );
  return (
    <div className="sprints">
      <Choice sprints={sprints} chosen={chosen.id} onChoose={(id) => setQuery(new URLSearchParams({ sprint: id }))} />
      <SprintView key={chosen.id} sprint={chosen} planned={planned} plans={plans} />
    </div>
  );
};

export default SprintsPage;
