import fc from 'fast-check';

import { accepters, mayAccept } from '../../src/domain/policy/accepters';
import { defaultPolicy } from '../../src/domain/policy/default-policy';
import { matchesPattern } from '../../src/domain/criteria/matches-pattern';
import type { Policy } from '../../src/domain/policy/policy';
import { policyProblems } from '../../src/domain/policy/policy-problems';
import { readPolicy } from '../../src/domain/policy/read-policy';
import { englishMessages } from '../../src/messages/create-messages';
import { policyTexts } from '../../src/messages/en/policy';
import { startingSetsTexts } from '../../src/messages/en/starting-sets';
import { faultText } from '../../src/messages/fault-text';
import { sayCode } from '../../src/messages/section';
import { readiness } from '../../src/domain/readiness/readiness';
import { readTicks } from '../../src/domain/readiness/read-ticks';
import { ana, aPolicy, dara, devi, now } from '../support/a-policy';
import { aWorkItem } from '../support/a-work-item';

const lineTexts = englishMessages.of(startingSetsTexts).line;

const { problem } = englishMessages.of(policyTexts);

const good = aPolicy();
const { feature } = good.definitions;
const withFeature = (over: Record<string, unknown>): Record<string, unknown> => ({
  ...good,
  definitions: { ...good.definitions, feature: { ...feature, ...over } },
});
const json = (value: unknown): Record<string, unknown> => JSON.parse(JSON.stringify(value)) as Record<string, unknown>;

const strict = { id: 'a', kind: 'tick', text: 'A', by: 'accepters', waivable: false };

describe('who may accept', () => {
  const policy = aPolicy({ deputies: [{ accountId: dara, until: '2026-12-24' }] });

  test.each([
    ['on the last day', '2026-12-24T00:00:00.000Z', true],
    ['at the last moment of the last day in UTC', '2026-12-24T23:59:59.999Z', true],
    ['a moment later', '2026-12-25T00:00:00.000Z', false],
    ['a year before', '2025-12-24T00:00:00.000Z', true],
  ])('a deputy %s: %s → %p', (_when, at, may) => {
    expect(accepters(policy, at).includes(dara)).toBe(may);
    expect(mayAccept(policy, dara, at)).toBe(may ? 'deputy' : null);
  });

  test('the Product Owner always, as the owner even when also named a deputy', () => {
    expect(mayAccept(policy, ana, now)).toBe('owner');
    expect(mayAccept({ ...policy, deputies: [{ accountId: ana, until: '2026-12-24' }] }, ana, now)).toBe('owner');
  });

  test('nobody else, and no anonymous visitor', () => {
    expect(mayAccept(policy, devi, now)).toBeNull();
    expect(mayAccept(policy, null, now)).toBeNull();
  });

  test('each person once', () => {
    const deputies = [{ accountId: ana, until: '2026-12-24' }];
    expect(accepters({ ...policy, deputies }, now)).toEqual([ana]);
  });
});

describe('reading a policy', () => {
  test.each([undefined, null])('%p is no policy', (raw) => {
    expect(readPolicy(raw)).toEqual({ state: 'none', gate: 'open' });
  });

  test('a good one comes back as it was saved, and needs no repair', () => {
    expect(readPolicy(json(good))).toMatchObject({ state: 'ok', policy: good, notes: [] });
  });

  test('one that warns is good too, and its gate is open', () => {
    expect(readPolicy(json({ ...good, mode: 'warn' }))).toMatchObject({
      state: 'ok',
      policy: { ...good, mode: 'warn' },
      gate: 'open',
    });
  });

  test('one that is off keeps what is beneath, for the settings page', () => {
    const off = readPolicy(json({ ...good, mode: 'off' }));
    expect(off).toMatchObject({ state: 'off', mode: 'off', policy: { ...good, mode: 'off' }, why: null });
  });

  test.each(['off', 'warn'] as const)(
    'a damaged one that is on %s lets everything pass and says what is damaged',
    (mode) => {
      const reading = readPolicy(json({ ...good, mode, deputies: 'none' }));
      expect(reading).toMatchObject({ state: 'off', mode, policy: null, gate: 'open' });
      expect(reading).toHaveProperty('why', { code: 'damaged', parts: ['accepters'] });
    },
  );

  test.each<[string, unknown, string]>([
    ['a text', 'block', 'not an object'],
    ['a list', [good], 'not an object'],
    ['an unknown mode', { ...good, mode: 'blocks' }, 'neither Off nor Warn nor Block'],
    ['no mode', {}, 'neither Off nor Warn nor Block'],
    ['no version', { ...good, version: undefined }, 'which version'],
    ['work types that are no object', { ...good, types: ['10001'] }, 'not in a form'],
    ['a work type of a class that is none', { ...good, types: { 10001: 'chore' } }, 'a class of work'],
    [
      'a class without a definition',
      { ...good, definitions: { ...good.definitions, support: null } },
      'the Definition of Done',
    ],
    ['no Product Owner', { ...good, productOwner: '' }, 'the Product Owner or a deputy'],
    [
      'a deputy until a day that is none',
      { ...good, deputies: [{ accountId: dara, until: '2026-02-30' }] },
      'a deputy',
    ],
    ['a pattern that is none', { ...good, criteria: { ...good.criteria, pattern: '(' } }, 'acceptance criteria'],
    [
      'a pattern that Java reads otherwise',
      { ...good, criteria: { ...good.criteria, pattern: '(?<=a)b' } },
      'acceptance criteria',
    ],
    [
      'ticks in a field that is none',
      { ...good, fields: { ...good.fields, ticks: 'summary' } },
      'where confirmations are stored',
    ],
    ['a check without a text', aPolicy({ done: [{ id: 'a', kind: 'tick', text: ' ' }] }), 'the Definition of Done'],
    [
      'a check of an unknown kind',
      withFeature({ done: [{ id: 'a', kind: 'magic', text: 'Hey' }] }),
      'Definition of Done',
    ],
  ])('%s is damaged', (_what, raw, why) => {
    const reading = readPolicy(raw);
    expect(reading.state).toBe('damaged');
    expect('why' in reading && reading.why !== null && faultText(englishMessages, reading.why)).toContain(why);
  });

  test.each<[string, Record<string, unknown>, Record<string, unknown>]>([
    ['a Definition of Ready that is no list', withFeature({ ready: 5 }), withFeature({ ready: [] })],
    ['an item of the Definition of Ready', withFeature({ ready: [...feature.ready, { id: 'x' }] }), {}],
    ['whether a value is needed', withFeature({ needsValue: 'no' }), {}],
    [
      'a value that is needed or not, beside a line for those who accept,',
      withFeature({ needsValue: 'no', done: [strict] }),
      withFeature({ done: [strict] }),
    ],
    [
      'who confirms a line',
      withFeature({ done: [{ ...strict, by: 'everybody', waivable: 'no' }] }),
      withFeature({ done: [strict] }),
    ],
    ['what a breach leads to', { breach: 'shout' }, { breach: 'flag' }],
    ['who changed what', { changes: [{ revision: 1 }] }, { changes: [] }],
    ['a work type', { types: { ...good.types, story: 'feature' } }, {}],
    ['a status that is none', { rejectedTo: 'Doing' }, { rejectedTo: null }],
    ['a revision', { revision: -1 }, { revision: 0 }],
    [
      'a field that the gate does not read',
      { fields: { ...good.fields, readiness: 7 } },
      { fields: { ...good.fields, readiness: null } },
    ],
    ['words', { criteria: { ...good.criteria, words: null } }, {}],
    ['something more', { more: true }, {}],
  ])('%s is repaired, since the gate does not read it', (_what, over, repaired) => {
    expect(readPolicy({ ...json(good), ...over })).toMatchObject({ state: 'ok', policy: { ...good, ...repaired } });
  });

  test('never throws, whatever lies in the property', () => {
    fc.assert(fc.property(fc.jsonValue(), (raw) => readPolicy(raw).state !== 'ok'));
  });
});

describe('a policy that is about to be saved', () => {
  test('has no problems when it is good', () => {
    expect(policyProblems(good)).toEqual({});
  });

  test.each<[string, Record<string, unknown>, string, string]>([
    ['no Product Owner', { productOwner: '' }, 'productOwner', 'Choose the Product Owner'],
    [
      'a date that is none',
      { deputies: [{ accountId: dara, until: '24.12.2026' }] },
      'deputies.0.until',
      'as in 2026-12-24',
    ],
    [
      'a deputy twice',
      {
        deputies: [
          { accountId: dara, until: '2026-12-24' },
          { accountId: dara, until: '2026-12-25' },
        ],
      },
      'deputies',
      'named twice',
    ],
    [
      'an item without a text',
      withFeature({ done: [{ id: 'a', kind: 'tick', text: ' ' }] }),
      'definitions.feature.done.0.text',
      '1 to 120 characters',
    ],
    [
      'two items of one id',
      withFeature({
        ready: [
          { id: 'a', kind: 'tick', text: 'A' },
          { id: 'a', kind: 'tick', text: 'B' },
        ],
      }),
      'definitions.feature.ready',
      'same id',
    ],
    [
      'one id in both definitions',
      withFeature({ ready: [{ id: 'reviewed', kind: 'tick', text: 'A' }] }),
      'definitions.feature.done.0.id',
      'same id',
    ],
    [
      'four checked fields',
      withFeature({
        done: [1, 2, 3, 4].map((n) => ({ id: `f${n}`, kind: 'field', text: 'F', field: `customfield_${n}` })),
      }),
      'definitions.feature.done',
      'At most 3 lines',
    ],
    ['a word of one letter', { criteria: { ...good.criteria, words: ['x'] } }, 'criteria.words.0', '2 to 60'],
    ['a field that is none', { fields: { ...good.fields, value: 'value' } }, 'fields.value', 'custom field'],
  ])('is refused with %s, where it is', (_what, over, path, message) => {
    const problems = policyProblems({ ...good, ...over });
    expect(Object.keys(problems)).toContain(path);
    const found = problems[path];
    expect(found && sayCode(problem, found)).toContain(message);
  });
});

describe('the policy that a project starts from', () => {
  const readyLines = (policy: Policy) => readiness(policy, aWorkItem(), { now }).ready.items.map(({ id }) => id);

  test('is good, warns, and finds criteria under the usual heading', () => {
    const policy = defaultPolicy({ productOwner: ana, types: { 10001: 'feature' }, fields: good.fields, lineTexts });
    expect(policyProblems(policy)).toEqual({});
    expect(policy.mode).toBe('warn');
    expect(matchesPattern(policy.criteria.pattern, 'Acceptance criteria\nThe total is right')).toBe(true);
    expect(readyLines(policy)).toEqual(['criteria', 'needs-points', 'needs-value']);
  });

  test('asks for no field that the project does not have', () => {
    const fields = { ...good.fields, points: null, value: null };
    expect(readyLines(defaultPolicy({ productOwner: ana, types: { 10001: 'feature' }, fields, lineTexts }))).toEqual([
      'criteria',
    ]);
  });
});

describe('reading ticks', () => {
  const tick = { by: ana, at: now };

  test.each<[unknown, unknown]>([
    [null, null],
    [undefined, null],
    [5, 'damaged'],
    [[], 'damaged'],
    ['held', 'damaged'],
    [{}, { held: {}, subtasks: null, blockers: null }],
    [{ held: [] }, { held: {}, subtasks: null, blockers: null }],
    [{ held: { a: null } }, { held: {}, subtasks: null, blockers: null }],
    [
      { held: {}, subtasks: 0, blockers: 0, found: { '7Pay now': true, x: 'yes' }, criteria: 2 },
      { held: {}, subtasks: 0, blockers: 0, found: { '7Pay now': true }, criteria: 2 },
    ],
    [{ held: {} }, { held: {}, subtasks: null, blockers: null }],
    [
      { held: { a: tick }, subtasks: 0, blockers: 2 },
      { held: { a: tick }, subtasks: 0, blockers: 2 },
    ],
    [
      { held: {}, subtasks: '0', blockers: 'none' },
      { held: {}, subtasks: null, blockers: null },
    ],
    [
      { held: {}, subtasks: -1, blockers: 1.5 },
      { held: {}, subtasks: null, blockers: null },
    ],
  ])('%j is %j', (raw, ticks) => {
    expect(readTicks(raw)).toEqual(ticks);
  });

  test('an entry that is not what the app writes still counts for the gate, so it is shown as by an unknown person', () => {
    expect(readTicks({ held: { a: 1 } })).toMatchObject({ held: { a: { by: 'unknown' } } });
  });
});
