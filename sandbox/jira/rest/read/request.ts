import { badRequest } from '../../errors';
import type { JsonObject } from '../../model';
import { stringsIn } from '../body';
import type { Ctx } from '../env';

/** `expand`, which comes as a list or as one text with commas. */
export const expandIn = (body: JsonObject): readonly string[] | undefined => {
  const value = body['expand'];
  return typeof value === 'string' ? value.split(',').map((part) => part.trim()) : stringsIn(body, 'expand');
};

export const numberIn = (body: JsonObject, name: string): number | undefined => {
  const value = body[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'number' || !Number.isInteger(value))
    throw badRequest(`The value of '${name}' must be a whole number.`);
  return value;
};

export const textParam = (c: Ctx, name: string): string | undefined => {
  const value = c.req.query(name);
  return value === '' ? undefined : value;
};

/** A path parameter; the route that asks for it has it. */
export const pathParam = (c: Ctx, name: string): string => c.req.param(name) ?? '';
