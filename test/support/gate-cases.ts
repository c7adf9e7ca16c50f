import fc from 'fast-check';

import type { Json, JsonObject } from '../../sandbox/jira/model';
import { criteriaPattern } from '../../src/domain/criteria/pattern';
import { ana, aPolicy, dara, devi, story } from './a-policy';
import { described } from './a-work-item';
import type { Ask } from './gate';

const criteriaField = 'customfield_10200';
const ticksField = 'customfield_10103';
const checkedFields = ['customfield_10016', 'customfield_10300', 'customfield_10301', 'fixVersions'] as const;

const paragraph = (text: string): JsonObject => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const doc = (...content: readonly JsonObject[]): JsonObject => ({ type: 'doc', version: 1, content });
const heading = (text: string): JsonObject => ({
  type: 'heading',
  attrs: { level: 2 },
  content: [{ type: 'text', text }],
});
const tasks = (...texts: readonly string[]): JsonObject => ({
  type: 'taskList',
  attrs: { localId: 'l' },
  content: texts.map((text, i) => ({
    type: 'taskItem',
    attrs: { localId: `${i}`, state: i % 2 === 0 ? 'TODO' : 'DONE' },
    content: [{ type: 'text', text }],
  })),
});
const cell = (text: string): JsonObject => ({ type: 'tableCell', content: [paragraph(text)] });

const plain = (value: unknown): Json => JSON.parse(JSON.stringify(value)) as Json;

/** Acceptance criteria in the usual shapes, and what only looks like them. */
export const texts: readonly Json[] = [
  null,
  plain(described('It is refused with a reason', 'A receipt is sent')),
  doc(paragraph('As a shopper I want to pay by card so that I need no cash.')),
  doc(heading('Acceptance criteria'), paragraph('TBD')),
  doc(heading('Acceptance criteria')),
  doc(heading('Acceptance Criteria'), tasks('Works on a phone', 'Works without a mouse')),
  doc(
    paragraph('Given a full basket'),
    paragraph('When the shopper pays'),
    paragraph('Then a receipt is sent and the basket is empty'),
  ),
  doc({ type: 'panel', attrs: { panelType: 'info' }, content: [heading('AC'), paragraph('The total is right.')] }),
  doc({
    type: 'expand',
    attrs: { title: 'Acceptance criteria' },
    content: [paragraph('The total includes taxes and is rounded to cents.')],
  }),
  doc({
    type: 'table',
    content: [
      { type: 'tableRow', content: [cell('Acceptance criteria'), cell('Notes')] },
      { type: 'tableRow', content: [cell('The total is right'), cell('See the design')] },
    ],
  }),
  doc(paragraph('Acceptance criteria: the total is right, and it is shown before paying.')),
  doc(paragraph('Expected result: it works. Actual result: it does not.')),
  doc(),
];

const fieldValue = fc.constantFrom<Json>(
  null,
  0,
  3,
  '',
  '  ',
  'x',
  [],
  ['a'],
  { value: 'Yes', id: '1' },
  plain(texts[1]),
);

const criteriaValue = fc.oneof(
  fc.constantFrom(...texts),
  fc.constantFrom<Json>(
    'Acceptance criteria: it works on a phone',
    'nothing of the kind',
    '',
    7,
    ['a'],
    { value: 'Acceptance criteria', id: '2' },
    { type: 5, content: [] },
    { type: 'paragraph', content: [{ type: 'text', text: 'Acceptance criteria: it works on a phone' }] },
  ),
);

const tickIds = ['reviewed', 'tests-pass', 'docs'] as const;
const tick = { by: devi, at: '2026-11-20T09:00:00.000Z' };
const goodTicks = fc.record({
  held: fc.subarray([...tickIds]).map((ids): Json => Object.fromEntries(ids.map((id) => [id, tick]))),
  subtasks: fc.constantFrom<Json>(0, 0, 0, 1, null),
  blockers: fc.constantFrom<Json>(0, 0, 0, 2, null),
});
const allTicked = { held: Object.fromEntries(tickIds.map((id) => [id, tick])), subtasks: 0, blockers: 0 };
const junk = fc.constantFrom<Json>(
  null, 0, 1, -1, 2.5, '', ' ', '0', 'x', 'tick', 'field', 'summary', 'status', 'properties', 'customfield_1x', 'customfield_',
  'block ', 'on', true, false, [], [0], ['a'], [null], {}, { a: 1 }, { id: 1 }, '2026-02-30', '2026-2-3', '2026-12-24T00:00:00Z', '(', '(?i)x', '(?<=a)b',
  'acceptance', 2,
); // prettier-ignore
const badTicks = fc.oneof(
  junk,
  fc.record({ held: fc.oneof(junk, fc.constant<Json>({ reviewed: 1, docs: null })), subtasks: junk, blockers: junk }),
);
const ticks = fc.oneof(
  { weight: 4, arbitrary: fc.constant<Json>(allTicked) },
  { weight: 4, arbitrary: goodTicks },
  { weight: 1, arbitrary: fc.constant<Json>(null) },
  { weight: 2, arbitrary: badTicks },
);

const doneItem = fc.oneof(
  fc.constantFrom(...tickIds).map((id): Json => ({ id, kind: 'tick', text: `Ticked: ${id}` })),
  fc.constantFrom<Json>(
    { id: 'sub-tasks', kind: 'subtasks', text: 'All sub-tasks are done' },
    { id: 'blockers', kind: 'blockers', text: 'Nothing blocks it' },
    { id: 'separate', kind: 'separate', text: 'Two pairs of eyes' },
  ),
  fc.constantFrom(...checkedFields).map((field): Json => ({ id: 'f', kind: 'field', text: `Filled: ${field}`, field })),
);

const until = fc.constantFrom('2026-11-20', '2026-11-21', '2026-11-22', '2028-02-29');
const deputies = fc.array(
  fc.record({ accountId: fc.constantFrom(dara, dara, devi), until }),
  { maxLength: 3 }, // prettier-ignore
);

const patterns = [criteriaPattern([]), criteriaPattern(['Fertig wenn', 'Checks'])];

const goodPolicy = fc
  .record({
    mode: fc.constantFrom('block', 'block', 'block', 'block', 'block', 'block', 'warn', 'off'),
    deputies,
    governed: fc.constantFrom<Json>([story], ['1', story, '3'], [story], [story], ['10002'], []),
    criteria: fc.record({
      field: fc.constantFrom(null, null, criteriaField),
      words: fc.constant([]),
      pattern: fc.constantFrom(...patterns),
    }),
    done: fc.array(doneItem, { maxLength: 5 }),
    home: fc.constantFrom(null, ticksField),
  })
  .map(({ home, ...over }) => {
    const sample = aPolicy();
    return plain({ ...sample, ...over, fields: { ...sample.fields, ticks: home } });
  });

const places = [
  '', 'version', 'mode', 'productOwner', 'productOwner', 'deputies', 'deputies.0', 'deputies.0.until', 'deputies.0.accountId', 'governed', 'governed.0',
  'governed.1', 'criteria', 'criteria.field', 'criteria.pattern', 'criteria.words', 'done', 'done.0', 'done.0.kind', 'done.0.id', 'done.0.text',
  'done.0.field', 'done.1', 'done.1.kind', 'done.1.text', 'fields', 'fields.ticks', 'fields.readiness', 'ready', 'ready.0', 'rejectedTo', 'revision', 'since',
] as const; // prettier-ignore

/** The value with something else at a path; undefined takes it out. A path that leads nowhere changes nothing. */
const put = (value: Json, path: readonly string[], by: Json | undefined): Json | undefined => {
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

interface Damage {
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
  ...[2, 0, '1', null, undefined].map((by) => ({ at: 'version', by })),
  ...[story, [10001], [null, story], [story, 5], null].map((by) => ({ at: 'governed', by })),
  ...['magic', 'tick ', null, 5, undefined].map((by) => ({ at: 'done.0.kind', by })),
  ...['', ' ', '\t', null, 5].map((by) => ({ at: 'done.0.text', by })),
  ...['', ' reviewed ', null, 5].map((by) => ({ at: 'done.0.id', by })),
  ...['summary', 'fixVersionsX', 'customfield_1', null].map((by) => ({ at: 'done.0.field', by })),
];

const damage: fc.Arbitrary<Damage> = fc.oneof(
  fc.constantFrom(...pointed),
  fc.record({ at: fc.constantFrom(...places), by: fc.option(junk, { nil: undefined, freq: 6 }) }),
);

const policy: fc.Arbitrary<Json | undefined> = fc
  .tuple(
    goodPolicy,
    fc.oneof(
      { weight: 3, arbitrary: fc.constant([]) },
      { weight: 2, arbitrary: fc.array(damage, { minLength: 1, maxLength: 2 }) },
    ),
  )
  .map(([good, harm]) =>
    harm.reduce<Json | undefined>(
      (so, { at, by }) => (so === undefined ? so : put(so, at === '' ? [] : at.split('.'), by)),
      good,
    ),
  );

/** Jira knows no empty list or text in a custom field: such a field is unset, and both REST and expressions give null. */
const unset = (value: Json): boolean => value === '' || (Array.isArray(value) && value.length === 0);

const person = (accountId: string | null): Json => (accountId === null ? null : { accountId, displayName: 'Somebody' });

const issue = fc
  .record({
    type: fc.constantFrom(story, story, story, '10002'),
    description: fc.oneof(
      { weight: 2, arbitrary: fc.constant(texts[1] ?? null) },
      { weight: 3, arbitrary: fc.constantFrom(...texts) },
    ),
    criteria: criteriaValue,
    assignee: fc.constantFrom(null, ana, dara, devi),
    ticks,
    values: fc.tuple(fieldValue, fieldValue, fieldValue, fc.constantFrom<Json>(null, [], [{ id: '1', name: '1.0' }])),
    isNew: fc.boolean(),
  })
  .map(({ type, description, criteria, assignee, ticks: held, values, isNew }): JsonObject => {
    const fields: Record<string, Json> = {
      summary: 'Pay by card',
      project: { id: '10000', key: 'SHOP' },
      issuetype: { id: type, name: 'Story' },
      status: { id: '4', name: 'In Review', statusCategory: { key: 'indeterminate' } },
      description,
      assignee: person(assignee),
      [criteriaField]: criteria,
      [ticksField]: unset(held) ? null : held,
    };
    checkedFields.forEach((field, i) => (fields[field] = values[i] ?? null));
    // On the create transition there is no key yet.
    return { id: isNew ? null : '10042', key: isNew ? null : 'SHOP-42', fields };
  });

/** Any policy on any work item in anyone's hands. */
export const anyAsk: fc.Arbitrary<Ask> = fc
  .record({
    policy: fc.oneof({ weight: 30, arbitrary: policy }, { weight: 1, arbitrary: fc.constant(undefined) }),
    issue,
    held: ticks,
    user: fc.constantFrom(ana, ana, ana, dara, devi, null),
    now: fc.constantFrom('2026-11-21T12:00:00.000Z', '2026-11-21T23:59:59.999Z', '2026-11-22T00:00:00.000Z'),
    layout: fc.constantFrom('lines', 'spaces', 'bullets'),
  })
  .map(({ held, ...ask }) => ({
    ...ask,
    // What has no id yet has no properties either.
    issueProperties: ask.issue['id'] === null || held === null ? {} : { 'assay.ticks': held },
  }));
