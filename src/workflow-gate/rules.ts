/**
 * The gate's rules by module key, as the manifest has them: a condition that hides, and validators that explain. `on` says where they stand: on the
 * ways into Done, or on those that start work.
 */
export const gateRules = {
  'po-accepts': { kind: 'condition', name: 'Only the Product Owner accepts (hides)', on: 'done' },
  'po-accepts-validator': { kind: 'validator', name: 'Only the Product Owner accepts', on: 'done' },
  'accepted-here': { kind: 'validator', name: 'Accepted by pressing Accept', on: 'done' },
  'closing-allowed': { kind: 'validator', name: 'Closing without delivery is allowed', on: 'done' },
  'criteria-present': { kind: 'validator', name: 'Acceptance criteria present', on: 'done' },
  'done-holds': { kind: 'validator', name: 'Definition of Done holds', on: 'done' },
  'done-counts': { kind: 'validator', name: 'No open sub-tasks or blockers', on: 'done' },
  'done-checks': { kind: 'validator', name: 'Fields of the Definition of Done are filled', on: 'done' },
  'done-tests': { kind: 'validator', name: 'Every criterion has a passing test', on: 'done' },
  'own-work': { kind: 'validator', name: 'Nobody accepts their own work', on: 'done' },
  'ready-holds': { kind: 'validator', name: 'Definition of Ready holds', on: 'start' },
  'ready-criteria': { kind: 'validator', name: 'Ready: acceptance criteria present', on: 'start' },
  'ready-sized': { kind: 'validator', name: 'Ready: value and estimate set', on: 'start' },
  'ready-fields': { kind: 'validator', name: 'Ready: fields filled', on: 'start' },
} as const;

export type RuleKey = keyof typeof gateRules;

export const ruleKeys = Object.keys(gateRules) as readonly RuleKey[];

/** On the ways into Done. */
export const doneKeys = ruleKeys.filter((key) => gateRules[key].on === 'done');

/** On the ways that start work. */
export const startKeys = ruleKeys.filter((key) => gateRules[key].on === 'start');

const isRuleKey = (key: string): key is RuleKey => Object.hasOwn(gateRules, key);

/** How workflows name an app's expressions. */
export const ruleTypes = { condition: 'forge:expression-condition', validator: 'forge:expression-validator' } as const;

/**
 * Which of our rules an extension's ARI names, `ari:cloud:ecosystem::extension/<app>/<environment>/static/<key>`; null for
 * anybody else's. `owner` is the app's id or the environment's: a second environment of the app has rules of its own.
 */
export const ruleOf = (ari: unknown, owner: string): RuleKey | null => {
  const segments = typeof ari === 'string' ? ari.split('/') : [];
  const key = segments.at(-1) ?? '';
  return segments.at(-2) === 'static' && segments.includes(owner) && isRuleKey(key) ? key : null;
};
