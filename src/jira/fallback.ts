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

/** Null for what is not there, or what the caller may not see: Jira tells neither from the other. */
export const nullIfNotFound = async <T>(ask: () => Promise<T>): Promise<T | null> => fallback(['not-found'], null, ask);
