import type { WorkflowJson, WorkflowsJson } from '../jira/workflows';
import { previewParts } from './conditions';
import type { GateTransition, ScannedWorkflow, ScanTransition } from './model';
import { planInstall, planRemove } from './plan';
import {
  doneOf,
  idsOf,
  isTransitionToDone,
  object,
  objects,
  rulesOn,
  statusesOf,
  text,
  transitionOf,
  requiredRules,
} from './workflow-json';

const toGateTransition = (json: WorkflowJson, transition: ScanTransition, owner: string): GateTransition => {
  const { has, idle } = rulesOn(json, owner);
  return { ...transition, has, idle, missing: requiredRules(transition).filter((key) => !has.includes(key)) };
};

export type WorkflowFacts = Omit<ScannedWorkflow, 'sharedWith' | 'types'>;

/** One workflow as Jira wrote it, with what guards its transitions to Done. */
export const scanWorkflow = (read: WorkflowsJson, workflow: WorkflowJson, owner: string): WorkflowFacts => {
  const statuses = statusesOf(read, workflow);
  const done = doneOf(read, workflow);
  const ids = idsOf(read);
  const all = objects(workflow['transitions']).map((json) => ({ json, transition: transitionOf(json, ids) }));
  const elsewhere = all.filter(({ transition }) => !isTransitionToDone(transition, done));
  return {
    id: text(workflow['id']),
    name: text(workflow['name']),
    editable: workflow['isEditable'] !== false && object(workflow['version']) !== null,
    scope: object(workflow['scope'])?.['type'] === 'PROJECT' ? 'project' : 'site',
    statuses,
    transitions: all
      .filter(({ transition }) => isTransitionToDone(transition, done))
      .map(({ json, transition }) => toGateTransition(json, transition, owner)),
    others: elsewhere.map(({ transition }) => transition),
    misplacedRules: elsewhere
      .filter(({ json }) => {
        const { has, idle } = rulesOn(json, owner);
        return has.length + idle.length > 0;
      })
      .map(({ transition }) => transition.transitionId),
    install: planInstall(read, workflow, owner, previewParts).changes,
    remove: planRemove(workflow, owner).changes,
  };
};
