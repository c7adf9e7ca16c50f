import fc from 'fast-check';

import { mayAccept } from '../../src/domain/policy/accepters';
import { historyMaxLength, noHistory } from '../../src/domain/policy/history';
import { deliveryAt, mayAcceptAt, policyAt } from '../../src/domain/policy/policy-at';
import { withChange } from '../../src/domain/policy/policy-history';
import type { Mode, Policy } from '../../src/domain/policy/policy';
import { readPolicy } from '../../src/domain/policy/read-policy';
import { toStoredPolicy } from '../../src/domain/policy/stored-policy';
import { ana, aPolicy, dara, devi } from '../support/a-policy';

const day = (n: number): string => new Date(Date.UTC(2026, 10, n)).toISOString();

type Save = readonly [at: string, over: Partial<Policy>];

/** A policy as these saves leave it, one after the other. */
const saved = (...saves: readonly Save[]): Policy =>
  saves.reduce<Policy | null>(
    (before, [at, over], index) =>
      withChange({ ...(before ?? aPolicy()), ...over, revision: index + 1 }, before, { by: devi, at }),
    null,
  ) ?? aPolicy();

const done = { id: '6', category: 'done' } as const;

describe('a policy as of an earlier instant', () => {
  const policy = saved(
    [day(1), { mode: 'warn', productOwner: ana }],
    [day(5), { mode: 'block' }],
    [day(10), { productOwner: dara, statuses: { 6: 'closed' } }],
    [day(20), { deputies: [{ accountId: ana, until: '2026-11-22' }], closing: 'team' }],
  );

  test.each<[string, Mode, number, string | null, string]>([
    [day(1), 'warn', 1, 'owner', 'delivered'],
    [day(4), 'warn', 1, 'owner', 'delivered'],
    [day(5), 'block', 2, 'owner', 'delivered'],
    [day(10), 'block', 3, null, 'closed'],
    [day(20), 'block', 4, 'deputy', 'closed'],
    ['2026-11-22T23:59:59.999Z', 'block', 4, 'deputy', 'closed'],
    [day(23), 'block', 4, null, 'closed'],
  ])('at %s the mode was %s, the revision %i, and Ana could accept as %s', (at, mode, revision, as, delivery) => {
    const then = policyAt(policy, at);
    expect(then.mode).toEqual({ value: mode, known: true });
    expect(then.revision).toEqual({ value: revision, known: true });
    expect(mayAcceptAt(policy, ana, at)).toEqual({ value: as, known: true });
    expect(deliveryAt(policy, done, null, at)).toEqual({ value: delivery, known: true });
  });

  test('before its first save nothing is known, and today’s stands in', () => {
    expect(policyAt(policy, '2026-10-31T23:59:59.999Z').mode).toEqual({ value: 'block', known: false });
    expect(mayAcceptAt(policy, ana, '2026-10-01T00:00:00.000Z').known).toBe(false);
  });

  test('who was replaced could still accept at the instant of the move, and who came later could not', () => {
    expect(mayAcceptAt(policy, ana, day(9))).toEqual({ value: 'owner', known: true });
    expect(mayAcceptAt(policy, dara, day(9))).toEqual({ value: null, known: true });
    expect(mayAcceptAt(policy, dara, day(11))).toEqual({ value: 'owner', known: true });
    expect(mayAcceptAt(policy, null, day(9))).toEqual({ value: null, known: true });
  });

  test('a policy that was written past the settings page says nothing of the time since it may have been written', () => {
    const edited = { ...policy, productOwner: devi };
    expect(mayAcceptAt(edited, devi, day(21)).known).toBe(false);
    expect(policyAt(edited, day(21)).mode).toEqual({ value: 'block', known: true });
    expect(mayAcceptAt(edited, ana, day(4))).toEqual({ value: 'owner', known: true });
    const next = withChange({ ...edited, revision: 9, breach: 'record' }, edited, { by: devi, at: day(30) });
    expect(mayAcceptAt(next, devi, day(29)).known).toBe(false);
    expect(mayAcceptAt(next, devi, day(30))).toEqual({ value: 'owner', known: true });
  });

  test('a clock that runs behind moves nothing into the past', () => {
    const late = withChange({ ...policy, revision: 5, mode: 'off' }, policy, { by: devi, at: day(2) });
    expect(policyAt(late, day(4)).mode.value).toBe('warn');
    expect(policyAt(late, day(21)).mode).toEqual({ value: 'off', known: true });
  });
});

describe('the history of saves', () => {
  const save = fc.record({
    mode: fc.constantFrom<Mode>('off', 'warn', 'block'),
    productOwner: fc.constantFrom(ana, dara, devi),
    deputies: fc.uniqueArray(
      fc.record({ accountId: fc.constantFrom(ana, dara, devi), until: fc.constantFrom('2026-11-20', '2027-01-01') }),
      { selector: ({ accountId }) => accountId, maxLength: 3 },
    ),
    closing: fc.constantFrom<Policy['closing']>('team', 'accepters'),
    statuses: fc.dictionary(fc.constantFrom('6', '7'), fc.constantFrom('delivered', 'closed'), { maxKeys: 2 }),
  });

  test('tells of every instant what was in force then, or that it does not know', () => {
    fc.assert(
      fc.property(fc.array(save, { minLength: 1, maxLength: 60 }), fc.nat(62), (saves, n) => {
        const policy = saved(...saves.map((over, index): Save => [day(index + 1), over]));
        const held = saves.findLast((_, index) => index + 1 <= n);
        const then = policyAt(policy, day(n));
        for (const { known } of Object.values(then)) if (held === undefined) expect(known).toBe(false);
        if (held === undefined) return;
        if (then.mode.known) expect(then.mode.value).toBe(held.mode);
        if (then.revision.known) expect(then.revision.value).toBe(Math.min(n, saves.length));
        const as = mayAcceptAt(policy, dara, day(n));
        if (as.known) expect(as.value).toBe(mayAccept(held, dara, day(n)));
        if (then.meanings.known) expect(then.meanings.value.closing).toBe(held.closing);
        // What is recent is always known.
        if (n >= saves.length) for (const { known } of Object.values(then)) expect(known).toBe(true);
      }),
      { seed: 11, numRuns: 300 },
    );
  });

  test('stays within its bounds however many saves there are, and is read back as it was written', () => {
    const many = Array.from({ length: 400 }, (_, n): Save => [
      new Date(Date.UTC(2026, 0, 1 + n)).toISOString(),
      {
        mode: n % 2 === 0 ? 'warn' : 'block',
        productOwner: n % 3 === 0 ? ana : dara,
        deputies: Array.from({ length: 10 }, (_each, d) => ({ accountId: `${d}`.repeat(128), until: '2026-12-24' })),
        closing: n % 5 === 0 ? 'team' : 'accepters',
      },
    ]);
    const policy = saved(...many);
    expect(JSON.stringify(policy.history).length).toBeLessThanOrEqual(historyMaxLength);
    const reading = readPolicy(JSON.parse(JSON.stringify(toStoredPolicy(policy))));
    expect(reading).toMatchObject({ state: 'ok', notes: [], policy });
    expect(policyAt(policy, '2030-01-01T00:00:00.000Z').owners.known).toBe(true);
  });
});

describe('a policy of version 1', () => {
  const at = (n: number, what: string, revision: number) => ({ revision, at: day(n), by: ana, what });
  const { statuses: _s, closingResolutions: _r, closing: _c, history: _h, ...rest } = aPolicy();
  const old = { ...rest, version: 1, revision: 3, since: day(1) };
  const read = (over: object): Policy => {
    const reading = readPolicy(JSON.parse(JSON.stringify({ ...old, ...over })));
    if (reading.state !== 'ok') throw new Error(reading.state);
    return reading.policy;
  };

  test('is read as one of version 2 in which every status of category Done is a delivery', () => {
    expect(read({ revision: 3 })).toEqual({ ...aPolicy(), since: day(1), history: noHistory });
  });

  test('knows of each part since when it has been as it is, as far as its last saves tell', () => {
    const policy = read({ changes: [at(1, 'First saved', 1), at(5, 'deputies', 2), at(9, 'Done of feature work', 3)] });
    expect(policyAt(policy, day(2)).mode).toEqual({ value: 'block', known: true });
    expect(mayAcceptAt(policy, ana, day(6))).toEqual({ value: 'owner', known: true });
    expect(mayAcceptAt(policy, ana, day(4)).known).toBe(false);
    expect(policyAt(policy, day(6)).revision).toEqual({ value: 2, known: true });
    expect(policyAt(policy, '2026-10-01T00:00:00.000Z').revision.known).toBe(false);
  });

  test.each<[string, object[]]>([
    ['without saves', []],
    ['whose last save is not the one that is written down', [at(1, 'First saved', 1)]],
  ])('%s knows nothing of the past', (_what, changes) => {
    expect(read({ changes }).history).toEqual(noHistory);
  });

  test('a save whose line was cut may have changed anything', () => {
    const policy = read({ changes: [at(1, 'First saved', 1), at(5, 'Ready of feature work, Done of…', 3)] });
    expect(policyAt(policy, day(4)).mode.known).toBe(false);
    expect(policyAt(policy, day(5)).mode.known).toBe(true);
  });
});

describe('a newer policy', () => {
  test.each(['block', 'warn', 'off', 'strict', 7])('that says %s blocks nothing, and says so', (mode) => {
    const reading = readPolicy({ ...aPolicy(), version: 3, mode });
    expect(reading).toMatchObject({ state: 'newer', version: 3 });
    if (mode !== 7) expect(reading.gate).toBe('open');
  });
});

describe('a policy as it is stored', () => {
  test('says Warn to an app of version 1, which would refuse everything otherwise, and Block to this one', () => {
    const stored = toStoredPolicy(aPolicy({ mode: 'block' }));
    expect(stored).toMatchObject({ version: 2, mode: 'warn', blocksAs: 'warn' });
    expect(readPolicy(stored)).toMatchObject({ state: 'ok', policy: { mode: 'block' } });
    expect(readPolicy(stored).gate).not.toBe('open');
  });

  test.each<[object, string]>([
    [{ mode: 'block' }, 'block'],
    [{ mode: 'warn' }, 'warn'],
    [{ mode: 'off', blocksAs: 'warn' }, 'off'],
    [{ mode: 'block', blocksAs: 'warn' }, 'block'],
  ])('%j is %s', (over, mode) => {
    expect(readPolicy({ ...aPolicy(), ...over })).toMatchObject({ policy: { mode } });
  });
});
