import { Failure, type FailureCode } from '../domain/result';

/** Failures that say that a call is not there, or not in this form; not that Jira is busy, nor that the caller may not. */
const notOffered: readonly FailureCode[] = ['not-found', 'invalid-input', 'internal'];

const isNotOffered = (error: unknown): boolean => error instanceof Failure && notOffered.includes(error.code);

/**
 * The answer of a call that Atlassian calls experimental, or of a plain one where the site does not offer that.
 * @throws Failure of the plain call, or of the first where that failed for another reason.
 */
export const firstOf = async <T>(experimental: () => Promise<T>, plain: () => Promise<T>): Promise<T> => {
  try {
    return await experimental();
  } catch (error) {
    if (!isNotOffered(error)) throw error;
    return plain();
  }
};

/** What a call gives; null where Jira says that it is not there. */
export const ifThere = async <T>(ask: () => Promise<T>): Promise<T | null> => {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof Failure && error.code === 'not-found') return null;
    throw error;
  }
};
