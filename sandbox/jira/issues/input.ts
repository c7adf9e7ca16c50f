import { fieldErrors, badRequest } from '../errors';
import { isObject } from '../json';
import type { Json, JsonObject } from '../model';

/** One verb of `update`: `{"add": "x"}`. */
export interface Verb {
  readonly verb: string;
  readonly value: Json;
}

/** What a request wants to change. */
export interface IssueInput {
  readonly fields: JsonObject;
  readonly update: Readonly<Record<string, readonly Verb[]>>;
  readonly properties: readonly { readonly key: string; readonly value: Json }[];
}

export const noInput: IssueInput = { fields: {}, update: {}, properties: [] };

const verbsOf = (name: string, value: Json): readonly Verb[] => {
  if (!Array.isArray(value)) throw fieldErrors({ [name]: 'data was not an array' });
  return value.flatMap((entry: Json) => {
    if (!isObject(entry)) throw fieldErrors({ [name]: 'data was not an object' });
    return Object.entries(entry).map(([verb, given]) => ({ verb, value: given }));
  });
};

const member = (body: JsonObject, name: string): JsonObject => {
  const value = body[name] ?? {};
  if (!isObject(value)) throw badRequest(`Can not deserialize value of '${name}'`);
  return value;
};

const propertiesOf = (value: Json | undefined): IssueInput['properties'] => {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw badRequest("Can not deserialize value of 'properties'");
  return value.map((entry: Json) => {
    if (!isObject(entry) || typeof entry.key !== 'string' || entry.value === undefined)
      throw badRequest('Each property needs a key and a value.');
    return { key: entry.key, value: entry.value };
  });
};

/** Reads `fields`, `update` and `properties` of a request's body. @throws JiraError 400 */
export const readInput = (body: JsonObject): IssueInput => {
  const fields = member(body, 'fields');
  const update = Object.fromEntries(
    Object.entries(member(body, 'update')).map(([name, value]) => [name, verbsOf(name, value)]),
  );
  const twice = Object.keys(update).filter((name) => name in fields);
  if (twice.length > 0)
    throw fieldErrors(
      Object.fromEntries(twice.map((name) => [name, `Field '${name}' cannot be in both 'fields' and 'update'.`])),
    );
  return { fields, update, properties: propertiesOf(body.properties) };
};
