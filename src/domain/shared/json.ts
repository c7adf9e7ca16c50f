/** Helpers for reading JSON of unknown shape. */
export type JsonRecord = Readonly<Record<string, unknown>>;

/** The gate's `typeof v == 'Map'`. */
export const asRecord = (raw: unknown): JsonRecord | null =>
  typeof raw === 'object' && raw !== null && !Array.isArray(raw) ? (raw as JsonRecord) : null;

export const asList = (raw: unknown): readonly unknown[] | null => (Array.isArray(raw) ? raw : null);

export const asText = (raw: unknown): string | null => (typeof raw === 'string' ? raw : null);

/** What is own and not undefined, else null, as a Map of the gate has it. */
export const at = (record: JsonRecord, key: string): unknown =>
  Object.hasOwn(record, key) ? (record[key] ?? null) : null;

/** A field's value as the gate sees it: null, a blank text and an empty list are not filled; zero is. */
export const isFilled = (raw: unknown): boolean => {
  if (raw === null || raw === undefined) return false;
  if (typeof raw === 'string') return raw.trim() !== '';
  return !(Array.isArray(raw) && raw.length === 0);
};

/** A switch as the gate compares it: absent is on, and anything but true and false cannot be compared. */
export const asSwitch = (raw: unknown): boolean | null =>
  raw === null || typeof raw === 'boolean' ? raw !== false : null;

/** Whether two JSON values are the same, whatever the order of their keys. */
export const isSameJson = (a: unknown, b: unknown): boolean => {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
  const keys = Object.keys(left);
  return (
    keys.length === Object.keys(right).length &&
    keys.every((key) => Object.hasOwn(right, key) && isSameJson(left[key], right[key]))
  );
};
