import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { JiraError } from '../errors';
import type { Ctx } from './env';

/** Jira's ErrorCollection. */
export const errorBody = (
  errorMessages: readonly string[],
  errors: Readonly<Record<string, string>> = {},
): { readonly errorMessages: readonly string[]; readonly errors: Readonly<Record<string, string>> } => ({
  errorMessages,
  errors,
});

export const answerError = (error: Error, c: Ctx): Response => {
  if (error instanceof JiraError)
    return c.json(errorBody(error.errorMessages, error.errors), error.status as ContentfulStatusCode);
  // The stack ran out over something that is nested too deeply: the caller's doing.
  if (error instanceof RangeError && error.message.includes('call stack'))
    return c.json(errorBody(['There was an error parsing JSON. Check that your request body is valid.']), 400);
  console.error(`${c.req.method} ${c.req.path} failed`, error);
  return c.json(errorBody(['Internal server error']), 500);
};

/** What the sandbox does not have says so, instead of pretending. */
export const notImplemented = (c: Ctx): Response =>
  c.json(errorBody([`${c.req.method} ${c.req.path} is not implemented in the sandbox`]), 501);
