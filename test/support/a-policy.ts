import { criteriaPattern } from '../../src/domain/criteria/pattern';
import { noHistory } from '../../src/domain/policy/history';
import type { Definition, Policy } from '../../src/domain/policy/policy';

export const ana = '5b10ac8d82e05b22cc7d4ef5';
export const dara = '5b109f2e9729b51b54dc274d';
export const devi = '5b10a2844c20165700ede21g';
/** The work type that the sample policy governs. */
export const story = '10001';
export const now = '2026-11-21T12:00:00.000Z';

const sample: Definition = {
  ready: [
    { id: 'criteria', kind: 'criteria', text: 'Acceptance criteria are written' },
    { id: 'estimate', kind: 'field', text: 'It is estimated', field: 'customfield_10016' },
  ],
  done: [
    { id: 'reviewed', kind: 'tick', text: 'Reviewed by someone else' },
    { id: 'sub-tasks', kind: 'subtasks', text: 'All sub-tasks are done' },
  ],
  needsValue: false,
  needsPoints: false,
  criteria: true,
};

/** The same for every class of work. */
export const everyClass = (of: Definition): Policy['definitions'] => ({
  feature: of,
  enabler: of,
  defect: of,
  support: of,
});

/** Work types that are all features. */
export const features = (...ids: readonly string[]): Policy['types'] =>
  Object.fromEntries(ids.map((id) => [id, 'feature']));

/** A policy in force in which Ana is the Product Owner; say only what matters to the test. Parts of a definition are for every class. */
export const aPolicy = ({
  ready,
  done,
  needsValue,
  needsPoints,
  ...over
}: Partial<Policy & Omit<Definition, 'criteria'>> = {}): Policy => ({
  version: 2,
  revision: 3,
  mode: 'block',
  productOwner: ana,
  deputies: [],
  types: features(story),
  definitions: everyClass({
    ...sample,
    ...(ready && { ready }),
    ...(done && { done }),
    ...(needsValue !== undefined && { needsValue }),
    ...(needsPoints !== undefined && { needsPoints }),
  }),
  criteria: { field: null, words: [], pattern: criteriaPattern([]) },
  fields: {
    value: 'customfield_10100',
    points: 'customfield_10016',
    valuePerPoint: 'customfield_10101',
    readiness: 'customfield_10102',
    ticks: 'customfield_10103',
    acceptance: 'customfield_10104',
  },
  rejectedTo: '3',
  noSelfAcceptance: false,
  breach: 'flag',
  statuses: {},
  closingResolutions: [],
  closing: 'accepters',
  changes: [],
  history: noHistory,
  ...over,
});
