import type { CallId } from '../contract';
import type { WholeName } from '../contract/whole';

/** The id of the entry that each call writes: what came through once under an id is not done twice. */
export const entryIds = {
  tick: (call: CallId): string => `tick-${call}`,
  accept: (call: CallId): string => `receipt-${call}`,
  reject: (call: CallId): string => `reject-${call}`,
  close: (call: CallId): string => `closing-${call}`,
  explainValue: (call: CallId): string => `valued-${call}`,
  aimSuccess: (call: CallId): string => `aimed-${call}`,
  measureSuccess: (call: CallId): string => `measured-${call}`,
  proposeValue: (call: CallId): string => `proposed-${call}`,
} as const satisfies Partial<Record<WholeName, (call: CallId) => string>>;

/** The same of any call; null where it writes none. */
export const entryIdOf = (name: WholeName, call: CallId): string | null =>
  name in entryIds ? entryIds[name as keyof typeof entryIds](call) : null;
