import type { CumulativePoint } from './results';
import type { Timeline } from './types';

/** Each acceptance that stands and carries a value, oldest first, with the sum up to it: in a sprint or in none. */
export const cumulativeValue = (timelines: readonly Timeline[]): readonly CumulativePoint[] => {
  const accepted = timelines
    .flatMap(({ item, finishes }) =>
      finishes
        .filter(({ outcome, undone }) => outcome === 'accepted' && undone === null)
        .map(({ at, state }) => ({ at, item, value: state.value ?? 0 })),
    )
    .filter(({ value }) => value !== 0)
    .sort((a, b) => a.at - b.at || Number(a.item.id) - Number(b.item.id));
  let total = 0;
  return accepted.map(({ at, item, value }) => {
    total += value;
    return { at: new Date(at).toISOString(), id: item.id, workClass: item.workClass, value, total };
  });
};
