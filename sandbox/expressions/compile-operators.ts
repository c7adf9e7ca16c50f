import { textOf } from './json';
import { globals } from './library/globals';
import { operations, type EagerOperator } from './operators';
import { Fn, hasOwn, truthy, typeName, type Value } from './values';
import { invoke } from './library/table';
import { resolve, sourceOf, type Code, type Frame, type Scope, type Unit } from './unit';
import type * as Ast from './ast';
import type { Runtime } from './runtime';

/** A local name, a variable of the context, or `Number`. Unknown names fail only when reached. */
export const compileName = (_: Unit, node: Ast.Name, scope: Scope): Code => {
  const local = compileLocal(node.name, scope);
  if (local) return local;
  const { name } = node;
  return (rt) => {
    rt.step();
    const value = contextVariable(name, rt);
    if (value === undefined) {
      const known = Object.keys(rt.variables).sort();
      return rt.fail(
        node,
        `Unrecognized identifier: "${name}". Available variables are: ${known.map((k) => `'${k}'`).join(', ')}`,
      );
    }
    return value;
  };
};

const compileLocal = (name: string, scope: Scope): Code | null => {
  const variable = resolve(scope, name);
  if (!variable) return null;
  const { depth, slot } = variable;
  return (rt, frame) => {
    rt.step();
    let at: Frame = frame;
    for (let i = 0; i < depth && at.up; i += 1) at = at.up;
    return at.slots[slot] ?? null;
  };
};

const contextVariable = (name: string, rt: Runtime): Value | undefined => {
  if (hasOwn(rt.variables, name)) return rt.variables[name] ?? null;
  const method = globals.get(name);
  return method && new Fn((...args) => invoke(method, name, null, args, rt), name);
};

export const compileTemplate = (unit: Unit, node: Ast.Template, scope: Scope): Code => {
  const holes = node.values.map((value) => unit.expression(value, scope));
  return (rt, frame) =>
    node.texts.reduce((out, text, i) => {
      const hole = holes[i - 1];
      if (!hole) return out + text;
      rt.step();
      return out + textOf(hole(rt, frame), rt) + text;
    }, '');
};

export const compileUnary = (unit: Unit, node: Ast.Unary, scope: Scope): Code => {
  const operand = unit.expression(node.operand, scope);
  switch (node.operator) {
    case '!':
      return (rt, frame) => {
        rt.step();
        return !truthy(operand(rt, frame));
      };
    case '-':
      return (rt, frame) => {
        rt.step();
        const value = operand(rt, frame);
        return typeof value === 'number' ? -value : rt.fail(node, `Can't apply - to ${typeName(value)}.`);
      };
    case 'typeof': {
      // Asking for the type of a variable that is not there is how an expression finds out.
      const missing = node.operand.kind === 'name' && !resolve(scope, node.operand.name) ? node.operand.name : null;
      return (rt, frame) => {
        rt.step();
        return missing !== null && contextVariable(missing, rt) === undefined
          ? 'undefined'
          : typeName(operand(rt, frame));
      };
    }
  }
};

export const compileBinary = (unit: Unit, node: Ast.Binary, scope: Scope): Code => {
  const left = unit.expression(node.left, scope);
  const right = unit.expression(node.right, scope);
  switch (node.operator) {
    case '&&':
      return lazy(left, right, (value) => !truthy(value));
    case '||':
      return lazy(left, right, truthy);
    case '??':
      return lazy(left, right, (value) => value !== null);
    default:
      return eager(node, node.operator, left, right);
  }
};

const lazy =
  (left: Code, right: Code, isEnough: (value: Value) => boolean): Code =>
  (rt, frame) => {
    rt.step();
    const value = left(rt, frame);
    return isEnough(value) ? value : right(rt, frame);
  };

const eager = (node: Ast.Binary, operator: EagerOperator, left: Code, right: Code): Code => {
  const operate = operations[operator];
  return (rt, frame) => {
    rt.step();
    const l = left(rt, frame);
    const r = right(rt, frame);
    rt.at = node;
    return operate(l, r, rt);
  };
};

/** Parameters that get no argument are null; arguments without a parameter are dropped. */
export const compileArrow = (unit: Unit, node: Ast.Arrow, scope: Scope): Code => {
  const body = unit.block(node.body, { names: [...node.parameters], up: scope });
  const text = sourceOf(unit, node);
  return (rt, frame) =>
    new Fn((...args) => {
      rt.step();
      const caller = rt.at;
      const slots = node.parameters.map((_, i) => args[i] ?? null);
      const value = body(rt, { slots, up: frame });
      rt.at = caller;
      return value;
    }, text);
};
