import fc from 'fast-check';

import type { Json, JsonObject } from '../../sandbox/jira/model';
import { ana, dara, story } from './a-policy';

/** Values that have no business where they turn up. */
export const junk = fc.constantFrom<Json>(
  null, 0, 1, -1, 2.5, '', ' ', '0', 'x', 'tick', 'field', 'summary', 'status', 'properties', 'customfield_1x', 'customfield_',
  'block ', 'on', true, false, [], [0], ['a'], [null], {}, { a: 1 }, { id: 1 }, '2026-02-30', '2026-2-3', '2026-12-24T00:00:00Z', '(', '(?i)x', '(?<=a)b',
  'acceptance', 2, 3,
); // prettier-ignore
const places = [
  '', 'version', 'mode', 'productOwner', 'productOwner', 'deputies', 'deputies.0', 'deputies.0.until', 'deputies.0.accountId', 'types', 'types.10001', 'types.10001',
  'definitions', 'definitions.feature', 'definitions.feature', 'definitions.feature.criteria', 'definitions.support', 'noSelfAcceptance', 'breach', 'changes',
  'criteria', 'criteria.field', 'criteria.pattern', 'criteria.words', 'definitions.feature.done', 'definitions.feature.done.0', 'definitions.feature.done.0.kind', 'definitions.feature.done.0.id', 'definitions.feature.done.0.text',
  'definitions.feature.done.0.field', 'definitions.feature.done.1', 'definitions.feature.done.1.kind', 'definitions.feature.done.1.text', 'fields', 'fields.ticks', 'fields.readiness', 'definitions.feature.ready', 'definitions.feature.ready.0', 'definitions.feature.ready.0.kind', 'definitions.feature.ready.0.text', 'definitions.feature.ready.0.field', 'definitions.feature.needsPoints', 'definitions.feature.startsReady', 'fields.points', 'fields.value', 'rejectedTo', 'revision', 'since',
] as const; // prettier-ignore

/** The value with something else at a path; undefined takes it out. A path that leads nowhere changes nothing. */
export const put = (value: Json, path: readonly string[], by: Json | undefined): Json | undefined => {
  const [key, ...rest] = path;
  if (key === undefined) return by;
  if (Array.isArray(value)) {
    const list = value as readonly Json[];
    const at = Number(key);
    const old = list[at];
    if (old === undefined) return list;
    const changed = put(old, rest, by);
    return [...list.slice(0, at), ...(changed === undefined ? [] : [changed]), ...list.slice(at + 1)];
  }
  if (typeof value !== 'object' || value === null) return value;
  const map = value as JsonObject;
  const changed = put(map[key] ?? null, rest, by);
  const others = Object.entries(map).filter(([name]) => name !== key);
  return Object.fromEntries(changed === undefined ? others : [...others, [key, changed]]);
};

export interface Damage {
  readonly at: string;
  readonly by: Json | undefined;
}

/** Damage that looks nearly right, which blind chance would seldom meet. */
const pointed: readonly Damage[] = [
  ...['', ' ', '(', '(?i)acceptance', '(?<=a)b', 'acceptance'].map((by) => ({ at: 'criteria.pattern', by })),
  ...['summary', 'description', 'customfield_', 'customfield_10200x', ''].map((by) => ({ at: 'criteria.field', by })),
  ...['summary', 'properties', 'customfield_10103x', ''].map((by) => ({ at: 'fields.ticks', by })),
  ...[null, '', ' ', 5, [ana], undefined].map((by) => ({ at: 'productOwner', by })),
  ...['2026-02-30', '2026-2-3', '2026-12-24T00:00:00Z', ' 2026-12-24 ', null, 20261224].map((by) => ({
    at: 'deputies.0.until',
    by,
  })),
  ...[null, '', 5, ` ${dara} `].map((by) => ({ at: 'deputies.0.accountId', by })),
  ...['block ', 'Block', null, 1, true].map((by) => ({ at: 'mode', by })),
  ...[3, 1, 1.5, 0, '1', null, undefined].map((by) => ({ at: 'version', by })),
  ...['warn', 'off', 1, true, null].map((by) => ({ at: 'blocksAs', by })),
  { at: 'mode', by: 'warn' },
  ...[story, [story], { 10001: 'feature' }, { 10001: 5 }, {}, null].map((by) => ({ at: 'types', by })),
  ...['feature', 'support', 'chore', ['feature'], null, undefined].map((by) => ({ at: `types.${story}`, by })),
  ...[null, [], {}, 'feature', undefined].map((by) => ({ at: 'definitions.feature', by })),
  ...[true, false, null, 'false', undefined].map((by) => ({ at: 'definitions.feature.criteria', by })),
  ...[true, false, null, 'false', 0, undefined].flatMap((by) =>
    ['noSelfAcceptance', 'hidesTransitions'].map((at) => ({ at, by })),
  ),
  ...[null, 'closed', [], { 5: 'closed' }, { 5: 'delivered' }, { 5: 1, 7: null }].map((by) => ({ at: 'statuses', by })),
  ...[null, '10001', [10001], ['10001'], {}, 7].map((by) => ({ at: 'closingResolutions', by })),
  ...[null, 'team', 'accepters', 'everybody', 7, []].map((by) => ({ at: 'closing', by })),
  ...['magic', 'tick ', null, 5, undefined].map((by) => ({ at: 'definitions.feature.done.0.kind', by })),
  ...['', ' ', '\t', null, 5].flatMap((by) =>
    ['done', 'ready'].map((part) => ({ at: `definitions.feature.${part}.0.text`, by })),
  ),
  ...[true, false, null, 'true', 1, undefined].map((by) => ({ at: 'definitions.feature.startsReady', by })),
  ...['', ' reviewed ', null, 5].map((by) => ({ at: 'definitions.feature.done.0.id', by })),
  ...['summary', 'fixVersionsX', 'customfield_1', null].map((by) => ({ at: 'definitions.feature.done.0.field', by })),
];

export const damage: fc.Arbitrary<Damage> = fc.oneof(
  fc.constantFrom(...pointed),
  fc.record({ at: fc.constantFrom(...places), by: fc.option(junk, { nil: undefined, freq: 6 }) }),
);
