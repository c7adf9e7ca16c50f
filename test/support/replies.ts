import { Failure } from '../../src/domain/shared/result';
import type { Reply } from '../../src/jira/request';

/** An answer of Jira's, as a request gives it; a body that is no text is written as JSON. */
export const reply = (status: number, body: unknown = '', headers: Record<string, string> = {}): Reply => ({
  ok: status < 400,
  status,
  headers: { get: (name) => headers[name] ?? null },
  text: async () => (typeof body === 'string' ? body : JSON.stringify(body)),
});

/** The Failure with which a piece of work ends. @throws Error where it ends otherwise */
export const failureOf = async (work: Promise<unknown>): Promise<Failure> => {
  const error: unknown = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof Failure)) throw new Error(`No Failure but ${String(error)}`);
  return error;
};
