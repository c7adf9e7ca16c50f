import type { Json, JsonObject } from '../../sandbox/jira/model';
import { criteriaPattern } from '../../src/domain/criteria/pattern';
import { maxCheckedFields, Policy } from '../../src/domain/policy/policy';
import { ana, aPolicy, features, now } from './a-policy';
import type { GateInput } from './gate';

const many = <T>(count: number, make: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => make(n));

/** A word of 60 characters that is like no other. */
const word = (n: number): string => `criterium ${String.fromCharCode(97 + n).repeat(50)}`;

const largestDone = [
  ...many(maxCheckedFields, (n) => ({
    id: `field-${n}`,
    kind: 'field',
    text: 'f'.repeat(120),
    field: `customfield_1030${n}`,
  })),
  ...many(3, (n) => ({ id: `tests-${n}`, kind: 'tests', text: 'p'.repeat(120) })),
  ...many(5, (n) => ({ id: `separate-${n}`, kind: 'separate', text: 's'.repeat(120) })),
  ...many(9, (n) => ({
    id: `${'tick-'.repeat(7)}${n}`,
    kind: 'tick',
    text: 't'.repeat(120),
    by: 'accepters',
    waivable: false,
  })),
];

const largestReady = [
  { id: 'criteria', kind: 'criteria', text: 'c'.repeat(120) },
  ...many(maxCheckedFields, (n) => ({
    id: `ready-field-${n}`,
    kind: 'field',
    text: 'f'.repeat(120),
    field: `customfield_1030${n}`,
  })),
  { id: 'free', kind: 'blockers', text: 'b'.repeat(120) },
  ...many(15, (n) => ({ id: `${'ready-'.repeat(6)}${n}`, kind: 'tick', text: 'r'.repeat(120) })),
];

/** The policy that costs the gate most of those that the schema admits: a field of its own for everything, every list full. */
export const largestPolicy: Policy = Policy.parse({
  ...aPolicy(),
  deputies: many(10, (n) => ({ accountId: `${n}`.repeat(128), until: '2026-12-24' })),
  types: features(...many(100, (n) => (n === 99 ? '10001' : `${n}`.padStart(19, '9')))),
  criteria: { field: 'customfield_10200', words: many(20, word), pattern: criteriaPattern(many(20, word)) },
  noSelfAcceptance: true,
  receiptsSince: now,
  definitions: {
    ...aPolicy().definitions,
    feature: {
      ...aPolicy().definitions.feature,
      ready: largestReady,
      done: largestDone,
      ...{ needsValue: true, needsPoints: true, startsReady: true },
    },
  },
});

const paragraphs = (text: string, characters: number): Json[] =>
  many(Math.floor(characters / (text.length + 80)), () => ({ type: 'paragraph', content: [{ type: 'text', text }] }));

/** A work item as big as Jira lets one be, that nearly has criteria everywhere and holds nothing. */
export const bigIssue: GateInput['issue'] = {
  id: '10042',
  key: 'SHOP-42',
  fields: {
    summary: 'x'.repeat(255),
    issuetype: { id: '10001', name: 'Story' },
    description: { type: 'doc', version: 1, content: paragraphs('Given a thing, acceptance criteria of it', 32_000) },
    customfield_10200: {
      type: 'doc',
      version: 1,
      content: paragraphs('Given a thing. Done, acceptance of it', 32_000),
    },
    customfield_10300: ' ',
    customfield_10301: many(100, (n) => `value ${n}`),
    customfield_10302: null,
    customfield_10103: {
      held: Object.fromEntries(many(40, (n) => [`other-${n}`, { by: ana, at: now }])),
      subtasks: 900,
      blockers: 900,
    },
    assignee: { accountId: ana, displayName: 'Ana' },
    comment: { comments: many(2_000, (n) => ({ id: `${n}` })) },
    subtasks: many(900, (n) => ({ id: `${n}` })),
    issuelinks: many(900, (n) => ({ id: `${n}` })),
  },
};

/** The same before work on it has begun. */
export const toDo = (issue: GateInput['issue']): GateInput['issue'] => ({
  ...issue,
  fields: {
    ...(issue['fields'] as JsonObject),
    status: { id: '3', name: 'To Do', statusCategory: { key: 'new' } },
  },
});
