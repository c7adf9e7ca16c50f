import { badRequest } from '../../errors';
import { isObject } from '../../json';
import type { ConditionGroup, Json, JsonObject, Rule, Transition } from '../../model';

/** The status that a reference of the request stands for. */
export type Resolve = (reference: Json | undefined) => string;

const unreadable = (what: string): Error => badRequest(`Invalid request payload. Refer to the documentation: ${what}.`);

export const objectsAt = (json: JsonObject, name: string): readonly JsonObject[] => {
  const value = json[name] ?? [];
  if (!Array.isArray(value)) throw unreadable(`'${name}' is not a list`);
  return value.map((one: Json) => {
    if (!isObject(one)) throw unreadable(`'${name}' holds something that is not an object`);
    return one;
  });
};

export const textAt = (json: JsonObject, name: string): string => {
  const value = json[name] ?? '';
  if (typeof value !== 'string') throw unreadable(`'${name}' is not a text`);
  return value;
};

/** Properties and parameters are texts by name. */
export const textsAt = (json: JsonObject, name: string): Readonly<Record<string, string>> => {
  const value = json[name] ?? {};
  if (!isObject(value)) throw unreadable(`'${name}' is not an object`);
  return Object.fromEntries(Object.keys(value).map((key) => [key, textAt(value, key)]));
};

const ruleOf = (json: JsonObject): Rule => {
  if (textAt(json, 'ruleKey') === '') throw unreadable('a rule has no ruleKey');
  return { id: textAt(json, 'id'), ruleKey: textAt(json, 'ruleKey'), parameters: textsAt(json, 'parameters') };
};

const groupOf = (json: JsonObject): ConditionGroup => {
  const { operation } = json;
  if (operation !== 'ALL' && operation !== 'ANY') throw unreadable("conditions need the operation 'ALL' or 'ANY'");
  return {
    operation,
    conditions: objectsAt(json, 'conditions').map(ruleOf),
    conditionGroups: objectsAt(json, 'conditionGroups').map(groupOf),
  };
};

const typeAt = (json: JsonObject): Transition['type'] => {
  const { type } = json;
  if (type !== 'INITIAL' && type !== 'GLOBAL' && type !== 'DIRECTED') throw unreadable('a transition has no type');
  return type;
};

/** The members of a transition that the sandbox reads. The screen is stored whole besides, for parameters that the sandbox does not know. */
const knownMembers = new Set(
  ['id', 'name', 'description', 'type', 'toStatusReference', 'links', 'conditions', 'validators', 'actions'].concat(
    'properties',
  ),
);

/** A transition as an update brings it. Members that the sandbox does not read are stored as they came. */
export const transitionOf = (json: JsonObject, resolve: Resolve): Transition => {
  const rest = Object.fromEntries(Object.entries(json).filter(([key]) => !knownMembers.has(key)));
  const { toStatusReference, conditions, transitionScreen } = json;
  const from = objectsAt(json, 'links').map((link) => ({
    ...link,
    fromStatusReference: resolve(link['fromStatusReference']),
  }));
  return {
    id: textAt(json, 'id'),
    name: textAt(json, 'name'),
    description: textAt(json, 'description'),
    type: typeAt(json),
    toStatusId: toStatusReference === undefined || toStatusReference === null ? null : resolve(toStatusReference),
    fromStatusIds: from.map(({ fromStatusReference }) => fromStatusReference),
    conditions: isObject(conditions) ? groupOf(conditions) : null,
    validators: objectsAt(json, 'validators').map(ruleOf),
    actions: objectsAt(json, 'actions').map(ruleOf),
    screenId: isObject(transitionScreen) ? (textsAt(transitionScreen, 'parameters')['screenId'] ?? null) : null,
    properties: textsAt(json, 'properties'),
    rest: { ...rest, links: from },
  };
};
