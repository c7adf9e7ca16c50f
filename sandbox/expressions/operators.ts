import { equals, order } from './compare';
import { Failure } from './errors';
import { textOf } from './json';
import { typeName, type Value } from './values';
import type { BinaryOperator } from './ast';
import type { Runtime } from './runtime';

export type EagerOperator = Exclude<BinaryOperator, '&&' | '||' | '??'>;

type Operation = (left: Value, right: Value, rt: Runtime) => Value;

const arithmetic =
  (sign: string, compute: (left: number, right: number) => number): Operation =>
  (left, right) => {
    if (typeof left === 'number' && typeof right === 'number') return compute(left, right);
    throw new Failure(`Can't apply ${sign} to ${typeName(left)} and ${typeName(right)}.`);
  };

const addNumbers = arithmetic('+', (l, r) => l + r);

/** The operators that always need both sides. `+` joins texts when either side is one. */
export const operations: Readonly<Record<EagerOperator, Operation>> = {
  '+': (left, right, rt) =>
    typeof left === 'string' || typeof right === 'string'
      ? rt.checkText(textOf(left, rt) + textOf(right, rt))
      : addNumbers(left, right, rt),
  '-': arithmetic('-', (l, r) => l - r),
  '*': arithmetic('*', (l, r) => l * r),
  '/': arithmetic('/', (l, r) => l / r),
  '%': arithmetic('%', (l, r) => l % r),
  '==': (left, right) => equals(left, right),
  '!=': (left, right) => !equals(left, right),
  '<': (left, right) => order(left, right) < 0,
  '<=': (left, right) => order(left, right) <= 0,
  '>': (left, right) => order(left, right) > 0,
  '>=': (left, right) => order(left, right) >= 0,
};
