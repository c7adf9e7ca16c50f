import { invoke } from '@forge/bridge';
import * as z from 'zod/mini';

import type { CallId } from '../../src/contract';
import { FailureReason } from '../../src/domain/shared/failure-reason';
import { Failure, failureCodes } from '../../src/domain/shared/result';

/** A function of an earlier version gives its words alone. */
const ReplyFailure = z.object({
  code: z.enum(failureCodes),
  message: z.string(),
  messages: z.optional(z.array(z.string())),
  reason: z.catch(z.nullable(FailureReason), null),
});

const Reply = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), failure: ReplyFailure }),
]);

/** An answer that was lost on its way is asked for once more: the same call is not done twice. */
const answerOf = async (name: string, input: Readonly<Record<string, unknown>>): Promise<unknown> => {
  try {
    return await invoke(name, input).catch(() => invoke(name, input));
  } catch {
    throw new Failure('jira-unavailable', { code: 'app-unreachable' });
  }
};

const strange = (): Failure => new Failure('internal', { code: 'app-strange' });

const valueIn = (raw: unknown): unknown => {
  const reply = Reply.safeParse(raw);
  if (!reply.success) throw strange();
  if (reply.data.ok) return reply.data.value;
  const { code, reason, message, messages } = reply.data.failure;
  throw new Failure(code, reason ?? { code: 'in-words', text: message }, messages);
};

/** A name for one press of a button; a second try that should not be done twice is given the same. */
export const newCallId = (): CallId => crypto.randomUUID();

/** Invokes one of the app's functions. @throws Failure that says what went wrong, also where the answer has another shape than `output` */
export const invokeFunction = async <S extends z.ZodMiniType>(
  name: string,
  input: Readonly<Record<string, unknown>>,
  output: S,
): Promise<z.infer<S>> => {
  const value = output.safeParse(valueIn(await answerOf(name, input)));
  if (!value.success) throw strange();
  return value.data;
};
