import type * as z from 'zod/mini';

import type { GateItem, GatePolicy } from './gate-reading';
import { CustomFieldId, Instant, ItemId, JiraId } from './ids';
import { type DoneItem, type FieldIds, type Mode, type Policy, ReadyItem } from './policy';
import { asList, asRecord, asText, at, type JsonRecord } from './values';

type Note = (what: string) => void;

const orNull = <S extends z.ZodMiniType>(schema: S, raw: unknown, note: () => void): z.infer<S> | null => {
  if (raw === null) return null;
  const read = schema.safeParse(raw);
  if (!read.success) note();
  return read.success ? read.data : null;
};

const idOf = (item: JsonRecord, index: number): string => {
  const id = ItemId.safeParse(at(item, 'id'));
  return id.success ? id.data : `item-${index + 1}`;
};

const doneItem = (item: GateItem, raw: JsonRecord, index: number): DoneItem[] => {
  const text = item.text ?? '';
  if (item.kind === 'unknown') return [];
  if (item.kind === 'tick') return [{ kind: 'tick', id: item.id, text }];
  const id = idOf(raw, index);
  return item.kind === 'field' ? [{ kind: 'field', id, text, field: item.field }] : [{ kind: item.kind, id, text }];
};

/** The gate's items were read in order, each rule its own kinds: put them back as they stood. */
const doneItems = (raw: unknown, { ticks, checks }: GatePolicy): DoneItem[] => {
  const left = [[...(ticks?.items ?? [])], [...(checks?.items ?? [])]];
  return (asList(raw) ?? []).flatMap((one, index) => {
    const item = asRecord(one) ?? {};
    const next = left.find((items) => items[0]?.kind === at(item, 'kind'))?.shift();
    return next ? doneItem(next, item, index) : [];
  });
};

const readyItems = (raw: unknown, note: Note): ReadyItem[] => {
  const items = asList(raw);
  if (items === null) note('the Definition of Ready');
  return (items ?? []).flatMap((item) => {
    const read = ReadyItem.safeParse(item);
    if (!read.success) note('an item of the Definition of Ready');
    return read.success ? [read.data] : [];
  });
};

const fieldIds = (raw: JsonRecord, home: string | null, note: Note): FieldIds => {
  const one = (key: keyof FieldIds) => orNull(CustomFieldId, at(raw, key), () => note(`the field ${key}`));
  return {
    value: one('value'),
    points: one('points'),
    valuePerPoint: one('valuePerPoint'),
    readiness: one('readiness'),
    ticks: home,
    acceptance: one('acceptance'),
  };
};

/** A policy from JSON that the gate can read: the gate's parts as it reads them, the rest kept or put to its default with a note. */
export const repair = (
  raw: JsonRecord,
  gate: GatePolicy,
  mode: Mode,
): { readonly policy: Policy; readonly notes: readonly string[] } => {
  const notes: string[] = [];
  const note: Note = (what) => notes.push(`Assay could not read ${what} and goes on without it.`);
  const revision = at(raw, 'revision');
  const words = asList(at(asRecord(at(raw, 'criteria')) ?? {}, 'words'))?.flatMap((word) => asText(word) ?? []);
  if (!words) note('the words that announce acceptance criteria');
  const since = orNull(Instant, at(raw, 'since'), () => note('when the policy came into force'));
  const policy: Policy = {
    version: 1,
    revision: typeof revision === 'number' && Number.isInteger(revision) && revision >= 0 ? revision : 0,
    mode,
    productOwner: gate.owners?.productOwner ?? '',
    deputies: [...(gate.owners?.deputies ?? [])],
    governed: [...gate.governed],
    criteria: { field: gate.criteria?.field ?? null, words: words ?? [], pattern: gate.criteria?.pattern ?? '' },
    ready: readyItems(at(raw, 'ready'), note),
    done: doneItems(at(raw, 'done'), gate),
    fields: fieldIds(asRecord(at(raw, 'fields')) ?? {}, gate.ticks?.home ?? null, note),
    ...(since === null ? {} : { since }),
    rejectedTo: orNull(JiraId, at(raw, 'rejectedTo'), () => note('the status for rejected work items')),
  };
  return { policy, notes: [...new Set(notes)] };
};
