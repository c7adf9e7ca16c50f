import { Failure } from '../domain/shared/result';
import type { Request } from '../jira/request';
import { type WorkflowJson, workflows, type WorkflowsJson } from '../jira/workflows';
import { previewParts, type RuleNames } from './conditions';
import { type GateProject, notAllowed, notEditable } from './help';
import type { PlannedChange, WorkflowOutcome } from './model';
import { payloadOf } from './payload';
import { type Planned, planInstall, planRemove } from './plan';
import { gateRules, ruleKeys, ruleOf } from './rules';
import { type GateNeeds, isForbidden } from './scan';
import { object, text } from './workflow-json';

export interface ChangeNeeds extends GateNeeds {
  readonly sleep: (milliseconds: number) => Promise<void>;
}

export interface InstallNeeds extends ChangeNeeds {
  /** A fresh UUID: each rule that is put in gets one. */
  readonly newId: () => string;
}

type Plan = (read: WorkflowsJson, workflow: WorkflowJson) => Promise<Planned> | Planned;

const mostTries = 5;
const pause = 500;
const mostPauses = 60;

type Outcome = WorkflowOutcome extends infer One
  ? One extends WorkflowOutcome
    ? Omit<One, 'workflowId' | 'name'>
    : never
  : never;

/** Jira says that somebody was quicker in two ways: 409, or 400 with a word about the version. */
const isStale = (error: unknown): boolean =>
  error instanceof Failure &&
  (error.code === 'conflict' || (error.code === 'invalid-input' && /version/i.test(error.message)));

/** Waits for a task to end. Whoever may not look at it, or waits too long, tries again all the same. */
const taskEnds = async ({ request, sleep }: ChangeNeeds, taskId: string): Promise<boolean> => {
  for (let round = 0; round < mostPauses; round += 1) {
    try {
      if (!(await workflows(request).isRunning(taskId))) return true;
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      return false;
    }
    await sleep(pause);
  }
  return false;
};

interface Attempt {
  /** Null: somebody was quicker, or a task is at work; it is worth another try. */
  readonly outcome: Outcome | null;
  readonly name: string;
}

const send = async (
  needs: ChangeNeeds,
  payload: WorkflowsJson,
  changes: readonly PlannedChange[],
): Promise<Outcome> => {
  const jira = workflows(needs.request);
  const messages = await jira.validate(payload);
  if (messages.length > 0) return { state: 'refused', reasons: messages.map((text) => ({ code: 'in-words', text })) };
  const taskId = await jira.update(payload);
  if (taskId !== null) await taskEnds(needs, taskId);
  return { state: 'changed', changes };
};

/** One read, one plan, one update that Jira does whole or not at all: whatever fails between, the workflow is as it was. */
const attempt = async (needs: ChangeNeeds, project: GateProject | null, id: string, plan: Plan): Promise<Attempt> => {
  const read = await workflows(needs.request).read([id]);
  const [workflow] = read.workflows;
  if (!workflow) throw new Failure('not-found', { code: 'workflow-gone' });
  const name = text(workflow['name']);
  const { workflow: wanted, changes } = await plan(read, workflow);
  if (changes.length === 0) return { name, outcome: { state: 'unchanged' } };
  if (workflow['isEditable'] === false || object(workflow['version']) === null)
    return { name, outcome: { state: 'not-editable', help: notEditable(project, name) } };
  try {
    return { name, outcome: await send(needs, payloadOf(read, wanted), changes) };
  } catch (error) {
    if (isForbidden(error)) return { name, outcome: { state: 'not-allowed', help: notAllowed(project, changes) } };
    if (error instanceof Failure && error.code === 'invalid-input' && !isStale(error))
      return { name, outcome: { state: 'refused', reasons: [error.reason] } };
    if (!isStale(error)) throw error;
    const taskId = text(workflow['taskId']);
    if (taskId === '' || !(await taskEnds(needs, taskId))) await needs.sleep(pause);
    return { name, outcome: null };
  }
};

const changeOne = async (
  needs: ChangeNeeds,
  project: GateProject | null,
  id: string,
  plan: Plan,
): Promise<WorkflowOutcome> => {
  let name = '';
  try {
    for (let round = 0; round < mostTries; round += 1) {
      const tried = await attempt(needs, project, id, plan);
      ({ name } = tried);
      if (tried.outcome !== null) return { workflowId: id, name, ...tried.outcome };
    }
    return { workflowId: id, name, state: 'busy', reason: { code: 'workflow-busy' } };
  } catch (error) {
    if (isForbidden(error)) return { workflowId: id, name, state: 'not-allowed', help: notAllowed(project) };
    if (!(error instanceof Failure)) throw error;
    if (error.code === 'invalid-input') return { workflowId: id, name, state: 'refused', reasons: [error.reason] };
    return { workflowId: id, name, state: 'busy', reason: error.reason };
  }
};

type Progress = (outcome: WorkflowOutcome) => void;

/** One after the other, so that a stop leaves each workflow either as it was or finished. */
const changeAll = async (
  needs: ChangeNeeds,
  project: GateProject | null,
  ids: readonly string[],
  plan: (id: string) => Plan,
  onEach: Progress,
): Promise<readonly WorkflowOutcome[]> => {
  const outcomes: WorkflowOutcome[] = [];
  for (const id of ids) {
    const outcome = await changeOne(needs, project, id, plan(id));
    outcomes.push(outcome);
    onEach(outcome);
  }
  return outcomes;
};

const namesFor = async (request: Request, owner: string, workflowId: string): Promise<RuleNames> => {
  const offered = await workflows(request).appRules(workflowId);
  const names = new Map(
    offered.flatMap((ari) => {
      const key = ruleOf(ari, owner);
      return key === null ? [] : [[key, ari] as const];
    }),
  );
  const lost = ruleKeys.find((key) => !names.has(key));
  if (lost !== undefined) throw new Failure('invalid-input', { code: 'rule-not-offered', rule: gateRules[lost].name });
  return names;
};

/**
 * Puts the gate on every transition to Done of these workflows, and in those among `ready` on every one that starts work. Rules that are there already stay, so that a second run changes nothing. Each workflow
 * is a story of its own: one that fails does not stop the others.
 */
export const installGate =
  (needs: InstallNeeds) =>
  (
    project: GateProject,
    workflowIds: readonly string[],
    onEach: Progress = () => undefined,
    ready: ReadonlySet<string> = new Set(),
  ) =>
    changeAll(
      needs,
      project,
      workflowIds,
      (id) => async (read, workflow) => {
        const wish = { owner: needs.owner, asksReady: ready.has(id) };
        const dry = planInstall(read, workflow, wish, previewParts);
        if (dry.changes.length === 0) return dry;
        const names = await namesFor(needs.request, needs.owner, id);
        return planInstall(read, workflow, wish, { names, newId: needs.newId });
      },
      onEach,
    );

/**
 * Takes every rule of ours off these workflows: a rule whose app is gone would block everyone. `project` is whose gate it is, for
 * the words to whoever can help; null is the whole site's (`gateEverywhere`).
 */
export const removeGate =
  (needs: ChangeNeeds) =>
  (project: GateProject | null, workflowIds: readonly string[], onEach: Progress = () => undefined) =>
    changeAll(needs, project, workflowIds, () => (_read, workflow) => planRemove(workflow, needs.owner), onEach);
