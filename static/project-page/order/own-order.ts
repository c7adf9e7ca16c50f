import type { PlanRow } from '../../../src/domain/order';
import type { Plan } from './use-plan';

/** An order made by hand from the proposal: all ids, and the row at another place among those that may move. */
export const movedTo = (
  ids: readonly string[],
  movable: ReadonlySet<string>,
  { id, to }: { readonly id: string; readonly to: string },
): readonly string[] => {
  const order = ids.filter((one) => movable.has(one));
  const [from, target] = [order.indexOf(id), order.indexOf(to)];
  if (from < 0 || target < 0) return ids;
  const without = order.filter((one) => one !== id);
  const moved = [...without.slice(0, target), id, ...without.slice(target)];
  let next = 0;
  return ids.map((one) => (movable.has(one) ? (moved[next++] ?? one) : one));
};

/** The rows of an order made by hand: ranks follow it, and reasons stand only where a row is where the proposal has it. */
export const ownRows = ({ proposal }: Plan, own: readonly string[]): readonly PlanRow[] => {
  const rows = new Map(proposal.rows.map((row) => [row.id, row]));
  return own.flatMap((id, place) => {
    const row = rows.get(id);
    return row === undefined ? [] : [row.to === place + 1 ? row : { ...row, to: place + 1, reason: null }];
  });
};
