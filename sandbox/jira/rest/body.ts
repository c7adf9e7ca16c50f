import { badRequest, JiraError } from '../errors';
import type { Json, JsonObject } from '../model';
import type { Ctx } from './env';

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const unreadable = (): JiraError =>
  badRequest('There was an error parsing JSON. Check that your request body is valid.');

/** How deep JSON may be nested: what reads it goes one call deeper for each level. */
const deepest = 1_000;

const isTooDeep = (text: string): boolean => {
  let [depth, quoted] = [0, false];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (quoted) {
      if (sign === 92) at += 1;
      else if (sign === 34) quoted = false;
    } else if (sign === 34) quoted = true;
    else if (sign === 91 || sign === 123) {
      depth += 1;
      if (depth > deepest) return true;
    } else if (sign === 93 || sign === 125) depth -= 1;
  }
  return false;
};

/** The body as JSON; anything else is refused as Jira does. */
export const jsonBody = async (c: Ctx): Promise<Json> => {
  const type = c.req.header('content-type') ?? '';
  const text = await c.req.text();
  if (text === '') throw badRequest('No content to map to Object due to end of input');
  if (!/^application\/([\w.+-]*\+)?json/i.test(type)) throw new JiraError(415, ['Unsupported Media Type']);
  if (isTooDeep(text)) throw unreadable();
  try {
    return JSON.parse(text) as Json;
  } catch {
    throw unreadable();
  }
};

export const objectBody = async (c: Ctx): Promise<JsonObject> => {
  const body = await jsonBody(c);
  if (!isObject(body)) throw unreadable();
  return body;
};

/** A list of strings, or of numbers written as strings; undefined when absent. */
export const stringsIn = (body: JsonObject, name: string): readonly string[] | undefined => {
  const value = body[name];
  if (value === undefined || value === null) return undefined;
  if (!Array.isArray(value)) throw unreadable();
  return value.map((entry) => {
    if (typeof entry !== 'string' && typeof entry !== 'number') throw unreadable();
    return String(entry);
  });
};

export const objectIn = (body: JsonObject, name: string): JsonObject | undefined => {
  const value = body[name];
  if (value === undefined || value === null) return undefined;
  if (!isObject(value)) throw unreadable();
  return value;
};

/** A text or a number, as text. */
export const textIn = (body: JsonObject, name: string): string | undefined => {
  const value = body[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
};
