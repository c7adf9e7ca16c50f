import { chunksOf } from '../../../src/domain/shared/chunks';

/** So many of a list lie in one record: a record each takes several times as long, and all in one is one long task. */
const perRecord = 1_000;

/** A list as it lies in its store, record by record. */
export type Records<T> = readonly (readonly T[])[];

/** How many records a list of so many takes. */
export const recordCount = (count: number): number => Math.ceil(count / perRecord);

export const recordsOf = <T>(all: readonly T[]): Records<T> => chunksOf(all, perRecord);

/** The places of the records that hold something else than before, or that were not there. */
export const changedRecords = <T>(
  next: Records<T>,
  before: Records<T>,
  isSame: (one: T, other: T) => boolean,
): readonly number[] =>
  next.flatMap((record, at) => {
    const old = before[at];
    const isUnchanged = old?.length === record.length && record.every((one, index) => isSame(one, old[index] as T));
    return isUnchanged ? [] : [at];
  });
