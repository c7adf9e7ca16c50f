import { Failure } from './errors';
import { textOf } from './json';
import { globals } from './library/globals';
import { invoke, type Method } from './library/table';
import { callMember, readIndex, readMember, unknownMember } from './members';
import { resolve, sourceOf, type Code, type Scope, type Unit } from './unit';
import { Fn, typeName, type Value } from './values';
import type * as Ast from './ast';
import type { Runtime } from './runtime';

/** `a.b`. With `?.` both a null object and an unknown property give null; the next access is checked again. */
export const compileMember = (unit: Unit, node: Ast.Member, scope: Scope): Code => {
  const object = unit.expression(node.object, scope);
  const { key, optional } = node;
  return (rt, frame) => {
    rt.step();
    const of = object(rt, frame);
    rt.at = node;
    const value = of === null ? undefined : readMember(of, key, rt);
    if (value !== undefined) return value;
    return optional ? null : unknown(unit, node, of, key, rt);
  };
};

export const compileIndex = (unit: Unit, node: Ast.Index, scope: Scope): Code => {
  const object = unit.expression(node.object, scope);
  const key = unit.expression(node.key, scope);
  return (rt, frame) => {
    rt.step();
    const of = object(rt, frame);
    if (of === null && node.optional) return null;
    const at = key(rt, frame);
    rt.at = node;
    const value = of === null ? undefined : readIndex(of, at, rt);
    if (value !== undefined) return value;
    return node.optional ? null : unknown(unit, node, of, textOf(at, rt), rt);
  };
};

const unknown = (unit: Unit, node: Ast.Member | Ast.Index, of: Value, key: string, rt: Runtime): never => {
  const shown = node.kind === 'index' ? sourceOf(unit, node.key) : `'${node.key}'`;
  throw new Failure(unknownMember(of, sourceOf(unit, node.object), key, shown, rt));
};

export const compileCall = (unit: Unit, node: Ast.Call, scope: Scope): Code => {
  const { callee } = node;
  const args = node.args.map((arg) => unit.expression(arg, scope));
  if (callee.kind === 'member') {
    const global = globalMethod(callee, scope);
    return global ? callGlobal(node, global.name, global.method, args) : callMethod(unit, node, callee, args, scope);
  }
  const fn = unit.expression(callee, scope);
  return (rt, frame) => {
    const target = fn(rt, frame);
    const values = args.map((arg) => arg(rt, frame));
    rt.at = node;
    rt.step();
    if (target instanceof Fn) return target.call(...values);
    throw new Failure(`${typeName(target)} is not a function.`);
  };
};

/** `JSON.stringify` and its sibling: names with a dot that are no member of anything. */
const globalMethod = (callee: Ast.Member, scope: Scope): { readonly name: string; readonly method: Method } | null => {
  if (callee.object.kind !== 'name' || resolve(scope, callee.object.name)) return null;
  const name = `${callee.object.name}.${callee.key}`;
  const method = globals.get(name);
  return method ? { name, method } : null;
};

const callGlobal =
  (node: Ast.Call, name: string, method: Method, args: readonly Code[]): Code =>
  (rt, frame) => {
    const values = args.map((arg) => arg(rt, frame));
    rt.at = node;
    rt.step();
    return invoke(method, name, null, values, rt);
  };

const callMethod = (unit: Unit, node: Ast.Call, callee: Ast.Member, args: readonly Code[], scope: Scope): Code => {
  const object = unit.expression(callee.object, scope);
  return (rt, frame) => {
    rt.step();
    const of = object(rt, frame);
    if (of === null) {
      if (callee.optional) return null;
      rt.at = callee;
      return unknown(unit, callee, of, callee.key, rt);
    }
    const values = args.map((arg) => arg(rt, frame));
    rt.at = node;
    rt.step();
    const value = callMember(of, callee.key, values, rt);
    if (value !== undefined) return value;
    rt.at = callee;
    return callee.optional ? null : unknown(unit, callee, of, callee.key, rt);
  };
};
