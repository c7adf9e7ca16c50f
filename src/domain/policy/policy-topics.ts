import { workClasses } from './definition-of';
import type { Policy } from './policy';
import type { WorkClass } from './work-class';

type Part = (policy: Policy) => unknown;

const readyOf =
  (name: WorkClass): Part =>
  ({ definitions }) => {
    const { ready, needsValue, needsPoints } = definitions[name];
    return [ready, needsValue, needsPoints];
  };

const doneOf =
  (name: WorkClass): Part =>
  ({ definitions }) => [definitions[name].done, definitions[name].criteria];

/** The parts of a policy that are told of, by name. */
const topics: readonly (readonly [name: string, of: Part])[] = [
  ['mode', ({ mode }) => mode],
  ['Product Owner', ({ productOwner }) => productOwner],
  ['deputies', ({ deputies }) => deputies],
  ['work types', ({ types }) => Object.entries(types).sort()],
  ...workClasses.map((name) => [`Ready of ${name} work`, readyOf(name)] as const),
  ...workClasses.map((name) => [`Done of ${name} work`, doneOf(name)] as const),
  [
    'acceptance criteria',
    ({ criteria: { field, words, language, clarityHints } }) => [field, words, language ?? null, clarityHints ?? true],
  ],
  ['fields', ({ fields }) => Object.entries(fields).sort()],
  ['where rejected work goes', ({ rejectedTo }) => rejectedTo],
  ['accepting own work', ({ noSelfAcceptance }) => noSelfAcceptance],
  ['how the gate refuses', ({ hidesTransitions }) => hidesTransitions ?? false],
  [
    'what Done statuses mean',
    ({ statuses, closingResolutions }) => [Object.entries(statuses).sort(), [...closingResolutions].sort()],
  ],
  ['who may close', ({ closing }) => closing],
  ['answer to breaches', ({ breach }) => breach],
];

/** JSON whose objects have their keys in order, so that only what is different differs. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, one: unknown) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort())
      : one,
  );

/** The names of what differs: short, and without anybody's name, so that it can be kept. */
export const changedTopics = (before: Policy, after: Policy): readonly string[] =>
  topics.flatMap(([name, of]) => (canonical(of(before)) === canonical(of(after)) ? [] : [name]));
