import { Failure, type FailureCode } from '../domain/shared/result';

/** What Jira answers, or something else where it refuses with one of these codes. @throws Failure of any other code. */
export const fallback = async <T, E>(
  codes: readonly FailureCode[],
  instead: E,
  ask: () => Promise<T>,
): Promise<T | E> => {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof Failure && codes.includes(error.code)) return instead;
    throw error;
  }
};

/** Null for what is not there, or what the caller may not see: Jira answers both alike. */
export const nullIfNotFound = async <T>(ask: () => Promise<T>): Promise<T | null> => fallback(['not-found'], null, ask);

/** Failures that say that a call is not there, or not in this form; not that Jira is busy, nor that the caller may not. */
const notOffered: readonly FailureCode[] = ['not-found', 'invalid-input', 'internal'];

/**
 * The answer of a call that Atlassian calls experimental, or of a plain one where the site does not offer that.
 * @throws Failure of the plain call, or of the first where that failed for another reason.
 */
export const firstOf = async <T>(experimental: () => Promise<T>, plain: () => Promise<T>): Promise<T> => {
  try {
    return await experimental();
  } catch (error) {
    if (!(error instanceof Failure) || !notOffered.includes(error.code)) throw error;
    return plain();
  }
};
