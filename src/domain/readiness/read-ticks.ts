import { Tick, type Ticks } from '../shared/work-item';
import { asRecord, at } from '../shared/json';

/** Who and when, for a tick that lacks it: it counts for the gate, so it must be shown. */
const unknownTick: Tick = { by: 'unknown', at: '1970-01-01T00:00:00.000Z' };

/** The gate compares as text, so that nothing that lies here can make it fail. */
const count = (raw: unknown): number | null => {
  if (raw === 0 || raw === '0') return 0;
  return typeof raw === 'number' && Number.isInteger(raw) && raw > 0 ? raw : null;
};

/**
 * The ticks as they lie in the field or the issue property, read as the gate reads them: any entry of `held` counts. `damaged`
 * is anything that the gate cannot read, which holds nothing.
 */
export const readTicks = (raw: unknown): Ticks | null | 'damaged' => {
  if (raw === null || raw === undefined) return null;
  const ticks = asRecord(raw);
  const held = ticks && asRecord(at(ticks, 'held'));
  if (!ticks || !held) return 'damaged';
  return {
    held: Object.fromEntries(
      Object.entries(held).map(([id, tick]) => {
        const read = Tick.safeParse(tick);
        return [id, read.success ? read.data : unknownTick];
      }),
    ),
    subtasks: count(at(ticks, 'subtasks')),
    blockers: count(at(ticks, 'blockers')),
  };
};
