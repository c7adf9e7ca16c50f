import { asRecord, asSwitch, asText, at, type JsonRecord } from '../shared/json';
import { asFields, asTick, comparable, findsKind, type GateItem, readItems, textOf } from './gate-lines';
import { type DoneItem, maxCheckedFields, ReadyItems } from './policy';

export type { GateItem } from './gate-lines';

/** Which part of a definition a kind of line belongs to: each part has a rule of its own in the gate. */
export const partOfKind = {
  tick: 'ticks',
  subtasks: 'counts',
  blockers: 'counts',
  separate: 'separate',
  tests: 'tests',
  field: 'checks',
} as const satisfies Readonly<Record<DoneItem['kind'], 'ticks' | 'counts' | 'separate' | 'checks' | 'tests'>>;

const knownKinds: readonly unknown[] = Object.keys(partOfKind);

/** What the rules read of the definition of one class of work, each rule its own part. Null is damaged. */
export interface GateDefinition {
  readonly criteria: boolean | null;
  readonly ticks: readonly GateItem[] | null;
  readonly counts: readonly GateItem[] | null;
  /** Null too where a line has a kind that the app does not know. */
  readonly checks: readonly GateItem[] | null;
  /** A line wants somebody else than the assignee to accept. */
  readonly separate: boolean | null;
  /** Every criterion has to be proven by a test. */
  readonly tests: readonly GateItem[] | null;
  /** What the ways that start work ask for can be read, if they ask for anything. */
  readonly start: boolean;
  /** Every line has an id or a field as its kind needs, and a text: no rule asks for that, but nobody could work with others. */
  readonly complete: boolean;
}

export const readDefinition = (raw: unknown): GateDefinition | null => {
  const definition = asRecord(raw);
  if (definition === null) return null;
  const items = readItems(at(definition, 'done'));
  return {
    criteria: asSwitch(at(definition, 'criteria')),
    ticks: items && readTicks(items),
    counts: items && readCounts(items),
    checks: items && readChecks(items),
    separate: items && findsKind(items, 'separate'),
    tests: items && readTests(items),
    start: at(definition, 'startsReady') !== true || isReadable(at(definition, 'ready')),
    complete: items?.every(isComplete) ?? false,
  };
};

/** Whether each line of a Definition of Ready is one that the app writes, and there are no more fields than the gate can read. */
const isReadable = (ready: unknown): boolean => {
  const { data } = ReadyItems.safeParse(ready);
  return data !== undefined && data.filter(({ kind }) => kind === 'field').length <= maxCheckedFields;
};

const isComplete = (item: JsonRecord): boolean => {
  const kind = at(item, 'kind');
  return (
    knownKinds.includes(kind) && (textOf(item) ?? '') !== '' && (kind !== 'tick' || asText(at(item, 'id')) !== null)
  );
};

const readTicks = (items: readonly JsonRecord[]): GateDefinition['ticks'] =>
  comparable(items) ? items.filter((item) => at(item, 'kind') === 'tick').map(asTick) : null;

const readCounts = (items: readonly JsonRecord[]): GateDefinition['counts'] =>
  items.flatMap((item): GateItem[] => {
    const kind = at(item, 'kind');
    return kind === 'subtasks' || kind === 'blockers' ? [{ kind, text: textOf(item) }] : [];
  });

/** The rule for checks takes every line whose kind has no rule of its own, also one that the app does not know. */
const otherKinds: readonly unknown[] = Object.entries(partOfKind).flatMap(([kind, part]) =>
  part === 'checks' ? [] : [kind],
);

const readChecks = (items: readonly JsonRecord[]): GateDefinition['checks'] =>
  asFields(items.filter((item) => !otherKinds.includes(at(item, 'kind'))));

const readTests = (items: readonly JsonRecord[]): GateDefinition['tests'] =>
  findsKind(items, 'tests') === null
    ? null
    : items.filter((item) => at(item, 'kind') === 'tests').map((item) => ({ kind: 'tests', text: textOf(item) }));
