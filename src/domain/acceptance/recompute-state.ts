import * as z from 'zod/mini';

import { Instant } from '../shared/ids';
import type { Policy } from '../policy/policy';

/** The project property that says by which policy the stored fields of the project's work items were made. */
export const recomputeKey = 'assay.recompute';

export const RecomputeState = z.object({
  version: z.literal(1),
  /** The name of the run; one that is started later replaces it. */
  run: z.string(),
  state: z.enum(['running', 'done']),
  /** The policy that the run goes by. */
  revision: z.number(),
  /** A hash of the part of the policy that the stored fields depend on. */
  basis: z.string(),
  startedAt: Instant,
  at: Instant,
  /** Work items read so far, about how many there are, and values that were written. */
  read: z.number(),
  total: z.number(),
  written: z.number(),
  /** Every change of a work item up to this time was checked; null before the first run is over. */
  lookedAt: z.nullable(Instant),
});
export type RecomputeState = z.infer<typeof RecomputeState>;

/** Null when nothing was computed yet, or the stored value cannot be read. */
export const readRecomputeState = (raw: unknown): RecomputeState | null => RecomputeState.safeParse(raw).data ?? null;

/** The part of the policy that the stored fields depend on: all but its revision and its history. Two policies with the same make the same fields. */
export const derivationBasis = ({
  revision: _revision,
  changes: _changes,
  history: _history,
  criteria: { clarityHints: _clarityHints, ...criteria },
  ...rest
}: Policy): unknown => ({ ...rest, criteria });

export type Freshness =
  | { readonly state: 'current' }
  /** They are being made again; `share` is from 0 to 1. */
  | { readonly state: 'running'; readonly share: number }
  /** They are older than the settings, and no run is under way. */
  | { readonly state: 'older' };

/** A run that saved no progress for this long has stopped. */
const silentMs = 30 * 60_000;

/** Whether the stored fields of a project are as new as its settings. */
export const freshnessOf = (
  state: RecomputeState | null,
  { revision }: Pick<Policy, 'revision'>,
  now: Instant,
): Freshness => {
  if (state === null) return { state: 'older' };
  const isAtIt = state.state === 'running' && Date.parse(now) - Date.parse(state.at) < silentMs;
  if (isAtIt) return { state: 'running', share: state.total === 0 ? 0 : Math.min(1, state.read / state.total) };
  return state.state === 'done' && state.revision >= revision ? { state: 'current' } : { state: 'older' };
};
