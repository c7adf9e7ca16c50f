import type { Ticks } from '../../src/domain/shared/work-item';
import { buildViewModel } from './build-view-model';
import type { Reading } from './read';

/** Whether what was read has the same lines confirmed. */
export const showsTicks = (reading: Reading | null | undefined, me: string | null, { held }: Ticks): boolean => {
  const seen = reading == null ? null : buildViewModel(reading, me, {});
  if (seen?.state !== 'governed') return true;
  const lines = (of: Ticks['held']): string => JSON.stringify(Object.entries(of).map(([id, { at }]) => [id, at]).sort()); // prettier-ignore
  return lines(seen.ticks.held) === lines(held);
};
