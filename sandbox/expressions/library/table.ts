import { Failure } from '../errors';
import { Fn, typeName, type Value } from '../values';
import type { Runtime } from '../runtime';

/** A property that a type has. `cost`: reading it is an expensive operation. */
export interface Property {
  readonly type: string;
  readonly cost: 0 | 1;
  readonly read: (self: Value, rt: Runtime) => Value;
}

/** A method. `takes` names the types of its arguments; a trailing `?` makes one optional, `Any` takes everything. */
export interface Method {
  readonly takes: readonly string[];
  readonly gives: string;
  readonly cost: 0 | 1;
  readonly call: (self: Value, args: readonly Value[], rt: Runtime) => Value;
}

/** What one type offers. The list is closed: anything else is an error in Jira. */
export interface TypeTable {
  readonly properties: ReadonlyMap<string, Property>;
  readonly methods: ReadonlyMap<string, Method>;
}

type Row<S extends Value> =
  | { readonly type: string; readonly cost?: 0 | 1; readonly read: (self: S, rt: Runtime) => Value }
  | {
      readonly takes: readonly string[];
      readonly gives: string;
      readonly cost?: 0 | 1;
      readonly call: (self: S, args: readonly Value[], rt: Runtime) => Value;
    };

/** Builds a table. The caller promises that it is looked up only for values of type `S`, by `typeName`. */
export const table = <S extends Value>(rows: Readonly<Record<string, Row<S>>>): TypeTable => {
  const properties = new Map<string, Property>();
  const methods = new Map<string, Method>();
  for (const [name, row] of Object.entries(rows)) {
    const cost = row.cost ?? 0;
    if ('read' in row) properties.set(name, { ...row, cost, read: (self, rt) => row.read(self as S, rt) });
    else methods.set(name, { ...row, cost, call: (self, args, rt) => row.call(self as S, args, rt) });
  }
  return { properties, methods };
};

/** Checks the arguments against the method's list, pays its price and runs it. */
export const invoke = (method: Method, name: string, self: Value, args: readonly Value[], rt: Runtime): Value => {
  checkArguments(name, method.takes, args);
  if (method.cost === 1) rt.charge();
  return method.call(self, args, rt);
};

/** @throws Failure when an argument is missing, too many, or of another type. */
export const checkArguments = (name: string, takes: readonly string[], args: readonly Value[]): void => {
  const least = takes.filter((type) => !type.endsWith('?')).length;
  if (args.length < least || args.length > takes.length) {
    throw new Failure(
      `Wrong number of arguments for "${name}": ${args.length} given, ${countOf(least, takes.length)} expected.`,
    );
  }
  takes.forEach((type, i) => {
    const arg = args[i];
    if (arg === undefined || accepts(type, arg)) return;
    throw new Failure(`Argument ${i + 1} of "${name}" must be ${type.replace('?', '')}, but is ${typeName(arg)}.`);
  });
};

const countOf = (least: number, most: number) => (least === most ? `${most}` : `${least} to ${most}`);

const accepts = (type: string, value: Value): boolean => {
  const plain = type.endsWith('?') ? type.slice(0, -1) : type;
  return (
    plain === 'Any' || plain === typeName(value) || (plain.includes('|') && plain.split('|').includes(typeName(value)))
  );
};

/** A function argument that `checkArguments` has accepted. */
export const functionAt = (args: readonly Value[], index: number): Fn['call'] => {
  const fn = args[index];
  if (fn instanceof Fn) return fn.call;
  throw new Failure(`Argument ${index + 1} must be Function, but is ${typeName(fn ?? null)}.`);
};

export const textAt = (args: readonly Value[], index: number): string => {
  const text = args[index];
  return typeof text === 'string' ? text : '';
};

/** A whole number argument, or undefined when it was not given. */
export const countAt = (args: readonly Value[], index: number): number | undefined => {
  const value = args[index];
  return typeof value === 'number' ? Math.trunc(value) : undefined;
};
