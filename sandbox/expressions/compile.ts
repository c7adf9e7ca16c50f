import { compileCall, compileIndex, compileMember } from './compile-access';
import { compileArrow, compileBinary, compileName, compileTemplate, compileUnary } from './compile-operators';
import { Failure, LimitFailure, positionOf } from './errors';
import { construct } from './construct';
import { isMap, lookUp, mapOf, truthy, typeName } from './values';
import type * as Ast from './ast';
import type { Code, Scope, Unit } from './unit';

/** Turns a program into closures. Local names are resolved here, once, so that running looks up context variables only. */
export const compileProgram = (program: Ast.Block, text: string): Code => {
  const unit: Unit = {
    text,
    expression: (node, scope) => compileExpression(unit, node, scope),
    block: (node, scope) => compileBlock(unit, node, scope),
  };
  return compileBlock(unit, program, { names: [], up: null });
};

const compileBlock = (unit: Unit, block: Ast.Block, scope: Scope): Code => {
  const first = scope.names.length;
  const steps = block.declarations.map(({ name, value }) => {
    const code = unit.expression(value, scope);
    const slot = scope.names.push(name) - 1;
    return { slot, code };
  });
  const body = compileBody(unit, block.body, scope);
  // The slots stay taken, so that functions made here keep theirs; the names go out of scope.
  scope.names.fill(null, first);
  if (steps.length === 0) return body;
  return (rt, frame) => {
    for (const { slot, code } of steps) frame.slots[slot] = code(rt, frame);
    return body(rt, frame);
  };
};

const compileBody = (unit: Unit, body: Ast.Body, scope: Scope): Code => {
  if (body.kind === 'if') return compileIf(unit, body, scope);
  if (body.kind === 'try') return compileTry(unit, body, scope);
  if (body.kind === 'throw') return compileThrow(unit, body, scope);
  return unit.expression(body, scope);
};

const compileIf = (unit: Unit, node: Ast.If, scope: Scope): Code => {
  const test = unit.expression(node.test, scope);
  const yes = unit.block(node.yes, scope);
  const no = node.no.kind === 'if' ? compileIf(unit, node.no, scope) : unit.block(node.no, scope);
  return (rt, frame) => (truthy(test(rt, frame)) ? yes(rt, frame) : no(rt, frame));
};

const compileTry = (unit: Unit, node: Ast.Try, scope: Scope): Code => {
  const attempt = unit.block(node.attempt, scope);
  const slot = scope.names.push(node.error) - 1;
  const rescue = unit.block(node.rescue, scope);
  scope.names[slot] = null;
  return (rt, frame) => {
    try {
      return attempt(rt, frame);
    } catch (error) {
      if (!(error instanceof Failure) || error instanceof LimitFailure) throw error;
      const location = mapOf(Object.entries(positionOf(unit.text, rt.at.start)));
      frame.slots[slot] = mapOf([
        ['message', error.reason],
        ...(error.thrown ? [] : [['location', location] as const]),
      ]);
      return rescue(rt, frame);
    }
  };
};

const compileThrow = (unit: Unit, node: Ast.Throw, scope: Scope): Code => {
  const value = unit.expression(node.value, scope);
  return (rt, frame) => {
    const thrown = value(rt, frame);
    const message = isMap(thrown) ? lookUp(thrown, 'message') : thrown;
    rt.at = node;
    if (typeof message !== 'string') throw new Failure(`Can't throw ${typeName(thrown)}.`);
    throw new Failure(message, true);
  };
};

const compileExpression = (unit: Unit, node: Ast.Expression, scope: Scope): Code => {
  switch (node.kind) {
    case 'literal': {
      const { value } = node;
      return () => value;
    }
    case 'list': {
      const items = node.items.map((item) => unit.expression(item, scope));
      return (rt, frame) => items.map((item) => item(rt, frame));
    }
    case 'map': {
      const entries = node.entries.map(({ key, value }) => [key, unit.expression(value, scope)] as const);
      return (rt, frame) => mapOf(entries.map(([key, value]) => [key, value(rt, frame)]));
    }
    case 'new':
      return compileNew(unit, node, scope);
    case 'conditional':
      return compileConditional(unit, node, scope);
    case 'template':
      return compileTemplate(unit, node, scope);
    case 'name':
      return compileName(unit, node, scope);
    case 'member':
      return compileMember(unit, node, scope);
    case 'index':
      return compileIndex(unit, node, scope);
    case 'call':
      return compileCall(unit, node, scope);
    case 'unary':
      return compileUnary(unit, node, scope);
    case 'binary':
      return compileBinary(unit, node, scope);
    case 'arrow':
      return compileArrow(unit, node, scope);
  }
};

const compileNew = (unit: Unit, node: Ast.New, scope: Scope): Code => {
  const args = node.args.map((arg) => unit.expression(arg, scope));
  return (rt, frame) => {
    const values = args.map((arg) => arg(rt, frame));
    rt.at = node;
    rt.step();
    return construct(node.type, values, rt);
  };
};

const compileConditional = (unit: Unit, node: Ast.Conditional, scope: Scope): Code => {
  const test = unit.expression(node.test, scope);
  const yes = unit.expression(node.yes, scope);
  const no = unit.expression(node.no, scope);
  return (rt, frame) => {
    rt.step();
    return truthy(test(rt, frame)) ? yes(rt, frame) : no(rt, frame);
  };
};
