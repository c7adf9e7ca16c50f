import { asList, asRecord, asSwitch, asText, at, type JsonRecord } from '../shared/json';
import type { DoneItem } from './policy';

/** What one line of the Definition of Done is to the gate. A null text cannot be read: the line damages its rule when it is open. */
export type GateItem =
  /** A null id is one that nothing can confirm. */
  | { readonly kind: 'tick'; readonly id: string | null; readonly text: string | null }
  | { readonly kind: 'subtasks' | 'blockers' | 'tests'; readonly text: string | null }
  | { readonly kind: 'field'; readonly field: string; readonly text: string | null };

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
  /** Every line has an id or a field as its kind needs, and a text: no rule asks for that, but nobody could work with others. */
  readonly complete: boolean;
}

/** Jira allows an evaluation 10 expensive operations; the policy, the status, the resolution and what they are asked for take some. */
const readableFields = 6;

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
    complete: items?.every(isComplete) ?? false,
  };
};

const readItems = (raw: unknown): readonly JsonRecord[] | null => {
  const items = asList(raw)?.map(asRecord);
  return items?.every((item) => item !== null) ? items : null;
};

const textOf = (item: JsonRecord): string | null => asText(at(item, 'text'))?.trim() ?? null;

const isComplete = (item: JsonRecord): boolean => {
  const kind = at(item, 'kind');
  return (
    knownKinds.includes(kind) && (textOf(item) ?? '') !== '' && (kind !== 'tick' || asText(at(item, 'id')) !== null)
  );
};

/** The gate compares kinds, which fails for what is no text; it looks others up in a list, which never does. */
const comparable = (items: readonly JsonRecord[]): boolean =>
  items.every(
    (item) =>
      ['string', 'object'].includes(typeof at(item, 'kind')) &&
      asRecord(at(item, 'kind')) === null &&
      asList(at(item, 'kind')) === null,
  );

const readTicks = (items: readonly JsonRecord[]): GateDefinition['ticks'] =>
  comparable(items)
    ? items
        .filter((item) => at(item, 'kind') === 'tick')
        .map((item) => ({ kind: 'tick', id: asText(at(item, 'id')), text: textOf(item) }))
    : null;

const readCounts = (items: readonly JsonRecord[]): GateDefinition['counts'] =>
  items.flatMap((item): GateItem[] => {
    const kind = at(item, 'kind');
    return kind === 'subtasks' || kind === 'blockers' ? [{ kind, text: textOf(item) }] : [];
  });

/** The rule for checks takes every line whose kind has no rule of its own, also one that the app does not know. */
const otherKinds: readonly unknown[] = Object.entries(partOfKind).flatMap(([kind, part]) =>
  part === 'checks' ? [] : [kind],
);

const readChecks = (items: readonly JsonRecord[]): GateDefinition['checks'] => {
  const read = items
    .filter((item) => !otherKinds.includes(at(item, 'kind')))
    .map((item): GateItem | null => {
      const field = /^(customfield_[0-9]{1,12}|fixVersions)/.exec(asText(at(item, 'field')) ?? '')?.[0];
      return field === undefined ? null : { kind: 'field', field, text: textOf(item) };
    });
  return read.every((item) => item !== null) && read.length <= readableFields ? read : null;
};

/** Whether the gate finds a line of a kind; the first one ends the search, so that what comes after it is not compared. Null: it cannot compare. */
const findsKind = (items: readonly JsonRecord[], kind: DoneItem['kind']): boolean | null => {
  const found = items.findIndex((item) => at(item, 'kind') === kind);
  return comparable(found === -1 ? items : items.slice(0, found)) ? found !== -1 : null;
};

const readTests = (items: readonly JsonRecord[]): GateDefinition['tests'] =>
  findsKind(items, 'tests') === null
    ? null
    : items.filter((item) => at(item, 'kind') === 'tests').map((item) => ({ kind: 'tests', text: textOf(item) }));
