import { asList, asRecord, asText, at, type JsonRecord } from '../shared/json';
import type { DoneItem, ReadyItem } from './policy';

/** What one line of a definition is to the gate. A null text cannot be read: the line damages its rule when it is open. */
export type GateItem =
  /** A null id is one that nothing can confirm. */
  | { readonly kind: 'tick'; readonly id: string | null; readonly text: string | null }
  | { readonly kind: 'subtasks' | 'blockers' | 'tests'; readonly text: string | null }
  | { readonly kind: 'field'; readonly field: string; readonly text: string | null };

/** Jira allows an evaluation 10 expensive operations; the policy, the status, the resolution and what they are asked for take some. */
const readableFields = 6;

/** The lines of a definition; null where the gate cannot go through them. */
export const readItems = (raw: unknown): readonly JsonRecord[] | null => {
  const items = asList(raw)?.map(asRecord);
  return items?.every((item) => item !== null) ? items : null;
};

export const textOf = (item: JsonRecord): string | null => asText(at(item, 'text'))?.trim() ?? null;

/** The gate compares kinds, which fails for what is no text; it looks others up in a list, which never does. */
export const comparable = (items: readonly JsonRecord[]): boolean =>
  items.every(
    (item) =>
      ['string', 'object'].includes(typeof at(item, 'kind')) &&
      asRecord(at(item, 'kind')) === null &&
      asList(at(item, 'kind')) === null,
  );

/** The line as one that a person confirms. */
export const asTick = (item: JsonRecord): GateItem => ({
  kind: 'tick',
  id: asText(at(item, 'id')),
  text: textOf(item),
});

/** These lines as ones that look at a field each; null where one names none that the gate can read, or there are too many. */
export const asFields = (items: readonly JsonRecord[]): readonly GateItem[] | null => {
  const read = items.map((item): GateItem | null => {
    const field = /^(customfield_[0-9]{1,12}|fixVersions)/.exec(asText(at(item, 'field')) ?? '')?.[0];
    return field === undefined ? null : { kind: 'field', field, text: textOf(item) };
  });
  return read.every((item) => item !== null) && read.length <= readableFields ? read : null;
};

/** Whether the gate finds a line of a kind; the first one ends the search, so that what comes after it is not compared. Null: it cannot compare. */
export const findsKind = (items: readonly JsonRecord[], kind: (DoneItem | ReadyItem)['kind']): boolean | null => {
  const found = items.findIndex((item) => at(item, 'kind') === kind);
  return comparable(found === -1 ? items : items.slice(0, found)) ? found !== -1 : null;
};
