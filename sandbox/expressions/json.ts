import { LimitFailure } from './errors';
import { formatRestDate } from './dates';
import { plainTextOf } from './plain-text';
import { CalendarDateValue, DateValue, Entity, Fn, RichTextValue, Thing, isList, typeName, type Value } from './values';
import type { Json } from '../jira/model';
import type { Limits } from './limits';
import type { Runtime } from './runtime';

export interface Size {
  beans: number;
  primitiveValues: number;
}

/**
 * The value as `/expression/evaluate` returns it: entities as Jira's REST objects (one bean each), dates in REST form.
 * `size`, if given, counts beans and primitive values.
 */
export const toJson = (value: Value, timeZone = 'UTC', size: Size = { beans: 0, primitiveValues: 0 }): Json => {
  if (value instanceof Thing) return instanceToJson(value, timeZone, size);
  if (value === null || typeof value !== 'object') {
    size.primitiveValues += 1;
    return typeof value === 'number' && !Number.isFinite(value) ? String(value) : value;
  }
  if (isList(value)) return value.map((item) => toJson(item, timeZone, size));
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toJson(item, timeZone, size)]));
};

const instanceToJson = (thing: Thing, timeZone: string, size: Size): Json => {
  if (thing instanceof Entity) {
    size.beans += 1;
    return thing.data;
  }
  if (thing instanceof RichTextValue) {
    size.beans += 1;
    return thing.adf;
  }
  size.primitiveValues += 1;
  if (thing instanceof DateValue) return formatRestDate(thing.time, timeZone);
  if (thing instanceof CalendarDateValue) return thing.day;
  return thing instanceof Fn ? thing.text : thing.type;
};

/** Counts a result against the limits. @throws LimitFailure */
export const checkSize = (size: Size, limits: Limits): void => {
  if (size.beans > limits.beans) {
    throw new LimitFailure(`The expression returned too many beans (${size.beans}), limit: ${limits.beans} beans.`);
  }
  if (size.primitiveValues > limits.primitiveValues) {
    throw new LimitFailure(
      `The expression returned too many primitive values (${size.primitiveValues}), limit: ${limits.primitiveValues} primitive values.`,
    );
  }
};

/** The value inside a text, as `value + ''` gives it. */
export const textOf = (value: Value, rt: Runtime): string => {
  if (typeof value === 'string') return value;
  if (value === null || typeof value !== 'object') return String(value);
  if (value instanceof DateValue) return formatRestDate(value.time, rt.timeZone);
  if (value instanceof CalendarDateValue) return value.day;
  if (value instanceof RichTextValue) return plainTextOf(value.adf, rt.plainText);
  if (value instanceof Fn) return value.text;
  if (value instanceof Thing) return typeName(value);
  return JSON.stringify(toJson(value, rt.timeZone));
};
