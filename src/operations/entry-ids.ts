import type { Access, CallId } from '../contract';

/** The id of the entry that a call of each access writes: what came through once under an id is not done twice. */
export const entryIds = {
  'edit-issue': (call: CallId): string => `tick-${call}`,
  'accept-issue': (call: CallId): string => `reject-${call}`,
  'close-issue': (call: CallId): string => `closing-${call}`,
} as const satisfies Partial<Record<Access, (call: CallId) => string>>;
