import { planInstall } from '../../src/workflow-gate/plan';
import { ruleKeys } from '../../src/workflow-gate/rules';
import type { WorkflowJson } from '../../src/jira/workflows';

const done = { id: '3', statusReference: '3', name: 'Done', statusCategory: 'DONE' };
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
    statuses: [{ statusReference: '3' }],
    transitions: [
      way('1', 'INITIAL'),
      way('2', 'GLOBAL'),
      way('3', 'GLOBAL', { conditions: { operation: 'ANY', conditions: [], conditionGroups: [] } }),
    ],
  };
  let made = 0;
  const newId = () => `7e1d0c55-2b6f-4d3a-9c41-${String((made += 1)).padStart(12, '0')}`;
  const names = new Map(ruleKeys.map((key) => [key, `ari:cloud:ecosystem::extension/app/env/static/${key}`]));
  const { workflow: planned } = planInstall({ statuses: [done], workflows: [workflow] }, workflow, 'env', {
    names,
    newId,
  });
  const rules = rulesIn(planned['transitions']);
  expect(rules.length).toBe(ruleKeys.length * 3 - 1);
  for (const { id, parameters } of rules) expect(parameters).toMatchObject({ id });
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  expect(made).toBe(rules.length);
});
