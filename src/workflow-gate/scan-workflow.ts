import type { WorkflowJson, WorkflowsJson } from '../jira/workflows';
import { previewParts } from './conditions';
import type { GateTransition, ScannedWorkflow, ScanTransition } from './model';
import { planInstall, planRemove, type Wish } from './plan';
import { gateRules } from './rules';
import {
  type Categories,
  categoriesOf,
  idsOf,
  object,
  objects,
  placeOf,
  requiredRules,
  rulesFor,
  rulesOn,
  statusesOf,
  text,
  transitionOf,
} from './workflow-json';

export type WorkflowFacts = Omit<ScannedWorkflow, 'sharedWith' | 'types'>;

/** A transition, what stands on it, and what belongs there. */
interface Looked {
  readonly transition: ScanTransition;
  /** Null where the gate neither stands nor should. */
  readonly guarded: GateTransition | null;
  readonly isMisplaced: boolean;
}

const look = (json: WorkflowJson, transition: ScanTransition, categories: Categories, of: Wish): Looked => {
  const { has, idle } = rulesOn(json, of.owner);
  const place = placeOf(transition, categories);
  const belong = rulesFor(transition, place);
  const own = [...has, ...idle];
  const missing = requiredRules(transition, categories, of.asksReady).filter((key) => !has.includes(key));
  const isGuarded = place === 'done' || missing.length > 0 || own.some((key) => belong.includes(key));
  return {
    transition,
    guarded: isGuarded
      ? { ...transition, has, idle, missing, ...(place === 'start' && { startsWork: true as const }) }
      : null,
    isMisplaced: own.some((key) => gateRules[key].on !== place),
  };
};

/** One workflow as Jira wrote it, with what guards its transitions to Done and those that start work. */
export const scanWorkflow = (read: WorkflowsJson, workflow: WorkflowJson, wish: Wish): WorkflowFacts => {
  const { owner, asksReady } = wish;
  const statuses = statusesOf(read, workflow);
  const categories = categoriesOf(read, workflow);
  const ids = idsOf(read);
  const all = objects(workflow['transitions']).map((json) => look(json, transitionOf(json, ids), categories, wish));
  return {
    id: text(workflow['id']),
    name: text(workflow['name']),
    editable: workflow['isEditable'] !== false && object(workflow['version']) !== null,
    scope: object(workflow['scope'])?.['type'] === 'PROJECT' ? 'project' : 'site',
    statuses,
    asksReady,
    transitions: all.flatMap(({ guarded }) => guarded ?? []),
    others: all.filter(({ guarded }) => guarded === null).map(({ transition }) => transition),
    misplacedRules: all.filter(({ isMisplaced }) => isMisplaced).map(({ transition }) => transition.transitionId),
    install: planInstall(read, workflow, wish, previewParts).changes,
    remove: planRemove(workflow, owner).changes,
  };
};
