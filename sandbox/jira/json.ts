import type { Json, JsonObject } from './model';

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A text or number as text, for ids that come either way; anything else as JSON, to be shown in a refusal. */
export const shown = (value: Json | undefined): string => {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
};
