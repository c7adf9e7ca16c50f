import { type Change, inOrder } from '../acceptance/change';
import type { StatusCategory } from '../shared/work-item';
import type { FlowItem, FlowRules, State, Step } from './types';

type HistoryItem = Change['items'][number];

/** Which part of a state a change is about, and what it says of it. */
interface Part {
  readonly key: keyof State;
  readonly read: (raw: string | null, name: string | null) => Partial<State>;
}

/** A changelog lists every sprint of the item, by id, parted by commas. */
export const readSprints = (raw: string | null): readonly string[] =>
  (raw ?? '')
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '');

/** Jira's history has the numbers of a custom field as text only, and leaves the raw value empty. */
export const readNumber = (raw: string | null, name: string | null): number | null => {
  const text = (name ?? '').trim() || (raw ?? '').trim();
  const number = Number(text);
  return text === '' || !Number.isFinite(number) ? null : number;
};

/** A status that is gone from the project counts as work under way: it was neither the beginning nor certainly the end. */
const categoryOf = ({ categories }: FlowRules, id: string): StatusCategory => categories.get(id) ?? 'indeterminate';

const partsOf = (rules: FlowRules): ReadonlyMap<string, Part> => {
  const { sprint, points, value } = rules.fields;
  const parts: readonly (readonly [string | null, Part])[] = [
    [
      'status',
      { key: 'status', read: (raw) => (raw === null ? {} : { status: { id: raw, category: categoryOf(rules, raw) } }) },
    ],
    ['resolution', { key: 'resolutionId', read: (raw) => ({ resolutionId: raw }) }],
    [sprint, { key: 'sprintIds', read: (raw) => ({ sprintIds: readSprints(raw) }) }],
    [points, { key: 'points', read: (raw, name) => ({ points: readNumber(raw, name) }) }],
    [value, { key: 'value', read: (raw, name) => ({ value: readNumber(raw, name) }) }],
  ];
  return new Map(parts.flatMap(([id, part]) => (id === null ? [] : [[id, part] as const])));
};

const cache = new WeakMap<FlowRules, ReadonlyMap<string, Part>>();

/** Made once for all items that are read by the same rules. */
const partsFor = (rules: FlowRules): ReadonlyMap<string, Part> => {
  const known = cache.get(rules);
  if (known !== undefined) return known;
  const made = partsOf(rules);
  cache.set(rules, made);
  return made;
};

const before = ({ from, fromName }: HistoryItem, part: Part): Partial<State> => part.read(from, fromName);
const after = ({ to, toName }: HistoryItem, part: Part): Partial<State> => part.read(to, toName);

/**
 * The states of a work item from its creation on. A part that never changed was always as it is now; before its first change it was
 * what that change names as the old value. Jira's history of an issue begins after its creation, so the first step needs no entry.
 */
export const stepsOf = (item: FlowItem, changes: readonly Change[], rules: FlowRules): readonly Step[] => {
  const parts = partsFor(rules);
  const relevant = inOrder(changes).flatMap(({ at, by, items }) => {
    const relevantItems = items.flatMap((one) => {
      const part = parts.get(one.fieldId);
      return part === undefined ? [] : [{ one, part }];
    });
    return relevantItems.length === 0 ? [] : [{ at: Date.parse(at), by, told: relevantItems }];
  });
  const { status, sprintIds, points, value } = item;
  const first: { -readonly [K in keyof State]: State[K] } = {
    status: { id: status.id, category: status.category },
    sprintIds,
    points,
    value,
    resolutionId: item.resolution?.id ?? null,
  };
  const restored = new Set<keyof State>();
  for (const { told: relevantItems } of relevant) {
    for (const { one, part } of relevantItems) {
      if (!restored.has(part.key)) Object.assign(first, before(one, part));
      restored.add(part.key);
    }
  }
  const steps: Step[] = [{ at: Date.parse(item.created), by: null, state: first }];
  let state: State = first;
  for (const { at, by, told: relevantItems } of relevant) {
    state = relevantItems.reduce<State>((now, { one, part }) => ({ ...now, ...after(one, part) }), state);
    steps.push({ at, by, state });
  }
  return steps;
};

/** What it was at a moment, in epoch milliseconds; null before it was created. */
export const stateAt = ({ steps }: { readonly steps: readonly Step[] }, at: number): State | null => {
  for (let index = steps.length - 1; index >= 0; index -= 1) {
    const step = steps[index];
    if (step !== undefined && step.at <= at) return step.state;
  }
  return null;
};
