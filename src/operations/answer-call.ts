import type { Result } from '../domain/shared/result';
import { isConsentNeeded } from '../jira/consent';
import { toFailureReply } from './to-failure-reply';

/** What a page gets of a call: its value, or why there is none. @throws what asks Forge for the person's consent */
export const answerCall = async <T>(name: string, work: () => Promise<T>): Promise<Result<T>> => {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (isConsentNeeded(error)) throw error;
    return { ok: false, failure: toFailureReply(name, error) };
  }
};
