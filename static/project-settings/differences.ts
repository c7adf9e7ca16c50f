import type { Policy } from '../../src/domain/policy';

const words: readonly (readonly [keyof Policy, string])[] = [
  ['mode', 'the mode'],
  ['productOwner', 'the Product Owner'],
  ['deputies', 'the deputies'],
  ['types', 'the work types'],
  ['definitions', 'the definitions of Ready and Done'],
  ['criteria', 'how acceptance criteria are found'],
  ['fields', 'the fields'],
  ['rejectedTo', 'where rejected work goes'],
  ['noSelfAcceptance', 'whether people accept their own work'],
  ['breach', 'what follows when something is in Done unaccepted'],
];

/** What changed between two policies, in words. */
export const differences = (before: Policy | null, after: Policy): readonly string[] =>
  words
    .filter(([part]) => JSON.stringify(before?.[part]) !== JSON.stringify(after[part]))
    .map(([, name]) => `${name} changed`);
