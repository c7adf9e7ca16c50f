import { badRequest, notFound } from './errors';
import type { Jira } from './jira';
import type { Json } from './model';

export type PropertyOwner = 'issue' | 'project' | 'user' | 'issueType' | 'comment' | 'sprint' | 'board';

const longestKey = 255;
const longestValue = 32_768;

const idOf = (owner: PropertyOwner, id: string): string => `${owner}:${id}`;

export const propertiesOf = (jira: Jira, owner: PropertyOwner, id: string): Readonly<Record<string, Json>> =>
  jira.store.collection('properties').get(idOf(owner, id)) ?? {};

export const property = (jira: Jira, owner: PropertyOwner, id: string, key: string): Json | undefined => {
  const all = propertiesOf(jira, owner, id);
  return Object.hasOwn(all, key) ? all[key] : undefined;
};

/** @throws JiraError 400 when the key or the value is too long. */
export const checkProperty = (key: string, value: Json): void => {
  if (key.length > longestKey) throw badRequest(`The property key cannot be longer than ${longestKey} characters.`);
  if (JSON.stringify(value).length > longestValue)
    throw badRequest(`The property value cannot be longer than ${longestValue} characters.`);
};

/** Overwrites; nothing is merged. Gives whether the property is new. Leaves no trace in the history. */
export const setProperty = (jira: Jira, owner: PropertyOwner, id: string, key: string, value: Json): boolean => {
  checkProperty(key, value);
  const before = propertiesOf(jira, owner, id);
  jira.store.collection('properties').put(idOf(owner, id), { ...before, [key]: value });
  return !Object.hasOwn(before, key);
};

/** @throws JiraError 404 */
export const deleteProperty = (jira: Jira, owner: PropertyOwner, id: string, key: string): void => {
  const { [key]: gone, ...others } = propertiesOf(jira, owner, id);
  if (gone === undefined) throw notFound(`The property with key ${key} does not exist.`);
  jira.store.collection('properties').put(idOf(owner, id), others);
};

export const deleteAllProperties = (jira: Jira, owner: PropertyOwner, id: string): void =>
  jira.store.collection('properties').delete(idOf(owner, id));
