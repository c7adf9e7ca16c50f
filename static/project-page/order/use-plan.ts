import { useMemo } from 'react';

import { pace } from '../../../src/domain/flow/pace';
import type { PlanItem, PlanRules, Proposal } from '../../../src/domain/order';
import { jira } from '../../ui/bridge';
import { useReply } from '../../ui/use-reply';
import { useProject } from '../data';
import { useFigures } from '../figures';
import { useMade } from '../use-made';
import { askForProposal } from './ask';
import { planItems } from './plan-items';
import { readOrder } from './read-order';

export interface Plan {
  readonly items: readonly PlanItem[];
  readonly proposal: Proposal;
  /** How many calls would rank it. */
  readonly calls: number;
  readonly rules: PlanRules;
}

/** The proposal for the order as it is now; a new one whenever something of it changes. Null while it is made. */
export const usePlan = (filter: string) => {
  const { items, sprints, complete, context } = useProject();
  const projectId = context.extension.project?.id ?? '';
  const reading = useReply(() => readOrder(jira, projectId), [projectId]);
  const figures = useFigures();
  const value = reading.state === 'ready' ? reading.value : null;
  const rules = useMemo<PlanRules | null>(
    () =>
      value === null || figures === null
        ? null
        : {
            ...{ unsized: value.settings.unsized, riskBand: value.settings.riskBand },
            ...{ pace: pace(figures.periods, figures.velocity), today: figures.now.slice(0, 10) },
          },
    [value, figures],
  );
  const listed = useMemo(
    () => (value === null ? [] : planItems(items, value, { filter, hasSprints: sprints.length > 0 })),
    [items, value, filter, sprints.length],
  );
  const plan = useMade(
    async (): Promise<Plan | null> =>
      rules === null || !complete ? null : { items: listed, ...(await askForProposal(listed, rules)), rules },
    [listed, rules, complete],
  );
  return { reading, plan };
};
