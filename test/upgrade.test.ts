import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { confirmedTicks } from '../src/domain/acceptance/ledger-fold';
import { answersIn } from '../src/domain/acceptance/latest-acceptance';
import { readLedgerEntry } from '../src/domain/acceptance/ledger-entry';
import { policyAt } from '../src/domain/policy/policy-at';
import { readPolicy } from '../src/domain/policy/read-policy';

/** What earlier versions of the app wrote is kept here as they wrote it, and is read by this one. */
const fixture = (name: string): unknown =>
  JSON.parse(readFileSync(join(__dirname, 'fixtures', `${name}.json`), 'utf8')) as unknown;

test('a policy of version 1 is in force, and every status of category Done means delivery there', () => {
  const reading = readPolicy(fixture('policy-1'));
  expect(reading).toMatchObject({ state: 'ok', policy: { version: 2, mode: 'block', revision: 4 } });
  if (reading.state !== 'ok') throw new Error('not read');
  const { policy } = reading;
  expect([policy.statuses, policy.closingResolutions, policy.closing]).toEqual([{}, [], 'accepters']);
  // The last line says that the mode changed then; what it was before is not known.
  expect(policyAt(policy, '2026-04-02T08:00:00.000Z').mode).toEqual({ value: 'block', known: true });
  expect(policyAt(policy, '2026-03-03T08:00:00.000Z').mode.known).toBe(false);
  expect(policyAt(policy, '2026-03-03T08:00:00.000Z').owners.known).toBe(true);
});

test('a policy of a newer version blocks nothing here, and says so', () => {
  const reading = readPolicy({ ...(fixture('policy-1') as object), version: 3, somethingNew: { a: 1 } });
  expect(reading).toMatchObject({ state: 'newer', version: 3, gate: 'open' });
});

test('every entry that an earlier version wrote is read, and comes to the same answer', () => {
  const raw = fixture('records');
  if (!Array.isArray(raw)) throw new Error('no entries');
  const entries = raw.flatMap((one: unknown) => readLedgerEntry(one) ?? []);
  expect(entries).toEqual(raw);
  expect(Object.keys(confirmedTicks(entries))).toEqual(['reviewed']);
  expect(answersIn(entries)).toMatchObject({ inDone: { state: 'closed' }, lastAt: '2026-03-10T08:00:00.000Z' });
});

test('an entry of a kind that only a newer version knows is left out, and what that adds to an old kind as well', () => {
  const [first] = fixture('records') as readonly object[];
  expect(readLedgerEntry({ ...first, kind: 'delegated' })).toBeNull();
  expect(readLedgerEntry({ ...first, more: 1 })).toEqual(first);
});
