import fc from 'fast-check';

import { countsFor, TestBranches, usualBranches } from '../../src/domain/policy/test-branches';

test.each<[readonly string[] | undefined, string | undefined, boolean]>([
  [undefined, 'main', true],
  [undefined, 'master', true],
  [undefined, undefined, true],
  [undefined, 'feature/main', false],
  [undefined, 'main-2', false],
  [['release/*'], 'release/2.4', true],
  [['release/*'], 'release/', true],
  [['release/*'], 'main', false],
  [['release/*'], undefined, true],
  [['*'], 'anything', true],
  [['v*.*'], 'v2.4', true],
  [['v*.*'], 'v24', false],
  [['a*a'], 'a', false],
  [['(main|x)'], 'main', false],
  [['Main'], 'main', false],
])('where %j count, a build of %s: %s', (testBranches, branch, expected) => {
  expect(countsFor({ testBranches }, { branch })).toBe(expected);
});

test('a pattern means what a regular expression of it means, however many stars it has', () => {
  const part = fc.stringMatching(/^[ab]{0,2}$/);
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 5 }), fc.stringMatching(/^[ab]{0,8}$/), (parts, branch) => {
      const expected = new RegExp(`^${parts.join('.*')}$`).test(branch);
      expect(countsFor({ testBranches: [parts.join('*')] }, { branch })).toBe(expected);
    }),
    { numRuns: 500 },
  );
  const [pattern, branch] = [`${'*a'.repeat(49)}b`, 'a'.repeat(200)];
  expect(countsFor({ testBranches: [pattern] }, { branch })).toBe(false);
});

test('no list, no empty name and no endless one', () => {
  for (const wrong of [[], [' '], ['a'.repeat(101)], Array.from({ length: 21 }, (_, n) => `b${n}`)])
    expect(TestBranches.safeParse(wrong).success).toBe(false);
  expect(TestBranches.parse([...usualBranches, ' release/* '])).toEqual(['main', 'master', 'release/*']);
});
