import { Tick, type Ticks } from '../shared/work-item';
import { asRecord, at } from '../shared/json';

/** Who and when, for a tick that lacks it: it counts for the gate, so it must be shown. */
const unknownTick: Tick = { by: 'unknown', at: '1970-01-01T00:00:00.000Z' };

/** Only the number 0 is none open to the gate; what is no count was never counted. */
const count = (raw: unknown): number | null =>
  typeof raw === 'number' && Number.isInteger(raw) && raw >= 0 ? raw : null;

const foundIn = (raw: unknown): Record<string, boolean> | undefined => {
  const found = Object.entries(asRecord(raw) ?? {}).flatMap(([print, present]) =>
    typeof present === 'boolean' ? [[print, present] as const] : [],
  );
  return found.length === 0 ? undefined : Object.fromEntries(found);
};

const provenIn = (raw: unknown): Ticks['proven'] => {
  const proven = Object.entries(asRecord(raw) ?? {}).flatMap(([print, verdict]) =>
    verdict === true || typeof verdict === 'string' ? [[print, verdict] as const] : [],
  );
  return proven.length === 0 ? undefined : Object.fromEntries(proven);
};

/** How many hints the criteria have, by what lies in the field; null where that is none, or was never counted. */
export const hintsIn = (raw: unknown): number | null => count(at(asRecord(raw) ?? {}, 'hints')) || null;

/**
 * The ticks as they lie in the field or the issue property, read as the gate reads them: any entry of `held` counts that is not null.
 * `damaged` is anything that is not in the form that the app writes at all; to the gate it holds nothing.
 */
export const readTicks = (raw: unknown): Ticks | null | 'damaged' => {
  if (raw === null || raw === undefined) return null;
  const ticks = asRecord(raw);
  if (!ticks) return 'damaged';
  const held = Object.entries(asRecord(at(ticks, 'held')) ?? {}).filter(([, tick]) => tick !== null);
  const found = foundIn(at(ticks, 'found'));
  const criteria = count(at(ticks, 'criteria'));
  const hints = hintsIn(raw);
  const tests = at(ticks, 'tests');
  const proven = provenIn(at(ticks, 'proven'));
  return {
    held: Object.fromEntries(
      held.map(([id, tick]) => {
        const read = Tick.safeParse(tick);
        return [id, read.success ? read.data : unknownTick];
      }),
    ),
    subtasks: count(at(ticks, 'subtasks')),
    blockers: count(at(ticks, 'blockers')),
    ...(found === undefined || criteria === null ? {} : { found, criteria }),
    ...(hints === null ? {} : { hints }),
    ...(tests !== null && { tests }),
    ...(proven !== undefined && { proven }),
    ...(at(ticks, 'begun') === true && { begun: true }),
  };
};
