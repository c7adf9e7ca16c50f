import { isDay, parseInstant } from '../dates';
import {
  CalendarDateValue,
  DateValue,
  Entity,
  RichTextValue,
  asList,
  asObject,
  asText,
  fieldOf,
  type Value,
} from '../values';
import type { Property } from '../library/table';
import type { Json, JsonObject } from '../../jira/model';
import type { Runtime } from '../runtime';

export const number = (json: Json | undefined): number | null => {
  if (json == null || json === '' || typeof json === 'object') return null;
  const value = Number(json);
  return Number.isNaN(value) ? null : value;
};

export const text = (json: Json | undefined): string | null => (typeof json === 'number' ? String(json) : asText(json));

export const flag = (json: Json | undefined): boolean | null => (typeof json === 'boolean' ? json : null);

export const instant = (json: Json | undefined): Value => {
  const time = typeof json === 'number' ? json : typeof json === 'string' ? parseInstant(json, 'UTC') : null;
  return time === null ? null : new DateValue(time);
};

const calendarDay = (json: Json | undefined): Value => {
  const day = typeof json === 'string' ? json.slice(0, 10) : '';
  return isDay(day) ? new CalendarDateValue(day) : null;
};

export const richText = (json: Json | undefined): Value => {
  if (typeof json === 'string') return json === '' ? null : new RichTextValue(paragraphOf(json));
  const adf = asObject(json);
  return adf ? new RichTextValue(adf) : null;
};

const paragraphOf = (plain: string): JsonObject => ({
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text: plain }] }],
});

export const entity = (type: string, json: Json | undefined, partial = false): Value => {
  const data = asObject(json);
  return data ? new Entity(type, data, partial) : null;
};

export const entities = (type: string, json: Json | undefined, partial = false): readonly Value[] =>
  asList(json).flatMap((item) => entity(type, item, partial) ?? []);

/** Reading one field of REST JSON: the whole member, from its type and where it stands. */
export type Read = (json: Json) => Value;

const simple: Readonly<Record<string, Read>> = {
  Number: number,
  String: text,
  Boolean: flag,
  Date: instant,
  CalendarDate: calendarDay,
  RichText: richText,
};

/** The value of a field by its expression type: a simple one, an entity, or a `List<…>` of entities. */
const readAs = (type: string): Read => {
  const known = simple[type];
  if (known) return known;
  const inner = /^List<(\w+)>$/.exec(type)?.[1];
  if (inner === 'String') return (json) => asList(json).flatMap((item) => text(item) ?? []);
  if (inner !== undefined) return (json) => entities(inner, json);
  return type === 'Map' || type === 'Any' ? (json) => json : (json) => entity(type, json);
};

/** Rows for members that are REST fields under their own or another name: `{ name: 'String', to: ['IssueStatus', 'target'] }`. */
export const fields = (
  spec: Readonly<Record<string, string | readonly [type: string, key: string]>>,
  cost: Property['cost'] = 0,
  dataOf: (self: Entity, rt: Runtime) => JsonObject = (self) => self.data,
) =>
  Object.fromEntries(
    Object.entries(spec).map(([name, of]) => {
      const [type, key] = typeof of === 'string' ? [of, name] : of;
      const convert = readAs(type);
      return [name, { type, cost, read: (self: Entity, rt: Runtime) => convert(fieldOf(dataOf(self, rt), key)) }];
    }),
  );

/** The `properties` member of what can hold entity properties. */
export const propertiesOf = (kind: string, idOf: (self: Entity) => Json | undefined = (self) => self.data['id']) => ({
  properties: {
    type: 'EntityProperties',
    read: (self: Entity) => new Entity('EntityProperties', { entity: kind, id: text(idOf(self)) }),
  },
});
