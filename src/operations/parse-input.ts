import * as z from 'zod/mini';

import { CallId } from '../contract';
import { inputFaults } from '../domain/shared/failure-reason';
import { Failure } from '../domain/shared/result';

/** @throws Failure `invalid-input` with the first thing that is wrong. */
export const parseInput = <S extends z.core.$ZodType>(schema: S, payload: unknown): z.infer<S> => {
  const parsed = z.safeParse(schema, payload);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const where = issue?.path.join('.') ?? '';
  const fault = inputFaults.find((one) => one === issue?.message);
  if (fault !== undefined) throw new Failure('invalid-input', { code: fault });
  throw new Failure('invalid-input', where === '' ? { code: 'not-well-formed' } : { code: 'invalid-value', where });
};

const Payload = z.record(z.string(), z.unknown());

/** The input of a call that names no work item: the page's name for the call is taken off it. @throws Failure `invalid-input` */
export const parseNamedInput = <S extends z.core.$ZodType>(schema: S, payload: unknown): z.infer<S> => {
  const { callId, ...input } = parseInput(Payload, payload);
  if (callId !== undefined) parseInput(CallId, callId);
  return parseInput(schema, input);
};

/** The page's name for a call; null where it gives none. @throws Failure `invalid-input` */
export const parseCallId = (payload: unknown): CallId | null => {
  const { callId } = parseInput(Payload, payload);
  return callId === undefined ? null : parseInput(CallId, callId);
};
