import fc from 'fast-check';

import type { Change } from '../../src/domain/acceptance/change';
import type { LedgerEntry } from '../../src/domain/acceptance/ledger-entry';
import { withRisingTimes } from '../../src/domain/acceptance/rising-times';

const change = (id: number, at: string): Change => ({ id: String(id), by: 'ana', at, items: [] });
const entry = (id: string, at: string): LedgerEntry => ({
  id,
  at,
  issueId: '1',
  by: 'ana',
  kind: 'reopened',
  from: null,
  to: null,
});
const times = (changes: readonly Change[], known: readonly LedgerEntry[] = []) =>
  withRisingTimes(changes, known).map(({ id, at }) => [id, at]);

describe('a history with times that rise', () => {
  test('stays as it is where each change is later than the one before', () => {
    const changes = [change(1, '2026-03-01T10:00:00.000Z'), change(2, '2026-03-01T10:00:00.001Z')];
    expect(withRisingTimes(changes, [])).toEqual(changes);
  });

  test('a change in whole seconds follows what the record says of the one before it', () => {
    expect(
      times(
        [change(11, '2026-03-01T10:00:05.000Z'), change(12, '2026-03-01T10:00:05.000Z')],
        [entry('move-11', '2026-03-01T10:00:05.846Z')],
      ),
    ).toEqual([
      ['11', '2026-03-01T10:00:05.000Z'],
      ['12', '2026-03-01T10:00:05.847Z'],
    ]);
  });

  test('and the return of that one, which the app made itself', () => {
    expect(
      times(
        [change(11, '2026-03-01T10:00:05.000Z'), change(12, '2026-03-01T10:00:06.000Z')],
        [entry('move-11', '2026-03-01T10:00:05.846Z'), entry('return-move-11', '2026-03-01T10:00:06.100Z')],
      ).at(-1),
    ).toEqual(['12', '2026-03-01T10:00:06.101Z']);
  });

  test('changes of one moment keep the order in which Jira numbered them', () => {
    expect(times([change(10, '2026-03-01T10:00:00.000Z'), change(9, '2026-03-01T10:00:00.000Z')])).toEqual([
      ['9', '2026-03-01T10:00:00.000Z'],
      ['10', '2026-03-01T10:00:00.001Z'],
    ]);
  });

  test('whatever the history, times rise, none is earlier than Jira said, and a second pass changes nothing', () => {
    const history = fc
      .array(fc.integer({ min: 0, max: 20 }), { maxLength: 12 })
      .map((seconds) => seconds.map((s, id) => change(id, new Date(Date.UTC(2026, 0, 1, 0, 0, s)).toISOString())));
    fc.assert(
      fc.property(history, (changes) => {
        const once = withRisingTimes(changes, []);
        for (const [at, one] of once.entries()) {
          expect(one.at >= (changes.find(({ id }) => id === one.id)?.at ?? '')).toBe(true);
          if (at > 0) expect(one.at > (once[at - 1]?.at ?? '')).toBe(true);
        }
        expect(withRisingTimes(once, [])).toEqual(once);
      }),
    );
  });
});
