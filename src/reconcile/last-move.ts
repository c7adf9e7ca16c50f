import type { Instant } from '../domain/shared/ids';
import type { KnownHistory } from './dependencies';
import { statusChanged } from './missing-entries';

/** When the status last changed; null is never, undefined is not known. */
export const lastMove = (changes: KnownHistory['changes']): Instant | null | undefined =>
  changes === null ? undefined : (changes.findLast(statusChanged)?.at ?? null);
