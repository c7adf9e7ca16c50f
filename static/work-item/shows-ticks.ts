import type { Ticks } from '../../src/domain/shared/work-item';
import type { WorkItemView } from './build-view-model';

const lines = (of: Ticks['held']): string => JSON.stringify(Object.entries(of).map(([id, { at }]) => [id, at]).sort()); // prettier-ignore

/** Whether what was read has the same lines confirmed. */
export const showsTicks = (view: WorkItemView | null, { held }: Ticks): boolean =>
  view?.state !== 'governed' || lines(view.ticks.held) === lines(held);
