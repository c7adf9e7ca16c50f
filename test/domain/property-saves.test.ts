import {
  isQuiet,
  noSaves,
  type PropertySaves,
  saveTurn,
  toLand,
  withLanded,
  withoutLast,
  withSave,
} from '../../src/domain/shared/property-saves';

const at = '2026-11-21T12:00:00.000Z';
const policy = (revision: number, by = 'pia') => ({ version: 2, revision, mode: 'block', by });
const save = (revision: number, by = 'pia', callId = `call-${by}-${revision}`) => ({
  ...{ callId, by, at, value: policy(revision, by) },
});
const wish = (base: number | null, by = 'pia', callId = 'call-new') => ({ base, by, callId });

const saved = (...saves: readonly ReturnType<typeof save>[]): PropertySaves =>
  saves.reduce((state, one) => withLanded(withSave(state, one)), noSaves);
const pending = (before: PropertySaves, one = save(5)): PropertySaves => withSave(before, one);

describe('of those who save a property', () => {
  test.each<[string, PropertySaves, unknown, ReturnType<typeof wish>, string]>([
    ['nothing is stored yet', noSaves, null, wish(null), 'free'],
    ['it is what the page had read', noSaves, policy(4), wish(4), 'free'],
    ['it was removed since', noSaves, null, wish(4), 'free'],
    ['it is damaged, and has a revision that was not read', noSaves, { revision: 7 }, wish(null), 'overtaken'],
    ['it has no revision', noSaves, { revision: 'seven' }, wish(4), 'free'],
    ['somebody saved since', noSaves, policy(5), wish(4), 'overtaken'],
    ['somebody went back to an older one', noSaves, policy(3), wish(4), 'overtaken'],
    ['the last save lies there, and was read', saved(save(5)), policy(5), wish(5), 'free'],
    ['the last save lies there, and was not read', saved(save(5)), policy(5), wish(4), 'overtaken'],
    ['somebody was let in, and Jira has it not yet', pending(noSaves), policy(4), wish(4), 'land-first'],
    ['somebody was let in, and Jira has it though nobody said so', pending(noSaves), policy(5), wish(4), 'overtaken'],
    ['an older save was written over a newer one', saved(save(5), save(6, 'ana')), policy(5), wish(6), 'land-first'],
    ['the same call was let in', saved(save(5)), policy(5), wish(4, 'pia', 'call-pia-5'), 'repeated'],
    ['the same call was let in, and is not in force', pending(noSaves), policy(4), wish(4, 'pia', 'call-pia-5'), 'land-first'], // prettier-ignore
    ['another person knows the name of the call', saved(save(5)), policy(5), wish(4, 'ana', 'call-pia-5'), 'overtaken'],
    ['it was let in, and somebody saved on top of it', saved(save(5), save(6, 'ana')), policy(6, 'ana'), wish(4, 'pia', 'call-pia-5'), 'repeated'], // prettier-ignore
  ])('%s', (_, state, stored, wanted, turn) => {
    expect(saveTurn(state, stored, wanted).turn).toBe(turn);
  });

  test('whoever is answered a second time gets what was saved then', () => {
    const state = saved(save(5), save(6, 'ana'));
    const again = saveTurn(state, policy(6, 'ana'), wish(4, 'pia', 'call-pia-5'));
    expect(again).toEqual({ turn: 'repeated', value: policy(5) });
  });
});

describe('what has to be written into Jira', () => {
  test.each<[string, PropertySaves, unknown, unknown]>([
    ['nothing, where nobody saved', noSaves, policy(3), null],
    ['nothing, where the last save lies there', saved(save(5)), policy(5), null],
    ['nothing, whatever the order of its keys', saved(save(5)), { by: 'pia', mode: 'block', revision: 5, version: 2 }, null], // prettier-ignore
    ['a save that was let in', pending(noSaves), policy(4), policy(5)],
    ['a save that was let in, where nothing lies there', pending(noSaves), null, policy(5)],
    ['not what somebody saved on top of, past the app', pending(noSaves), policy(6, 'script'), null],
    ['a save that was let in, over one of the same number past the app', pending(noSaves), policy(5, 'script'), policy(5)], // prettier-ignore
    ['the newer save, where an older one arrived late', saved(save(5), save(6, 'ana')), policy(5), policy(6, 'ana')],
    ['nothing, where somebody wrote past the app', saved(save(5), save(6, 'ana')), policy(9, 'script'), null],
    ['nothing, where somebody removed it', saved(save(5), save(6, 'ana')), null, null],
  ])('%s', (_, state, stored, wanted) => {
    expect(toLand(state, stored)).toEqual(wanted);
  });
});

test('the last three saves are remembered', () => {
  const state = saved(save(1), save(2), save(3), save(4));
  expect(state.saves.map(({ value: { revision } }) => revision)).toEqual([2, 3, 4]);
});

test('a save that Jira refused leaves the ones before', () => {
  expect(withoutLast(pending(saved(save(4)), save(5)))).toEqual(saved(save(4)));
});

test('they are forgotten when nothing of them can be on its way', () => {
  const soon = '2026-11-21T12:00:44.999Z';
  const late = '2026-11-21T12:00:45.000Z';
  expect(isQuiet(saved(save(5)), soon)).toBe(false);
  expect(isQuiet(saved(save(5)), late)).toBe(true);
  expect(isQuiet(pending(noSaves), late)).toBe(false);
  expect(isQuiet(noSaves, late)).toBe(false);
});
