import type { Jira } from '../../jira';
import type { ConditionGroup, JsonObject, Rule, Transition, Workflow } from '../../model';
import type { Change, StatusRequest, UpdateRequest } from './request';

type ProblemType = 'RULE' | 'STATUS' | 'WORKFLOW' | 'TRANSITION' | 'STATUS_MAPPING';

export interface Problem {
  readonly code: string;
  readonly level: 'ERROR';
  readonly type: ProblemType;
  readonly message: string;
  readonly elementReference: JsonObject;
}

const problem = (type: ProblemType, code: string, message: string, elementReference: JsonObject = {}): Problem => ({
  code,
  level: 'ERROR',
  type,
  message,
  elementReference,
});

const rulesOf = (group: ConditionGroup | null): readonly Rule[] =>
  group === null ? [] : [...group.conditions, ...group.conditionGroups.flatMap(rulesOf)];

export const rulesOn = (transition: Transition): readonly Rule[] => [
  ...rulesOf(transition.conditions),
  ...transition.validators,
  ...transition.actions,
];

const statusProblems = (requested: StatusRequest): readonly Problem[] => [
  ...(requested.id === null && !isUuid(requested.reference)
    ? [
        problem('STATUS', 'STATUS_REFERENCE_INVALID', 'The statusReference of a new status must be a UUID.', {
          statusReference: requested.reference,
        }),
      ]
    : []),
  ...(requested.name === ''
    ? [problem('STATUS', 'STATUS_NAME_EMPTY', 'The status must have a name.', { statusReference: requested.reference })]
    : []),
  ...(requested.category === null
    ? [
        problem('STATUS', 'STATUS_CATEGORY_INVALID', 'The status must have a category: TODO, IN_PROGRESS or DONE.', {
          statusReference: requested.reference,
        }),
      ]
    : []),
];

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const isUuid = (text: string | undefined): boolean => text !== undefined && uuid.test(text);

/** Does the rule come from an app? Those are known by the id among their parameters. */
const isOfApp = ({ ruleKey }: Rule): boolean => /^(forge|connect):/.test(ruleKey);

/** What a rule's configuration may hold, in bytes. */
export const longestConfig = 32_768;

/**
 * Every payload that Jira is known to have taken has a UUID for each app's rule and among its parameters, one and the same while
 * the rule is new: Jira itself writes another `id` at each reading.
 */
const idProblems = (rule: Rule, isNew: boolean, transition: Transition): readonly Problem[] => {
  if (!isOfApp(rule)) return [];
  const { id, parameters } = rule;
  const wrong = (code: string, message: string): Problem =>
    problem('RULE', code, message, { transitionId: transition.id, ...(id === '' ? {} : { ruleId: id }) });
  return [
    ...(isUuid(id) ? [] : [wrong('RULE_ID_INVALID', 'The rule must have an id, which is a UUID.')]),
    ...(isNew && isUuid(id) && parameters['id'] !== id
      ? [wrong('RULE_ID_MISMATCH', "The 'id' among the parameters of a new rule must be the rule's id.")]
      : []),
    ...(Buffer.byteLength(parameters['config'] ?? '') > longestConfig
      ? [wrong('RULE_CONFIGURATION_TOO_LONG', `The configuration of a rule is limited to ${longestConfig} bytes.`)]
      : []),
  ];
};

/** Jira answers 500, and no list of problems, where an app's rule has no id among its parameters. */
export const lacksParameterId = ({ changes }: UpdateRequest): boolean =>
  changes.some(({ after }) =>
    after.transitions.flatMap(rulesOn).some((rule) => isOfApp(rule) && !isUuid(rule.parameters['id'])),
  );

/** Our own app's rules must be among its modules; of other vendors nothing is known here. */
const ruleProblems = ({ modules }: Jira, transition: Transition): readonly Problem[] =>
  rulesOn(transition).flatMap(({ ruleKey, parameters, id }) => {
    const key = parameters['key'] ?? '';
    const existing = modules.appId !== null && key.split('/').includes(modules.appId);
    const known = modules.rules.get(key);
    return existing && `forge:expression-${known?.kind ?? ''}` !== ruleKey
      ? [
          problem('RULE', 'RULE_NOT_FOUND', `The rule '${key}' is not available.`, {
            transitionId: transition.id,
            ...(id === '' ? {} : { ruleId: id }),
          }),
        ]
      : [];
  });

const transitionProblems = (
  jira: Jira,
  { statusIds }: Workflow,
  transition: Transition,
  known: ReadonlySet<string | undefined>,
): readonly Problem[] => {
  const { id, name, type, toStatusId, fromStatusIds, conditions } = transition;
  const wrong = (code: string, message: string): Problem => problem('TRANSITION', code, message, { transitionId: id });
  const strange = [...fromStatusIds, ...(toStatusId === null ? [] : [toStatusId])].filter(
    (one) => !statusIds.includes(one),
  );
  return [
    ...(id === '' ? [wrong('TRANSITION_ID_EMPTY', 'The transition must have an id.')] : []),
    ...(name.trim() === '' ? [wrong('TRANSITION_NAME_EMPTY', 'The transition must have a name.')] : []),
    ...(type === 'INITIAL' && conditions !== null
      ? [wrong('INITIAL_TRANSITION_CONDITIONS', 'The initial transition cannot have conditions.')]
      : []),
    ...(type === 'INITIAL' && toStatusId === null
      ? [wrong('TRANSITION_TO_STATUS_EMPTY', 'The initial transition must lead to a status.')]
      : []),
    ...strange.map((one) =>
      wrong(
        'TRANSITION_STATUS_NOT_FOUND',
        `The transition names the status '${one}', which the workflow does not have.`,
      ),
    ),
    ...ruleProblems(jira, transition),
    ...rulesOn(transition).flatMap((rule) => idProblems(rule, !known.has(rule.parameters['id']), transition)),
  ];
};

const workflowProblems = (
  jira: Jira,
  { before, after }: Change,
  wishes: readonly StatusRequest[],
): readonly Problem[] => {
  const wrong = (code: string, message: string): Problem => problem('WORKFLOW', code, message);
  const known = (id: string): boolean =>
    jira.store.collection('statuses').has(id) || wishes.some(({ reference }) => reference === id);
  const ids = after.transitions.map(({ id }) => id);
  const ruleIds = new Set(before.transitions.flatMap(rulesOn).map(({ parameters }) => parameters['id']));
  return [
    ...(before.isEditable ? [] : [wrong('WORKFLOW_NOT_EDITABLE', `The workflow '${before.name}' cannot be edited.`)]),
    ...(after.transitions.filter(({ type }) => type === 'INITIAL').length === 1
      ? []
      : [wrong('INITIAL_TRANSITION_COUNT', 'A workflow must have exactly one initial transition.')]),
    ...(new Set(ids).size === ids.length
      ? []
      : [wrong('TRANSITION_ID_DUPLICATE', 'Two transitions have the same id.')]),
    ...after.statusIds
      .filter((id) => !known(id) || !wishes.some((requested) => (requested.id ?? requested.reference) === id))
      .map((id) =>
        problem('STATUS', 'STATUS_NOT_FOUND', `The status '${id}' is not described.`, { statusReference: id }),
      ),
    ...after.transitions.flatMap((transition) => transitionProblems(jira, after, transition, ruleIds)),
  ];
};

/** What is wrong with an update, in the words of the validation resource. */
export const problemsOf = (jira: Jira, { statuses, changes }: UpdateRequest): readonly Problem[] => [
  ...statuses.flatMap(statusProblems),
  ...changes.flatMap((change) => workflowProblems(jira, change, statuses)),
];
