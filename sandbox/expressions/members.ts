import { Failure } from './errors';
import { readCustomField } from './entities/issue';
import { readProperty } from './entities/properties';
import { invoke } from './library/table';
import { tables } from './tables';
import { Entity, Fn, hasOwn, isList, isMap, lookUp, typeName, type MapValue, type Value } from './values';
import type { Runtime } from './runtime';

/** What a map holds under a key. */
const keyOf = (map: MapValue, key: string, { absentKeys }: Runtime): Value | undefined =>
  absentKeys === 'fail' && !hasOwn(map, key) ? undefined : lookUp(map, key);

/** A property of a value; undefined when its type has none of that name. Of a map, a key: null when absent. */
export const readMember = (object: Value, key: string, rt: Runtime, computed = false): Value | undefined => {
  const type = typeName(object);
  const known = tables.get(type);
  if (isMap(object)) return keyOf(object, key, rt);
  const property = known?.properties.get(key);
  if (property) {
    if (property.cost === 1) rt.charge();
    return property.read(object, rt);
  }
  if (object instanceof Entity && type === 'EntityProperties') return readProperty(object, key, rt);
  const method = known?.methods.get(key);
  if (method) return new Fn((...args) => invoke(method, key, object, args, rt), key);
  return object instanceof Entity && type === 'Issue' ? readCustomField(object, key, rt, computed) : undefined;
};

/** An item of a list by number, or a member by name. */
export const readIndex = (object: Value, key: Value, rt: Runtime): Value | undefined => {
  if (typeof key === 'string') return readMember(object, key, rt, true);
  if (isList(object) && typeof key === 'number') return Number.isInteger(key) ? object[key] : undefined;
  if (isMap(object) && (typeof key === 'number' || typeof key === 'boolean')) return keyOf(object, String(key), rt);
  throw new Failure(`Can't use ${typeName(key)} to access a property of ${typeName(object)}.`);
};

/** Calls the member of this name. A key of a map that holds a function comes before the map's own methods. */
export const callMember = (object: Value, key: string, args: readonly Value[], rt: Runtime): Value | undefined => {
  const own = isMap(object) ? lookUp(object, key) : null;
  if (own instanceof Fn) return own.call(...args);
  const method = tables.get(typeName(object))?.methods.get(key);
  if (method) return invoke(method, key, object, args, rt);
  const member = readMember(object, key, rt);
  if (member === undefined || isMap(object)) return undefined;
  if (member instanceof Fn) return member.call(...args);
  throw new Failure(`${typeName(member)} is not a function.`);
};

/** The names that Jira lists when a property does not exist, in its order. */
const memberNames = (object: Value, rt: Runtime): readonly string[] => {
  const known = tables.get(typeName(object));
  const custom = object instanceof Entity && object.type === 'Issue' ? (rt.source.fieldKeys?.() ?? []) : [];
  return [...(known?.properties.keys() ?? []), ...(known?.methods.keys() ?? []), ...custom].sort();
};

/** Jira's words for a property that does not exist: `key` as written, `shown` as its source text. */
export const unknownMember = (object: Value, of: string, key: string, shown: string, rt: Runtime): string => {
  const names = memberNames(object, rt);
  const type = typeName(object);
  const available =
    names.length === 0
      ? `Type ${type} does not have any properties`
      : `Available properties of type '${type}' are: ${names.map((name) => `'${name}'`).join(', ')}`;
  return `Unrecognized property of \`${of}\`: "${key}" (${shown}). ${available}`;
};
