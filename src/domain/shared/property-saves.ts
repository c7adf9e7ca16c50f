import * as z from 'zod/mini';

import { AccountId, Instant } from './ids';
import { isSameJson, type JsonRecord } from './json';
import { revisionIn } from './revision';

/** One save of a project property that counts its changes in a `revision`, as it lies beside the property until nothing of it can be on its way any more. */
const PropertySave = z.strictObject({
  /** The page's own name for the press of the button. */
  callId: z.string(),
  by: AccountId,
  at: Instant,
  /** As it is stored in the project property. */
  value: z.record(z.string(), z.unknown()),
});
export type PropertySave = z.infer<typeof PropertySave>;

/**
 * The last saves of a project property, oldest first. Jira writes none on a condition, so that who saves first notes it here, where that is
 * possible; of two at once one is let in, and the property is written after that.
 */
export const PropertySaves = z.strictObject({
  saves: z.array(PropertySave),
  /** Whether the last one lies in the project property. */
  landed: z.boolean(),
});
export type PropertySaves = z.infer<typeof PropertySaves>;

export const noSaves: PropertySaves = { saves: [], landed: true };

/** So many are remembered: enough to answer a call that is sent again, and to know an older one that arrives late. */
const most = 3;

/** Longer than any function runs, so that nothing of a save can still be on its way. */
const quietMs = 45_000;

const lastOf = ({ saves }: PropertySaves): PropertySave | null => saves.at(-1) ?? null;

/** What has to be written into the project property so that the last save is in force; null: nothing, since it is or somebody wrote past the saves. */
export const toLand = (state: PropertySaves, stored: unknown): JsonRecord | null => {
  const last = lastOf(state);
  if (last === null || isSameJson(stored, last.value)) return null;
  // What was saved on top of it is the newer one.
  if (!state.landed) return (revisionIn(stored) ?? 0) > (revisionIn(last.value) ?? 0) ? null : last.value;
  // An older save that was on its way for long, and was written over a newer one.
  return state.saves.slice(0, -1).some(({ value }) => isSameJson(stored, value)) ? last.value : null;
};

/** What is to become of a wish to save. */
export type SaveTurn =
  /** It was let in before, and its answer was lost. */
  | { readonly turn: 'repeated'; readonly value: JsonRecord }
  /** Another save was let in and is not in force yet: that comes first. */
  | { readonly turn: 'land-first' }
  /** Somebody saved since the page read the property. */
  | { readonly turn: 'overtaken' }
  | { readonly turn: 'free' };

/** `stored` is what lies in the project property; `base` the revision that the page had read, null where there was none. */
export const saveTurn = (
  state: PropertySaves,
  stored: unknown,
  { callId, by, base }: { readonly callId: string; readonly by: AccountId; readonly base: number | null },
): SaveTurn => {
  if (toLand(state, stored) !== null) return { turn: 'land-first' };
  const own = state.saves.find((save) => save.callId === callId && save.by === by);
  if (own !== undefined) return { turn: 'repeated', value: own.value };
  const there = revisionIn(stored);
  return { turn: there === null || there === base ? 'free' : 'overtaken' };
};

/** With a save that is let in. */
export const withSave = ({ saves }: PropertySaves, save: PropertySave): PropertySaves => ({
  saves: [...saves, save].slice(-most),
  landed: false,
});

/** With its last save in force. */
export const withLanded = (state: PropertySaves): PropertySaves => ({ ...state, landed: true });

/** Without its last save, which Jira refused. */
export const withoutLast = ({ saves }: PropertySaves): PropertySaves => ({ saves: saves.slice(0, -1), landed: true });

/** Nothing of it can be on its way: it need not be remembered. */
export const isQuiet = (state: PropertySaves, now: Instant): boolean => {
  const last = lastOf(state);
  return last !== null && state.landed && Date.parse(now) - Date.parse(last.at) >= quietMs;
};
