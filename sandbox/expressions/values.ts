import type { Json, JsonObject } from '../jira/model';

// Looking up a global is slow where tests run; these two are asked at every step.
const { isArray } = Array;
/** Whether a map has a key of its own. */
export const { hasOwn } = Object;

/** Anything but a primitive, a list or a map. `type` is what `typeof` gives. */
export abstract class Thing {
  abstract readonly type: string;
}

export interface MapValue {
  readonly [key: string]: Value;
}
export type Value = null | boolean | number | string | readonly Value[] | MapValue | Thing;

/** An arrow function of the expression, or a method taken off its object. */
export class Fn extends Thing {
  override readonly type = 'Function';
  readonly call: (...args: readonly Value[]) => Value;
  readonly text: string;

  constructor(call: (...args: readonly Value[]) => Value, text: string) {
    super();
    this.call = call;
    this.text = text;
  }
}

/** A Jira object over its REST v3 JSON. What it offers is in the tables of `entities/`. */
export class Entity extends Thing {
  readonly type: string;
  readonly data: JsonObject;
  /** The JSON is a short form, as inside links and sub-tasks; the rest is asked of Jira on first need. */
  readonly partial: boolean;
  private loaded: JsonObject | null = null;

  constructor(type: string, data: JsonObject, partial = false) {
    super();
    this.type = type;
    this.data = data;
    this.partial = partial;
  }

  /** All of the JSON, loaded once. */
  whole(load: () => JsonObject | null): JsonObject {
    if (!this.partial) return this.data;
    this.loaded ??= load() ?? this.data;
    return this.loaded;
  }
}

/** An instant. */
export class DateValue extends Thing {
  override readonly type = 'Date';
  readonly time: number;

  constructor(time: number) {
    super();
    this.time = time;
  }
}

/** A day without time or zone, `YYYY-MM-DD`. */
export class CalendarDateValue extends Thing {
  override readonly type = 'CalendarDate';
  readonly day: string;

  constructor(day: string) {
    super();
    this.day = day;
  }
}

export class RichTextValue extends Thing {
  override readonly type = 'RichText';
  readonly adf: JsonObject;

  constructor(adf: JsonObject) {
    super();
    this.adf = adf;
  }
}

export const isList = (value: Value): value is readonly Value[] => isArray(value);

export const isMap = (value: Value): value is MapValue =>
  typeof value === 'object' && value !== null && !isArray(value) && !(value instanceof Thing);

/** What `typeof` gives. */
export const typeName = (value: Value): string => {
  if (value === null) return 'null';
  switch (typeof value) {
    case 'string':
      return 'String';
    case 'number':
      return 'Number';
    case 'boolean':
      return 'Boolean';
    default:
      return value instanceof Thing ? value.type : isList(value) ? 'List' : 'Map';
  }
};

/** JavaScript's truthiness: null, false, 0, NaN and '' are false, and nothing else. */
export const truthy = (value: Value): boolean => !!value;

/** A map from its entries; keys such as `__proto__` are keys like any other. */
export const mapOf = (entries: Iterable<readonly [string, Value]>): MapValue => {
  const map: Record<string, Value> = Object.create(null) as Record<string, Value>;
  for (const [key, value] of entries) map[key] = value;
  return map;
};

export const lookUp = (map: MapValue, key: string): Value => (hasOwn(map, key) ? (map[key] ?? null) : null);

/** A field of JSON, by a name that may also be one of JavaScript's own, such as `toString`. */
export const fieldOf = (data: JsonObject, key: string): Json => (hasOwn(data, key) ? (data[key] ?? null) : null);

export const asObject = (json: Json | undefined): JsonObject | null =>
  typeof json === 'object' && json !== null && !isJsonList(json) ? json : null;

export const asList = (json: Json | undefined): readonly Json[] => (json != null && isJsonList(json) ? json : []);

export const asText = (json: Json | undefined): string | null => (typeof json === 'string' ? json : null);

const isJsonList = (json: Json): json is readonly Json[] => isArray(json);
