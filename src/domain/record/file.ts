import * as z from 'zod/mini';

import { Instant, JiraId } from '../shared/ids';
import { sha256 } from '../shared/sha-256';
import { canonicalJson } from './canonical';
import { ChainEnd, Link, Place } from './link';

/** What an exported record is about. */
export const Scope = z.strictObject({ kind: z.enum(['item', 'sprint', 'project']), name: z.string() });
export type Scope = z.infer<typeof Scope>;

/** The first line of an exported record. */
export const Header = z.strictObject({ record: z.literal('assay'), version: z.literal(1), of: Scope, made: Instant });
export type Header = z.infer<typeof Header>;

/** The line above a work item's entries: how long its chain is and how it ends, as the app keeps it beside the entries. */
export const ItemLine = z.strictObject({
  item: z.strictObject({ id: JiraId, key: z.string(), summary: z.string(), end: ChainEnd }),
});
export type ItemLine = z.infer<typeof ItemLine>;

/** An entry with its place. Of one that its reader may not see yet, the place alone. */
export const EntryLine = z.union([
  z.strictObject({ entry: z.record(z.string(), z.unknown()), link: Link }),
  z.strictObject({ withheld: Place }),
]);
export type EntryLine = z.infer<typeof EntryLine>;

/** The last line: how many work items there are, and a hash over the first line and theirs. */
export const Footer = z.strictObject({ items: z.number(), hash: z.string() });
export type Footer = z.infer<typeof Footer>;

export const placeOf = (line: EntryLine): Place => ('entry' in line ? line.link : line.withheld);

/** A work item's chain as the app gives it. */
export interface Chain {
  readonly end: ChainEnd;
  readonly lines: readonly EntryLine[];
}

export const footerOf = (header: Header, items: readonly ItemLine[]): Footer => ({
  items: items.length,
  hash: sha256(canonicalJson([header, ...items])),
});
