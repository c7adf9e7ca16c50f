import type { Change } from '../acceptance/change';
import type { BacklogItem } from '../backlog/backlog-item';
import { flowPolicy, timelineOf } from '../flow/timeline';
import type { FlowRules, Timeline } from '../flow/types';
import type { Policy } from '../policy/policy';
import type { ProjectFacts } from './facts';

/** No status of Jira's: what a work item was in before it was accepted. */
const before = 'before';

/** The one change that a search tells of: the acceptance. */
const changesOf = ({ acceptance, status }: BacklogItem): readonly Change[] =>
  acceptance?.state !== 'accepted'
    ? []
    : [
        {
          ...{ id: '1', by: acceptance.by, at: acceptance.at },
          items: [{ fieldId: 'status', from: before, to: status.id, fromName: null, toName: null }],
        },
      ];

/**
 * Each work item's life as far as a search knows it: made once, accepted once, with the size and the sprints that it has today. Earlier estimates, and
 * the ways between, are in Jira's history alone, which nothing reads here.
 */
export const livesOf = ({ open, accepted }: ProjectFacts, policy: Policy): readonly Timeline[] => {
  const all = [...open, ...accepted];
  const rules: FlowRules = {
    categories: new Map(all.map(({ status }) => [status.id, status.category])),
    fields: { sprint: null, points: null, value: null },
    policy: flowPolicy(policy),
  };
  return all.map((item) => timelineOf(item, changesOf(item), rules));
};
