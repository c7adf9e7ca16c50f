import * as z from 'zod/mini';

import { Failure } from '../domain/shared/result';

/** @throws Failure `invalid-input` with the first thing that is wrong, in words for the person who typed it. */
export const parseInput = <S extends z.core.$ZodType>(schema: S, payload: unknown): z.infer<S> => {
  const parsed = z.safeParse(schema, payload);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const where = issue?.path.join('.') ?? '';
  throw new Failure(
    'invalid-input',
    `${where === '' ? 'The request' : where}: ${issue?.message ?? 'is not well formed'}`,
  );
};
