import type { WorkflowJson, WorkflowsJson } from '../jira/workflows';
import { forLooking } from './conditions';
import type { GateTransition, ScannedWorkflow, ScanTransition } from './model';
import { planInstall, planRemove } from './plan';
import {
  doneOf,
  idsOf,
  leadsIntoDone,
  object,
  objects,
  rulesOn,
  statusesOf,
  text,
  transitionOf,
  wanted,
} from './workflow-json';

const wayOf = (transition: WorkflowJson, way: ScanTransition, owner: string): GateTransition => {
  const { has, idle } = rulesOn(transition, owner);
  return { ...way, has, idle, missing: wanted(way).filter((key) => !has.includes(key)) };
};

export type WorkflowFacts = Omit<ScannedWorkflow, 'sharedWith' | 'types'>;

/** One workflow as Jira wrote it, seen by what guards its ways into done. */
export const scanWorkflow = (read: WorkflowsJson, workflow: WorkflowJson, owner: string): WorkflowFacts => {
  const statuses = statusesOf(read, workflow);
  const done = doneOf(read, workflow);
  const ids = idsOf(read);
  const all = objects(workflow['transitions']).map((json) => ({ json, way: transitionOf(json, ids) }));
  const outside = all.filter(({ way }) => !leadsIntoDone(way, done));
  return {
    id: text(workflow['id']),
    name: text(workflow['name']),
    editable: workflow['isEditable'] !== false && object(workflow['version']) !== null,
    scope: object(workflow['scope'])?.['type'] === 'PROJECT' ? 'project' : 'site',
    statuses,
    transitions: all.filter(({ way }) => leadsIntoDone(way, done)).map(({ json, way }) => wayOf(json, way, owner)),
    others: outside.map(({ way }) => way),
    misplacedRules: outside
      .filter(({ json }) => {
        const { has, idle } = rulesOn(json, owner);
        return has.length + idle.length > 0;
      })
      .map(({ way }) => way.transitionId),
    install: planInstall(read, workflow, owner, forLooking).changes,
    remove: planRemove(workflow, owner).changes,
  };
};
