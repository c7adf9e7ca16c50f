import { globals } from '../library/globals';
import { tables } from '../tables';
import { nameType, type Checker, type Names } from './checker';
import { any, isAny, isNull, itemOf, join, listOf, nameOf, named, readType, string, type Type } from './types';
import type * as Ast from '../ast';
import type { Method } from '../library/table';

type Infer = (c: Checker, node: Ast.Expression, names: Names | null) => Type;

/** The type of `a.b`. */
export const inferMember = (c: Checker, node: Ast.Member, object: Type): Type =>
  memberType(c, node, object, node.key, `'${node.key}'`);

/** The type of `a[b]`: of an item, or of a member whose name is known. */
export const inferIndex = (c: Checker, node: Ast.Index, object: Type, key: Type): Type => {
  if (node.key.kind === 'literal' && typeof node.key.value === 'string') {
    return memberType(c, node, object, node.key.value, c.source(node.key));
  }
  if (nameOf(object) === 'List' && nameOf(key) === 'Number') {
    const at = node.key.kind === 'literal' ? node.key.value : null;
    return object.kind === 'tuple' && typeof at === 'number' ? (object.items[at] ?? any) : itemOf(object);
  }
  if (nameOf(object) === 'EntityProperties') c.charge();
  return any;
};

// Custom fields and the fields of apps are known to the site alone.
const isCustomField = (key: string) => /^customfield_\d+$/.test(key) || key.includes('__') || key.includes('.');

const memberType = (c: Checker, node: Ast.Member | Ast.Index, object: Type, key: string, shown: string): Type => {
  if (object.kind === 'record') return object.fields.get(key) ?? named('null');
  const type = nameOf(object);
  const known = tables.get(type);
  if (type === 'Map' || type === 'Any' || !known) return any;
  const property = known.properties.get(key);
  if (property) {
    if (property.cost === 1) c.charge();
    return readType(property.type);
  }
  const method = known.methods.get(key);
  if (method) return { kind: 'function', apply: () => readType(method.gives) };
  if (type === 'EntityProperties' || (type === 'Issue' && isCustomField(key))) {
    c.charge();
    return any;
  }
  if (node.optional) return named('null');
  const names = [...known.properties.keys(), ...known.methods.keys()].sort().map((name) => `'${name}'`);
  const available =
    names.length === 0
      ? `Type ${type} does not have any properties`
      : `Available properties of type '${type}' are: ${names.join(', ')}`;
  c.report(node, `Unrecognized property of \`${c.source(node.object)}\`: "${key}" (${shown}). ${available}`);
  return any;
};

/** The type of a call, and of what it is given. */
export const inferCall = (c: Checker, node: Ast.Call, names: Names | null, infer: Infer): Type => {
  const { callee } = node;
  if (callee.kind !== 'member') {
    const fn = infer(c, callee, names);
    const args = node.args.map((arg) => infer(c, arg, names));
    if (fn.kind === 'function') return fn.apply(args);
    if (!isAny(fn)) c.report(node, `${nameOf(fn)} is not a function.`);
    return any;
  }
  const global =
    callee.object.kind === 'name' && !nameType(names, callee.object.name) ? `${callee.object.name}.${callee.key}` : '';
  const globalMethod = globals.get(global);
  const object = globalMethod ? any : infer(c, callee.object, names);
  const args = node.args.map((arg) => infer(c, arg, names));
  const method = globalMethod ?? tables.get(nameOf(object))?.methods.get(callee.key);
  if (!method) {
    const member = memberType(c, callee, object, callee.key, `'${callee.key}'`);
    if (member.kind === 'function') return member.apply(args);
    if (!isAny(member) && !callee.optional) c.report(node, `${nameOf(member)} is not a function.`);
    return any;
  }
  checkTypes(c, node, callee.key, method, args);
  if (method.cost === 1 || (nameOf(object) === 'EntityProperties' && callee.key === 'get')) c.charge();
  return resultOf(c, callee, method, object, args);
};

const checkTypes = (c: Checker, node: Ast.Call, name: string, { takes }: Method, args: readonly Type[]): void => {
  const least = takes.filter((type) => !type.endsWith('?')).length;
  if (args.length < least || args.length > takes.length) {
    const expected = least === takes.length ? `${least}` : `${least} to ${takes.length}`;
    c.report(node, `Wrong number of arguments for "${name}": ${args.length} given, ${expected} expected.`);
  }
  args.forEach((arg, i) => {
    const wanted = (takes[i] ?? 'Any').replace('?', '').split('|');
    if (isAny(arg) || wanted.includes('Any') || wanted.includes(nameOf(arg))) return;
    c.report(node, `Argument ${i + 1} of "${name}" must be ${wanted.join('|')}, but is ${nameOf(arg)}.`);
  });
};

/** What a method gives; of a list's methods it depends on the items and on what the function gives. */
const resultOf = (c: Checker, callee: Ast.Member, method: Method, object: Type, args: readonly Type[]): Type => {
  const [first, second] = args;
  const apply = (...given: readonly Type[]): Type =>
    first?.kind === 'function'
      ? c.perItem(callee.object, object.kind === 'tuple' ? object.items.length : null, () => first.apply(given))
      : any;
  if (nameOf(object) !== 'List') {
    if (first !== undefined || second !== undefined)
      for (const arg of args) if (arg.kind === 'function') arg.apply([string]);
    return readType(method.gives);
  }
  const item = itemOf(object);
  switch (callee.key) {
    case 'map':
      return listOf(apply(item));
    case 'flatMap': {
      const given = apply(item);
      return listOf(nameOf(given) === 'List' ? itemOf(given) : given);
    }
    case 'flatten':
      return listOf(nameOf(item) === 'List' ? itemOf(item) : item);
    case 'every':
    case 'some':
      apply(item);
      return readType(method.gives);
    case 'filter':
      apply(item);
      return listOf(item);
    case 'sort':
      apply(item, item);
      return listOf(item);
    case 'slice':
      return listOf(item);
    case 'concat':
      return listOf(join(item, first && nameOf(first) === 'List' ? itemOf(first) : (first ?? any)));
    case 'reduce': {
      const start = second ?? item;
      return join(start, apply(isNull(start) ? any : start, item));
    }
    default:
      return readType(method.gives);
  }
};
