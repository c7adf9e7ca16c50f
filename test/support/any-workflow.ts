import fc from 'fast-check';

import type { ConditionGroup, JsonObject, Rule, Status, Transition } from '../../sandbox/jira/model';

/** Rules of other vendors: switched off, so that they stand in nobody's way here, with parameters that nobody knows. */
const foreign = (kind: 'condition' | 'validator'): fc.Arbitrary<Rule> =>
  fc.record({ n: fc.nat(9), odd: fc.string({ maxLength: 8 }) }).map(({ n, odd }) => ({
    id: '',
    ruleKey: `forge:expression-${kind}`,
    parameters: {
      key: `ari:cloud:ecosystem::extension/other-${n}/env/static/${kind}`,
      id: `00000000-0000-4000-8000-00000000000${n}`,
      config: JSON.stringify({ odd }),
      disabled: 'true',
      tag: '',
      unheardOf: odd,
    },
  }));

const native: fc.Arbitrary<Rule> = fc.constant({
  id: '',
  ruleKey: 'system:restrict-issue-transition',
  parameters: { permissionKeys: 'TRANSITION_ISSUES' },
});

const { group } = fc.letrec<{ group: ConditionGroup }>((tie) => ({
  group: fc.record({
    operation: fc.constantFrom('ALL' as const, 'ANY' as const),
    conditions: fc.array(fc.oneof(native, foreign('condition')), { maxLength: 2 }),
    conditionGroups: fc.oneof({ maxDepth: 1 }, fc.constant([]), fc.array(tie('group'), { maxLength: 1 })),
  }),
}));

const action: fc.Arbitrary<Rule> = fc.constant({
  id: '',
  ruleKey: 'forge:workflow-post-function',
  parameters: {
    key: 'ari:cloud:ecosystem::extension/other/env/static/tell',
    id: '00000000-0000-4000-8000-0000000000f1',
    config: '{"to":"all"}',
  },
});

const rest: fc.Arbitrary<JsonObject> = fc.oneof(
  fc.constant({}),
  fc.constant({
    triggers: [{ ruleKey: 'system:development-triggers', parameters: { enabledTriggers: 'branch-created' } }],
    customIssueEventId: '13',
    somethingNew: { from: ['tomorrow'] },
  }),
);

type Shape = 'directed' | 'global' | 'looped';

interface Draft {
  readonly shape: Shape;
  readonly from: readonly number[];
  readonly to: number;
  readonly conditions: ConditionGroup | null;
  readonly validators: readonly Rule[];
  readonly actions: readonly Rule[];
  readonly rest: JsonObject;
}

const draft: fc.Arbitrary<Draft> = fc.record({
  shape: fc.constantFrom<Shape[]>('directed', 'directed', 'global', 'looped'),
  from: fc.uniqueArray(fc.nat(5), { minLength: 1, maxLength: 4 }),
  to: fc.nat(5),
  conditions: fc.option(group),
  validators: fc.array(foreign('validator'), { maxLength: 2 }),
  actions: fc.array(action, { maxLength: 1 }),
  rest,
});

/** A workflow of any shape, over statuses that `build` is given: one to do, some in any category, one that is done. */
export interface AnyWorkflow {
  readonly categories: readonly Status['category'][];
  readonly initial: number;
  readonly drafts: readonly Draft[];
}

const unique = (ids: readonly string[]): readonly string[] => [...new Set(ids)];

export const anyWorkflow: fc.Arbitrary<AnyWorkflow> = fc.record({
  categories: fc
    .array(fc.constantFrom<Status['category'][]>('new', 'indeterminate', 'done'), { maxLength: 4 })
    .map((some) => ['new' as const, ...some, 'done' as const]),
  initial: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(5) }),
  drafts: fc.array(draft, { minLength: 1, maxLength: 6 }),
});

/** Its transitions over real statuses. */
export const transitionsOf = (
  { drafts, initial }: AnyWorkflow,
  statusIds: readonly string[],
): readonly Transition[] => {
  const at = (index: number): string => statusIds[index % statusIds.length] ?? '';
  const first: Transition = {
    id: '1',
    name: 'Create',
    description: '',
    type: 'INITIAL',
    toStatusId: at(initial),
    fromStatusIds: [],
    conditions: null,
    validators: [],
    actions: [],
    screenId: null,
    properties: {},
  };
  return [
    first,
    ...drafts.map(({ shape, from, to, rest: more, ...rules }, index): Transition => {
      const fromStatusIds = shape === 'global' ? [] : unique(from.map(at));
      return {
        ...rules,
        id: String(11 + index * 10),
        name: `Way ${index + 1}`,
        description: 'As it was',
        type: shape === 'global' ? 'GLOBAL' : 'DIRECTED',
        toStatusId: shape === 'looped' ? null : at(to),
        fromStatusIds,
        screenId: null,
        properties: { 'jira.i18n.submit': 'x' },
        rest: {
          ...more,
          links: fromStatusIds.map((id) => ({ fromStatusReference: id, fromPort: 3, toPort: 7 })),
        },
      };
    }),
  ];
};
