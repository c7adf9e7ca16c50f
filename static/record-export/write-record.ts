import { chunksOf } from '../../src/domain/shared/chunks';
import { mostRecords, recordsContract } from '../../src/contract/records';
import { type Chain, footerOf, type Header, type ItemLine, type Scope } from '../../src/domain/record/file';
import { invokeFunction, newCallId } from '../ui/invoke-function';

/** A work item whose record is wanted. */
export interface Wanted {
  readonly id: string;
  readonly key: string;
  readonly summary: string;
}

/** A work item with its chain. */
export interface Recorded extends Wanted, Chain {}

/** The records of work items, some at a time, without those of which nothing was recorded; `onRead` hears how many were read. @throws Failure */
export const readRecords = async (
  wanted: readonly Wanted[],
  onRead: (count: number) => void,
): Promise<{ readonly records: readonly Recorded[]; readonly missing: number }> => {
  const found = new Map<string, Chain>();
  let count = 0;
  for (const some of chunksOf(wanted, mostRecords)) {
    const input = { issueIds: some.map(({ id }) => id), callId: newCallId() };
    const { chains } = await invokeFunction('records', input, recordsContract.output);
    for (const { issueId, ...chain } of chains) found.set(issueId, chain);
    count += some.length;
    onRead(count);
  }
  const records = wanted.flatMap(({ id, key, summary }): Recorded[] => {
    const chain = found.get(id);
    return chain === undefined || chain.end.length === 0 ? [] : [{ id, key, summary, ...chain }];
  });
  return { records, missing: wanted.length - found.size };
};

/** The record as JSON lines: what it is of, each work item with its entries, and what holds them together. */
export const recordLines = (of: Scope, made: string, records: readonly Recorded[]): string => {
  const header: Header = { record: 'assay', version: 1, of, made };
  const blocks = records.map(({ lines, ...item }): readonly [ItemLine, Recorded['lines']] => [{ item }, lines]);
  const items = blocks.map(([item]) => item);
  const all: readonly unknown[] = [
    header,
    ...blocks.flatMap(([item, lines]) => [item, ...lines]),
    footerOf(header, items),
  ];
  return `${all.map((line) => JSON.stringify(line)).join('\n')}\n`;
};
