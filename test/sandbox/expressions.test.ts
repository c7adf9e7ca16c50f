import { evaluate, strictLimits } from '../../sandbox/expressions';

test('the first thread', () => {
  expect(evaluate('1 + 1', { variables: {}, source: {} as never, limits: strictLimits, now: 0 }).json).toBe(2);
});
