import fc from 'fast-check';

import type { Json, JsonObject } from '../../sandbox/jira/model';
import { criteriaPattern } from '../../src/domain/criteria/pattern';
import type { DoneItem, ReadyItem } from '../../src/domain/policy/policy';
import { gateMessages } from '../../src/domain/readiness/gate-messages';
import { ana, aPolicy, dara, devi, story } from './a-policy';
import { plain, texts } from './criteria-texts';
import { damage, junk, put } from './damage';
import { type GateInput, printIn } from './gate';

const criteriaField = 'customfield_10200';
const ticksField = 'customfield_10103';
const checkedFields = ['customfield_10016', 'customfield_10300', 'customfield_10301', 'fixVersions'] as const;

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
/** A receipt of somebody's, which may be over. */
const receipt: fc.Arbitrary<Json> = fc.option(
  fc.record({
    by: fc.constantFrom(ana, ana, ana, dara),
    until: fc.constantFrom('2026-11-22T00:00:00.000Z', '2026-11-22T00:00:00.000Z', '2026-11-21T12:00:00.000Z'),
  }),
);
const goodTicks = fc.record({
  receipt,
  held: fc.subarray([...tickIds]).map((ids): Json => Object.fromEntries(ids.map((id) => [id, tick]))),
  subtasks: fc.constantFrom<Json>(0, 0, 0, 1, null),
  blockers: fc.constantFrom<Json>(0, 0, 0, 2, null),
});
const allTicked = { held: Object.fromEntries(tickIds.map((id) => [id, tick])), subtasks: 0, blockers: 0 };
const badTicks = fc.oneof(
  junk,
  fc.record({ held: fc.oneof(junk, fc.constant<Json>({ reviewed: 1, docs: null })), subtasks: junk, blockers: junk }),
);
const ticks = fc.oneof(
  { weight: 4, arbitrary: receipt.map((one): Json => ({ ...allTicked, receipt: one })) },
  { weight: 4, arbitrary: goodTicks },
  { weight: 1, arbitrary: fc.constant<Json>(null) },
  { weight: 2, arbitrary: badTicks },
);

/** A kind that is not drawn here is not held to parity. */
const automaticItems: Readonly<Record<Exclude<DoneItem['kind'], 'tick' | 'field'>, Json>> = {
  subtasks: { id: 'sub-tasks', kind: 'subtasks', text: 'All sub-tasks are done' },
  blockers: { id: 'blockers', kind: 'blockers', text: 'Nothing blocks it' },
  separate: { id: 'separate', kind: 'separate', text: 'Two pairs of eyes' },
  tests: { id: 'tests', kind: 'tests', text: 'Tests prove it' },
};
const doneItem = fc.oneof(
  fc.constantFrom(...tickIds).map((id): Json => ({ id, kind: 'tick', text: `Ticked: ${id}` })),
  fc.constantFrom(...Object.values(automaticItems)),
  fc.constantFrom(...checkedFields).map((field): Json => ({ id: 'f', kind: 'field', text: `Filled: ${field}`, field })),
);

/** A kind that is not drawn here is not held to parity. */
const automaticReady: Readonly<Record<Exclude<ReadyItem['kind'], 'tick' | 'field'>, Json>> = {
  criteria: { id: 'criteria', kind: 'criteria', text: 'Criteria are written' },
  blockers: { id: 'blockers', kind: 'blockers', text: 'Nothing blocks it' },
  questions: { id: 'questions', kind: 'questions', text: 'No question is open' },
};
const readyItem = fc.oneof(
  fc.constantFrom(...tickIds).map((id): Json => ({ id, kind: 'tick', text: `Ticked: ${id}` })),
  fc.constantFrom(...Object.values(automaticReady)),
  fc.constantFrom(...checkedFields).map((field): Json => ({ id: 'f', kind: 'field', text: `Filled: ${field}`, field })),
);
/** What the ways that start work ask for. */
const startPart = fc.record({
  ready: fc.array(readyItem, { maxLength: 4 }),
  needsValue: fc.boolean(),
  needsPoints: fc.boolean(),
  startsReady: fc.constantFrom(true, true, true, false),
});

const until = fc.constantFrom('2026-11-20', '2026-11-21', '2026-11-22', '2028-02-29');
const deputies = fc.array(
  fc.record({ accountId: fc.constantFrom(dara, dara, devi), until }),
  { maxLength: 3 }, // prettier-ignore
);

const wordings = [[], ['Fertig wenn', 'Checks']].map((words) => ({ words, pattern: criteriaPattern(words) }));

const goodPolicy = fc
  .record({
    mode: fc.constantFrom('block', 'block', 'block', 'block', 'block', 'block', 'warn', 'off'),
    deputies,
    types: fc.constantFrom<Json>(
      { [story]: 'feature' },
      { 1: 'defect', [story]: 'feature', 10002: 'support' },
      { [story]: 'feature' },
      { [story]: 'support' },
      { 10002: 'enabler' },
      {},
    ),
    noSelfAcceptance: fc.boolean(),
    receiptsSince: fc.constantFrom(undefined, undefined, undefined, undefined, undefined, '2026-11-01T00:00:00.000Z'),
    hidesTransitions: fc.boolean(),
    asksCriteria: fc.constantFrom(true, true, true, false),
    criteria: fc
      .tuple(fc.constantFrom(null, null, criteriaField), fc.constantFrom(...wordings))
      .map(([field, wording]) => ({ field, ...wording })),
    done: fc.array(doneItem, { maxLength: 5 }),
    other: fc.array(doneItem, { maxLength: 3 }),
    home: fc.constantFrom(null, ticksField, ticksField),
    statuses: fc.constantFrom<Json>({}, { 5: 'delivered', 6: 'closed', 8: 'delivered' }, { 6: 'closed', 8: 'closed' }),
    closingResolutions: fc.constantFrom<Json>([], ['10001', '10002']),
    closing: fc.constantFrom('accepters', 'team'),
    stored: fc.boolean(),
    start: startPart,
  })
  .map(({ home, done, other, asksCriteria, stored, start, ...over }) => {
    const sample = aPolicy();
    const { feature } = sample.definitions;
    const definitions = {
      feature: { ...feature, done, criteria: asksCriteria, ...start },
      enabler: feature,
      defect: { ...feature, done: [] },
      support: { ...feature, done: other, criteria: !asksCriteria, startsReady: false },
    };
    const inForce = stored && over.mode === 'block' ? { mode: 'warn', blocksAs: 'warn' } : {};
    return plain({ ...sample, ...over, ...inForce, definitions, fields: { ...sample.fields, ticks: home } });
  });

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
    status: fc.oneof(
      {
        weight: 5,
        arbitrary: fc.constant<Json>({ id: '4', name: 'In Review', statusCategory: { key: 'indeterminate' } }),
      },
      {
        weight: 2,
        arbitrary: fc
          .constantFrom('5', '6', '8')
          .map((id): Json => ({ id, name: `Status ${id}`, statusCategory: { key: 'done' } })),
      },
      { weight: 3, arbitrary: fc.constant<Json>({ id: '3', name: 'To Do', statusCategory: { key: 'new' } }) },
    ),
    resolution: fc.constantFrom<Json>(
      null,
      null,
      null,
      null,
      { id: '10000', name: 'Done' },
      { id: '10001', name: 'Duplicate' },
    ),
    acceptance: fc.constantFrom<Json>(
      null,
      null,
      { state: 'awaiting', since: '2026-11-20T09:00:00.000Z' },
      { state: 'accepted', by: ana, as: 'owner', at: '2026-11-20T09:00:00.000Z', revision: 3 },
      { state: 'unaccepted', by: devi, at: '2026-11-20T09:00:00.000Z' },
      { state: 'closed', by: devi, at: '2026-11-20T09:00:00.000Z', why: null },
    ),
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
  .map(
    ({
      type,
      status,
      resolution,
      acceptance,
      description,
      criteria,
      assignee,
      ticks: held,
      values,
      isNew,
    }): JsonObject => {
      const fields: Record<string, Json> = {
        summary: 'Pay by card',
        project: { id: '10000', key: 'SHOP' },
        issuetype: { id: type, name: 'Story' },
        status,
        resolution,
        updated: '2026-11-20T09:00:00.000+0000',
        customfield_10104: acceptance,
        description,
        assignee: person(assignee),
        [criteriaField]: criteria,
        [ticksField]: unset(held) ? null : held,
      };
      checkedFields.forEach((field, i) => (fields[field] = values[i] ?? null));
      // On the create transition there is no key yet.
      return { id: isNew ? null : '10042', key: isNew ? null : 'SHOP-42', fields };
    },
  );

/** What the app found by structure, and of which text. */
type Verdict = null | 'criteria' | 'none' | 'of an older text';

const isMap = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const withVerdict = (ask: GateInput, verdict: Verdict): GateInput => {
  const fields = ask.issue['fields'];
  const held = isMap(fields) ? fields[ticksField] : undefined;
  const print = verdict === null ? null : (printIn(ask)?.print ?? null);
  if (!isMap(fields) || !isMap(held) || print === null) return ask;
  const found = verdict === 'of an older text' ? { [`${print} `]: true } : { [print]: verdict === 'criteria' };
  return { ...ask, issue: { ...ask.issue, fields: { ...fields, [ticksField]: { ...held, found, criteria: 1 } } } };
};

/** What the app keeps of the tests, and of which text. */
type Tested = null | 'all' | 'some' | 'of an older text';

const withTests = (ask: GateInput, tested: Tested): GateInput => {
  const fields = ask.issue['fields'];
  const held = isMap(fields) ? fields[ticksField] : undefined;
  const print = tested === null ? null : (printIn(ask)?.print ?? null);
  if (!isMap(fields) || !isMap(held) || print === null) return ask;
  const proven = {
    [tested === 'of an older text' ? `${print} ` : print]:
      tested === 'some' ? `${gateMessages.unproven}AC2 failed` : true,
  };
  return { ...ask, issue: { ...ask.issue, fields: { ...fields, [ticksField]: { ...held, proven } } } };
};

/** Any policy on any work item in anyone's hands. */
export const anyGateInput: fc.Arbitrary<GateInput> = fc
  .record({
    policy: fc.oneof({ weight: 30, arbitrary: policy }, { weight: 1, arbitrary: fc.constant(undefined) }),
    issue,
    held: ticks,
    user: fc.constantFrom(ana, ana, ana, dara, devi, null),
    now: fc.constantFrom('2026-11-21T12:00:00.000Z', '2026-11-21T23:59:59.999Z', '2026-11-22T00:00:00.000Z'),
    layout: fc.constantFrom('lines', 'spaces', 'bullets'),
    to: fc.constantFrom('5', '5', '5', '6', '8'),
    verdict: fc.constantFrom<Verdict>(null, null, 'criteria', 'none', 'of an older text'),
    tested: fc.constantFrom<Tested>(null, 'all', 'all', 'all', 'some', 'of an older text'),
  })
  .map(({ held, verdict, tested, ...ask }) => ({
    ...withTests(withVerdict({ ...ask, issueProperties: {} }, verdict), tested),
    // What has no id yet has no properties either.
    issueProperties: ask.issue['id'] === null || held === null ? {} : { 'assay.ticks': held },
  }));
