import { constructible } from '../construct';
import { either, plus } from './cost';
import { nameType, type Checker, type Names } from './checker';
import { inferCall, inferIndex, inferMember } from './infer-access';
import { any, boolean, isAny, isNull, join, listOf, nameOf, named, numeric, string, type Type } from './types';
import type * as Ast from '../ast';

const ordered = new Set(['Number', 'String', 'Date', 'CalendarDate']);

/** The type of a block's value. Problems and costs are left with the checker. */
export const inferBlock = (c: Checker, block: Ast.Block, names: Names | null): Type => {
  const inner = block.declarations.reduce<Names | null>(
    (scope, { name, value }) => ({ name, type: infer(c, value, scope), next: scope }),
    names,
  );
  return inferBody(c, block.body, inner);
};

const inferBody = (c: Checker, body: Ast.Body, names: Names | null): Type => {
  switch (body.kind) {
    case 'if':
      infer(c, body.test, names);
      return inferEither(
        c,
        () => inferBlock(c, body.yes, names),
        () => (body.no.kind === 'if' ? inferBody(c, body.no, names) : inferBlock(c, body.no, names)),
      );
    case 'try': {
      const error = { name: body.error, type: any, next: names };
      const attempt = inferBlock(c, body.attempt, names);
      return join(attempt, inferBlock(c, body.rescue, error));
    }
    case 'throw':
      infer(c, body.value, names);
      return named('null');
    default:
      return infer(c, body, names);
  }
};

const inferEither = (c: Checker, yes: () => Type, no: () => Type): Type => {
  const first = c.costOf(yes);
  const second = c.costOf(no);
  c.cost = plus(c.cost, either(first.cost, second.cost));
  return join(first.result, second.result);
};

/** The type of an expression. */
export const infer = (c: Checker, node: Ast.Expression, names: Names | null): Type => {
  switch (node.kind) {
    case 'literal':
      return node.value === null ? named('null') : { string, number: numeric, boolean }[typeof node.value as 'string'];
    case 'template':
      for (const value of node.values) infer(c, value, names);
      return string;
    case 'name':
      return inferName(c, node, names);
    case 'list':
      return node.items.length === 0
        ? listOf(any)
        : { kind: 'tuple', items: node.items.map((item) => infer(c, item, names)) };
    case 'map':
      return {
        kind: 'record',
        fields: new Map(node.entries.map(({ key, value }) => [key, infer(c, value, names)])),
      };
    case 'member':
      return inferMember(c, node, infer(c, node.object, names));
    case 'index':
      return inferIndex(c, node, infer(c, node.object, names), infer(c, node.key, names));
    case 'call':
      return inferCall(c, node, names, infer);
    case 'new':
      return inferNew(c, node, names);
    case 'unary':
      return inferUnary(c, node, names);
    case 'binary':
      return inferBinary(c, node, names);
    case 'conditional':
      infer(c, node.test, names);
      return inferEither(
        c,
        () => infer(c, node.yes, names),
        () => infer(c, node.no, names),
      );
    case 'arrow':
      return {
        kind: 'function',
        apply: (args) => c.enter(() => inferBlock(c, node.body, withArguments(node, args, names))),
      };
  }
};

const withArguments = ({ parameters }: Ast.Arrow, args: readonly Type[], names: Names | null): Names | null =>
  parameters.reduce<Names | null>((next, name, i) => ({ name, type: args[i] ?? any, next }), names);

const inferName = (c: Checker, node: Ast.Name, names: Names | null): Type => {
  const type = nameType(names, node.name) ?? c.variables[node.name];
  if (type) return type;
  if (node.name === 'Number') return { kind: 'function', apply: () => numeric };
  if (node.name === 'JSON') return any;
  c.report(node, `Unrecognized identifier: "${node.name}".`);
  return any;
};

const inferNew = (c: Checker, node: Ast.New, names: Names | null): Type => {
  for (const arg of node.args) infer(c, arg, names);
  if (!constructible.has(node.type)) {
    c.report(node, `Unrecognized type: "${node.type}".`);
    return any;
  }
  if (['Issue', 'Project', 'User'].includes(node.type)) c.charge();
  return named(node.type);
};

const inferUnary = (c: Checker, node: Ast.Unary, names: Names | null): Type => {
  if (node.operator === 'typeof') {
    const isMissing = node.operand.kind === 'name' && nameType(names, node.operand.name) === null;
    if (!isMissing) infer(c, node.operand, names);
    return string;
  }
  const operand = infer(c, node.operand, names);
  if (node.operator === '!') return boolean;
  if (!isAny(operand) && nameOf(operand) !== 'Number') c.report(node, `Can't apply - to ${nameOf(operand)}.`);
  return numeric;
};

const inferBinary = (c: Checker, node: Ast.Binary, names: Names | null): Type => {
  const left = infer(c, node.left, names);
  const right = infer(c, node.right, names);
  const [l, r] = [nameOf(left), nameOf(right)];
  const unknown = isAny(left) || isAny(right);
  switch (node.operator) {
    case '&&':
    case '||':
    case '??':
      return join(left, right);
    case '==':
    case '!=':
      if (!unknown && l !== r && !isNull(left) && !isNull(right)) c.report(node, `Can't compare ${l} to ${r}.`);
      return boolean;
    case '<':
    case '<=':
    case '>':
    case '>=':
      if (!unknown && (l !== r || !ordered.has(l))) c.report(node, `Can't compare ${l} to ${r}.`);
      return boolean;
    case '+':
      if (l === 'String' || r === 'String') return string;
      if (unknown) return any;
      if (l !== 'Number' || r !== 'Number') c.report(node, `Can't apply + to ${l} and ${r}.`);
      return numeric;
    default:
      if (!unknown && (l !== 'Number' || r !== 'Number'))
        c.report(node, `Can't apply ${node.operator} to ${l} and ${r}.`);
      return numeric;
  }
};
