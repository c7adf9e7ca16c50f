import { readOptions, usage } from '../../demo/options';

const of = (...args: readonly string[]) => readOptions(args, {});

test('nothing goes wrong unless a seed says so', () => {
  expect(of()).toMatchObject({ faults: null });
  expect(of('--faults', '7')).toMatchObject({ faults: 7 });
  expect(of('--faults', '0')).toMatchObject({ faults: 0 });
  expect(usage).toContain('--faults SEED');
});

test.each(['x', '1.5', '-1', ''])('a seed of faults is a whole number, not "%s"', (text) => {
  expect(() => of(`--faults=${text}`)).toThrow('--faults takes a number');
});
