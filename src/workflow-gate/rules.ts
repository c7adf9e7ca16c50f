/** The gate's rules by module key, as the manifest has them: a condition that hides, and validators that explain. */
export const gateRules = {
  'po-accepts': { kind: 'condition', name: 'Only the Product Owner accepts (hides)' },
  'po-accepts-validator': { kind: 'validator', name: 'Only the Product Owner accepts' },
  'accepted-here': { kind: 'validator', name: 'Accepted by pressing Accept' },
  'closing-allowed': { kind: 'validator', name: 'Closing without delivery is allowed' },
  'criteria-present': { kind: 'validator', name: 'Acceptance criteria present' },
  'done-holds': { kind: 'validator', name: 'Definition of Done holds' },
  'done-counts': { kind: 'validator', name: 'No open sub-tasks or blockers' },
  'done-checks': { kind: 'validator', name: 'Fields of the Definition of Done are filled' },
  'done-tests': { kind: 'validator', name: 'Every criterion has a passing test' },
  'own-work': { kind: 'validator', name: 'Nobody accepts their own work' },
} as const;

export type RuleKey = keyof typeof gateRules;

export const ruleKeys = Object.keys(gateRules) as readonly RuleKey[];

export const validatorKeys = ruleKeys.filter((key) => gateRules[key].kind === 'validator');

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
