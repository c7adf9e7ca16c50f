import { deliveryOf, type Meanings } from '../domain/policy/status-meaning';
import type { ScanStatus, ScanTransition } from './model';
import type { TransitionPurpose } from './transition-purposes';

/**
 * The purpose of a transition on which the gate stands. One that starts work leads into a status of category In Progress. Of a transition to Done, by the meanings of its statuses: to a delivered one, to one that closes without delivery, or from one
 * delivered status to another. A global transition to a delivered status delivers; the rules themselves ask where each work item comes from. One that
 * stays where it is is for what its statuses are.
 */
export const purposeOf = (
  { from, to }: ScanTransition,
  statuses: readonly ScanStatus[],
  meanings: Pick<Meanings, 'statuses'>,
): TransitionPurpose => {
  if (statuses.find(({ id }) => id === to)?.category === 'indeterminate') return 'start';
  const is = (id: string): string => {
    const status = statuses.find((one) => one.id === id);
    return status === undefined ? 'open' : deliveryOf({ ...meanings, closingResolutions: [] }, status);
  };
  const all = (delivery: string): boolean => from.length > 0 && from.every((id) => is(id) === delivery);
  if (to === null ? all('closed') : is(to) === 'closed') return 'close';
  return all('delivered') ? 'between' : 'deliver';
};

/** The statuses of category Done that the settings say nothing about. */
export const unnamedStatuses = (
  workflows: readonly { readonly statuses: readonly ScanStatus[] }[],
  { statuses }: Pick<Meanings, 'statuses'>,
): readonly ScanStatus[] => {
  const done = workflows.flatMap((one) => one.statuses).filter(({ category }) => category === 'done');
  const each = [...new Map(done.map((status) => [status.id, status])).values()];
  return each.filter(({ id }) => !Object.hasOwn(statuses, id));
};
