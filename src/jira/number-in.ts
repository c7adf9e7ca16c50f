/** The number that a field holds; null where it holds none, or something else. */
export const numberIn = (raw: unknown): number | null => (typeof raw === 'number' && Number.isFinite(raw) ? raw : null);
