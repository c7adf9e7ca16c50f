import type { GateDefinition, GateItem, partOfKind } from './gate-definition';
import { ItemId } from '../shared/ids';
import { type Definition, type DoneItem, ReadyItem, type TickItem } from './policy';
import { asList, asRecord, asText, at, type JsonRecord } from '../shared/json';
import type { Note, RepairNote } from './repair-note';

const idOf = (item: JsonRecord, index: number): string => {
  const id = ItemId.safeParse(at(item, 'id'));
  return id.success ? id.data : `item-${index + 1}`;
};

/** Who confirms a line, and whether it may be not applicable. What cannot be read was there to restrict, so it is taken strictly. */
const tickRule = (raw: JsonRecord): Pick<TickItem, 'by' | 'waivable'> => {
  const [by, waivable] = [at(raw, 'by'), at(raw, 'waivable')];
  return {
    ...(by === null ? {} : { by: by === 'team' ? by : 'accepters' }),
    ...(waivable === null ? {} : { waivable: waivable === true }),
  };
};

const doneItem = (item: GateItem, raw: JsonRecord, index: number): DoneItem => {
  const text = item.text ?? '';
  if (item.kind === 'tick') return { kind: 'tick', id: item.id ?? '', text, ...tickRule(raw) };
  const id = idOf(raw, index);
  return item.kind === 'field' ? { kind: 'field', id, text, field: item.field } : { kind: item.kind, id, text };
};

/** The parts of a definition that the gate reads line by line. */
type ListedPart = Exclude<(typeof partOfKind)[keyof typeof partOfKind], 'separate'>;

/** The gate's lines were read in order, each rule its own kinds: put them back as they stood. */
const doneItems = (raw: unknown, gate: GateDefinition | null): DoneItem[] => {
  const left: Readonly<Record<ListedPart, GateItem[]>> = {
    ticks: [...(gate?.ticks ?? [])],
    counts: [...(gate?.counts ?? [])],
    checks: [...(gate?.checks ?? [])],
    tests: [...(gate?.tests ?? [])],
  };
  return (asList(raw) ?? []).flatMap((one, index): DoneItem[] => {
    const item = asRecord(one) ?? {};
    const kind = at(item, 'kind');
    if (kind === 'separate') return [{ kind, id: idOf(item, index), text: asText(at(item, 'text'))?.trim() ?? '' }];
    const next = Object.values(left)
      .find((items) => items[0]?.kind === kind)
      ?.shift();
    return next ? [doneItem(next, item, index)] : [];
  });
};

const readyItems = (raw: unknown, note: Note): ReadyItem[] => {
  const items = asList(raw);
  if (items === null) note('ready');
  return (items ?? []).flatMap((item) => {
    const read = ReadyItem.safeParse(item);
    if (!read.success) note('ready');
    return read.success ? [read.data] : [];
  });
};

const flag = (raw: JsonRecord, key: string, what: RepairNote, note: Note): boolean => {
  const value = at(raw, key);
  if (typeof value !== 'boolean') note(what);
  return value === true;
};

/** The definition of one class of work: Done as the gate reads it, the rest as stored, or its default with a note. */
export const repairDefinition = (raw: JsonRecord, gate: GateDefinition | null, note: Note): Definition => ({
  ready: readyItems(at(raw, 'ready'), note),
  done: doneItems(at(raw, 'done'), gate),
  needsValue: flag(raw, 'needsValue', 'needs-value', note),
  needsPoints: flag(raw, 'needsPoints', 'needs-points', note),
  criteria: gate?.criteria ?? true,
  // Anything but yes asks nothing, as in the gate.
  ...(at(raw, 'startsReady') === true && { startsReady: true }),
});
