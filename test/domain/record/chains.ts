import fc from 'fast-check';

import { type EntryLine, footerOf, type Header, type ItemLine } from '../../../src/domain/record/file';
import { type ChainEnd, endAfter, linkTo, noChain } from '../../../src/domain/record/link';
import type { JsonRecord } from '../../../src/domain/shared/json';

let salts = 0;
export const salt = (): string => (salts += 1).toString(16).padStart(32, '0');

export const chainOf = (
  entries: readonly JsonRecord[],
  old = 0,
): { readonly end: ChainEnd; readonly lines: readonly EntryLine[] } => {
  let end = noChain;
  const lines = entries.map((entry, at): EntryLine => {
    const link = linkTo(end, entry, { salt, isOld: at < old });
    end = endAfter(link);
    return { entry, link };
  });
  return { end, lines };
};

export const header: Header = {
  ...{ record: 'assay', version: 1, of: { kind: 'sprint', name: 'Sprint 7' }, made: '2026-11-21T12:00:00.000Z' },
};

export interface Block {
  readonly item: ItemLine;
  readonly lines: readonly EntryLine[];
}

export const blockOf = (id: string, entries: readonly JsonRecord[], old = 0): Block => {
  const { end, lines } = chainOf(entries, old);
  return { item: { item: { id, key: `PAY-${id}`, summary: 'Pay by card', end } }, lines };
};

export const recordOf = (blocks: readonly Block[]): readonly unknown[] => [
  header,
  ...blocks.flatMap(({ item, lines }) => [item, ...lines]),
  footerOf(header, blocks.map(({ item }) => item)), // prettier-ignore
];

export const textOf = (lines: readonly unknown[]): string => lines.map((line) => JSON.stringify(line)).join('\n');

const people = ['ana', 'dara', 'devi'];

/** Entries as any version of the app may have written them. */
export const anyEntry = (issueId: string): fc.Arbitrary<JsonRecord> =>
  fc
    .record(
      {
        id: fc.uuid(),
        kind: fc.constantFrom('accepted', 'rejected', 'ticked', 'valued', 'of a newer app'),
        by: fc.constantFrom(null, ...people),
        at: fc.constantFrom('2026-11-20T09:00:00.000Z', '2026-11-21T09:00:00.000Z'),
        why: fc.string({ maxLength: 12, unit: 'grapheme' }),
        followed: fc.subarray(people),
        evidence: fc.record({ holds: fc.constantFrom(null, true, false), open: fc.array(fc.string({ maxLength: 3 })) }),
        value: fc.double({ noNaN: true, noDefaultInfinity: true }),
      },
      { requiredKeys: ['id', 'kind', 'by', 'at'] },
    )
    .map((entry) => ({ ...entry, issueId }));

export const anyBlock = (id: string): fc.Arbitrary<Block> =>
  fc
    .tuple(fc.array(anyEntry(id), { minLength: 1, maxLength: 3 }), fc.nat(2))
    .map(([entries, old]) => blockOf(id, entries, old));
