import Ask from '../questions/ask';
import type { Governed } from '../work-item/build-view-model';
import { GateLine } from './gate-line';
import { GoalLine } from './goal-line';
import { PlanLine } from './plan-line';
import { Part } from '../ui/part';

// Of support questions alone.
const loadSupport = () => import('../support/on-panel');

export interface AfterwardsProps {
  readonly of: Governed;
  readonly projectId: string;
  /** As Jira gave them with the work item. */
  readonly fields: Readonly<Record<string, unknown>>;
}

/** What comes after the first content: whether it was planned and what goal it serves, questions, and whether the gate is whole. */
const Afterwards = ({ of, projectId, fields }: AfterwardsProps) => (
  <>
    <PlanLine issueId={of.item.id} projectId={projectId} fields={fields} />
    <GoalLine issueId={of.item.id} projectId={projectId} fields={fields} />
    {of.policy.types[of.item.type.id] === 'support' && <Part load={loadSupport} props={{ issueId: of.item.id }} />}
    <Ask of={of} />
    {of.policy.mode === 'block' && <GateLine projectId={projectId} />}
  </>
);

export default Afterwards;
