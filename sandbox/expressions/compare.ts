import { Failure } from './errors';
import {
  CalendarDateValue,
  DateValue,
  Entity,
  RichTextValue,
  hasOwn,
  isList,
  isMap,
  lookUp,
  typeName,
  type MapValue,
  type Value,
} from './values';

/** Values of one type; two types never compare in Jira, except that anything may be compared to null. */
const incomparable = (left: Value, right: Value): Failure =>
  new Failure(`Can't compare ${typeName(left)} to ${typeName(right)}.`);

/** `==`. @throws Failure when the types differ and neither is null. */
export const equals = (left: Value, right: Value): boolean => {
  if (left === null || right === null) return left === right;
  if (typeof left !== typeof right) throw incomparable(left, right);
  if (typeof left !== 'object') return left === right;
  if (typeName(left) !== typeName(right)) throw incomparable(left, right);
  return same(left, right);
};

/** Sameness as `includes` and `indexOf` ask it: other types are simply other values. */
export const same = (left: Value, right: Value): boolean => {
  if (left === right) return true;
  if (left === null || right === null || typeof left !== 'object' || typeof right !== 'object') return false;
  if (left instanceof Entity && right instanceof Entity) return sameEntity(left, right);
  if (left instanceof DateValue && right instanceof DateValue) return left.time === right.time;
  if (left instanceof CalendarDateValue && right instanceof CalendarDateValue) return left.day === right.day;
  if (left instanceof RichTextValue && right instanceof RichTextValue) {
    return JSON.stringify(left.adf) === JSON.stringify(right.adf);
  }
  if (isList(left) && isList(right))
    return left.length === right.length && left.every((v, i) => same(v, right[i] ?? null));
  return isMap(left) && isMap(right) && sameMap(left, right);
};

const idOf = ({ data }: Entity): string | null => {
  const id = data['accountId'] ?? data['id'] ?? data['key'];
  return typeof id === 'string' || typeof id === 'number' ? `${id}` : null;
};

const sameEntity = (left: Entity, right: Entity): boolean => {
  return left.type === right.type && idOf(left) !== null && idOf(left) === idOf(right);
};

const sameMap = (left: MapValue, right: MapValue): boolean => {
  const keys = Object.keys(left);
  return (
    keys.length === Object.keys(right).length &&
    keys.every((key) => hasOwn(right, key) && same(lookUp(left, key), lookUp(right, key)))
  );
};

/** Negative, zero or positive, for `<` and its siblings; NaN when a number is NaN. @throws Failure */
export const order = (left: Value, right: Value): number => {
  if (typeof left === 'number' && typeof right === 'number')
    return left === right ? 0 : left < right ? -1 : left > right ? 1 : NaN;
  if (typeof left === 'string' && typeof right === 'string') return left < right ? -1 : left > right ? 1 : 0;
  if (left instanceof DateValue && right instanceof DateValue) return left.time - right.time;
  if (left instanceof CalendarDateValue && right instanceof CalendarDateValue) {
    return left.day < right.day ? -1 : left.day > right.day ? 1 : 0;
  }
  throw incomparable(left, right);
};
