import fc from 'fast-check';

import { changedRecords, recordCount, recordsOf } from '../../static/project-sync/cache/records';

const items = (count: number): readonly object[] => Array.from({ length: count }, (_, at) => ({ at }));

describe('of a list in its store, only what changed is written again', () => {
  const before = items(2_500);

  test('a thousand lie in a record', () => {
    expect(recordsOf(before).map(({ length }) => length)).toEqual([1_000, 1_000, 500]);
    expect([0, 1, 1_000, 1_001].map(recordCount)).toEqual([0, 1, 1, 2]);
  });

  test.each<readonly [string, readonly object[], readonly number[]]>([
    ['nothing, where all is the same', [...before], []],
    ['the record of the one that changed', before.with(1_700, { at: 'new' }), [1]],
    ['the last one, where one more came', [...before, { at: 'new' }], [2]],
    ['a new one, where the last was full', [...before, ...items(501)], [2, 3]],
    [
      'all after the place where one was put in',
      [...before.slice(0, 1_200), { at: 'new' }, ...before.slice(1_200)],
      [1, 2],
    ],
    ['the last one, where one was taken away', before.slice(0, -1), [2]],
    ['none of what is gone', before.slice(0, 1_000), []],
  ])('%s', (_what, next, expected) => {
    expect(changedRecords(recordsOf(next), recordsOf(before), Object.is)).toEqual(expected);
  });

  test('where nothing is known of the store, everything', () => {
    expect(changedRecords(recordsOf(before), [], Object.is)).toEqual([0, 1, 2]);
  });

  test('what is written over what was there is what there is', () => {
    const list = fc.array(fc.nat(3), { maxLength: 2_200, size: 'max' });
    fc.assert(
      fc.property(list, list, (old, next) => {
        const store = [...recordsOf(old)].slice(0, recordCount(next.length));
        for (const at of changedRecords(recordsOf(next), recordsOf(old), Object.is))
          store[at] = recordsOf(next)[at] ?? [];
        expect(store.flat()).toEqual(next);
      }),
      { numRuns: 30 },
    );
  });
});
