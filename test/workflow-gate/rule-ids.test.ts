import { planInstall } from '../../src/workflow-gate/plan';
import { doneKeys, ruleKeys, startKeys } from '../../src/workflow-gate/rules';
import type { WorkflowJson } from '../../src/jira/workflows';

const done = { id: '3', statusReference: '3', name: 'Done', statusCategory: 'DONE' };
const toDo = { id: '1', statusReference: '1', name: 'To Do', statusCategory: 'TODO' };
const doing = { id: '2', statusReference: '2', name: 'Doing', statusCategory: 'IN_PROGRESS' };
const way = (id: string, type: string, more: WorkflowJson = {}): WorkflowJson => ({
  id,
  name: `Way ${id}`,
  type,
  toStatusReference: '3',
  links: [],
  validators: [],
  ...more,
});

const rulesIn = (value: unknown): readonly WorkflowJson[] => {
  if (Array.isArray(value)) return value.flatMap(rulesIn);
  if (typeof value !== 'object' || value === null) return [];
  return 'ruleKey' in value ? [value] : Object.values(value).flatMap(rulesIn);
};

test('each rule that is put in has one UUID of its own, as its id and among its parameters', () => {
  const workflow: WorkflowJson = {
    id: 'w',
    statuses: ['1', '2', '3'].map((statusReference) => ({ statusReference })),
    transitions: [
      way('1', 'INITIAL'),
      way('2', 'GLOBAL'),
      way('3', 'GLOBAL', { conditions: { operation: 'ANY', conditions: [], conditionGroups: [] } }),
      way('4', 'DIRECTED', { toStatusReference: '2', links: [{ fromStatusReference: '1' }] }),
      way('5', 'DIRECTED', { toStatusReference: '2', links: [{ fromStatusReference: '3' }] }),
      way('6', 'INITIAL', { toStatusReference: '2' }),
    ],
  };
  let made = 0;
  const newId = () => `7e1d0c55-2b6f-4d3a-9c41-${String((made += 1)).padStart(12, '0')}`;
  const names = new Map(ruleKeys.map((key) => [key, `ari:cloud:ecosystem::extension/app/env/static/${key}`]));
  const { workflow: planned } = planInstall(
    { statuses: [done, toDo, doing], workflows: [workflow] },
    workflow,
    { owner: 'env', asksReady: true },
    { names, newId },
  );
  const rules = rulesIn(planned['transitions']);
  expect(rules.length).toBe(doneKeys.length * 3 - 1 + startKeys.length);
  for (const { id, parameters } of rules) expect(parameters).toMatchObject({ id });
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  expect(made).toBe(rules.length);
});
