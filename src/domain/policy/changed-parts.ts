import { type Policy } from './policy';
import { ChangedPart } from './policy-change';
import { valueRuleOf } from './value-rule';
import { usualBranches } from './test-branches';
import type { WorkClass } from './work-class';

type Part = (policy: Policy) => unknown;

const readyOf =
  (name: WorkClass): Part =>
  ({ definitions }) => {
    const { ready, needsValue, needsPoints, startsReady = false } = definitions[name];
    return [ready, needsValue, needsPoints, startsReady];
  };

const doneOf =
  (name: WorkClass): Part =>
  ({ definitions }) => [definitions[name].done, definitions[name].criteria];

/** What each part of a policy holds, in the order in which changes are listed. */
const parts: Readonly<Record<Exclude<ChangedPart, 'first'>, Part>> = {
  mode: ({ mode }) => mode,
  owner: ({ productOwner }) => productOwner,
  deputies: ({ deputies }) => deputies,
  types: ({ types }) => Object.entries(types).sort(),
  'ready-feature': readyOf('feature'),
  'ready-enabler': readyOf('enabler'),
  'ready-defect': readyOf('defect'),
  'ready-support': readyOf('support'),
  'done-feature': doneOf('feature'),
  'done-enabler': doneOf('enabler'),
  'done-defect': doneOf('defect'),
  'done-support': doneOf('support'),
  criteria: ({ criteria: { field, words, language, clarityHints } }) => [
    field,
    words,
    language ?? null,
    clarityHints ?? true,
  ],
  fields: ({ fields }) => Object.entries(fields).sort(),
  'rejected-to': ({ rejectedTo }) => rejectedTo,
  'own-work': ({ noSelfAcceptance }) => noSelfAcceptance,
  refusal: ({ hidesTransitions }) => hidesTransitions ?? false,
  receipts: ({ receiptsSince }) => receiptsSince != null,
  meanings: ({ statuses, closingResolutions }) => [Object.entries(statuses).sort(), [...closingResolutions].sort()],
  closing: ({ closing }) => closing,
  breach: ({ breach }) => breach,
  branches: ({ testBranches = usualBranches }) => testBranches,
  value: valueRuleOf,
  stakeholders: ({ stakeholders = [] }) => stakeholders,
};

/** JSON whose objects have their keys in order, so that only what is different differs. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, one: unknown) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort())
      : one,
  );

/** The parts that differ, without any value, so that nobody's name is stored; null is no policy yet. */
export const changedParts = (before: Policy | null, after: Policy): ChangedPart[] =>
  before === null
    ? ['first']
    : ChangedPart.options.filter(
        (name) => name !== 'first' && canonical(parts[name](before)) !== canonical(parts[name](after)),
      );
