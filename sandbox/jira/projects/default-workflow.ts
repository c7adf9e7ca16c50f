import { resolutionIds } from '../seed/seed-site';
import type { Rule, Transition, Workflow } from '../model';

export interface Step {
  readonly id: string;
  readonly name: string;
  readonly toStatusId: string;
  readonly done: boolean;
  /** Absent: from any status. */
  readonly from?: readonly string[];
  readonly initial?: boolean;
}

/** Simplified workflows set the resolution on a transition into Done and clear it on one out of it. */
const resolution = (transitionId: string, done: boolean): Rule => ({
  id: `resolution-${transitionId}`,
  ruleKey: 'system:update-field',
  parameters: { field: 'resolution', value: done ? resolutionIds.done : '' },
});

const typeOf = ({ initial, from }: Step): Transition['type'] => {
  if (initial === true) return 'INITIAL';
  return from === undefined ? 'GLOBAL' : 'DIRECTED';
};

const transition = (step: Step): Transition => ({
  id: step.id,
  name: step.name,
  description: '',
  type: typeOf(step),
  toStatusId: step.toStatusId,
  fromStatusIds: step.from ?? [],
  conditions: null,
  validators: [],
  actions: step.initial === true ? [] : [resolution(step.id, step.done)],
  screenId: null,
  properties: {},
});

export const workflowOf = ({
  id,
  name,
  projectId,
  statusIds,
  steps,
}: {
  readonly id: string;
  readonly name: string;
  readonly projectId: string | null;
  readonly statusIds: readonly string[];
  readonly steps: readonly Step[];
}): Workflow => ({
  id,
  name,
  description: '',
  isEditable: true,
  projectId,
  version: { id: `${id.slice(0, -12)}ffffffffffff`, versionNumber: 1 },
  statusIds,
  transitions: steps.map(transition),
});
