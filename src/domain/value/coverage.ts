import { type BacklogItem, isOpen } from '../backlog/backlog-item';

/** So many of a group that have a value, and which. */
export interface Covered {
  /** The id of an epic or a sprint; null is what is in none. */
  readonly id: string | null;
  readonly valued: readonly string[];
  readonly missing: readonly string[];
}

/** How the values that are there differ. */
export interface ValueSpread {
  readonly count: number;
  readonly top: number;
  /** Those that carry the highest value. */
  readonly atTop: readonly string[];
  /** How many different values there are. */
  readonly different: number;
}

/** An epic whose own value is not the sum of its features'. */
export interface EpicSum {
  readonly id: string;
  readonly own: number;
  readonly sum: number;
  /** Its features with a value, delivered ones too, and those open without one, which the sum lacks. */
  readonly counted: readonly string[];
  readonly missing: readonly string[];
}

export interface Coverage {
  readonly all: Covered;
  readonly byEpic: readonly Covered[];
  readonly bySprint: readonly Covered[];
  /** Null where fewer than `fewest` have a value: so few say nothing of a habit. */
  readonly spread: ValueSpread | null;
  readonly sums: readonly EpicSum[];
  /** Open work of the other classes: nobody has to give it a value. Those of it that carry one are told apart. */
  readonly apart: { readonly count: number; readonly valued: readonly string[] };
}

/** With fewer values than this nothing is said of how they differ. */
export const fewest = 5;

/** What is known of epics: whose child a work item is, and what the epics themselves are worth. */
export interface Epics {
  readonly epicOf: ReadonlyMap<string, string>;
  readonly values: ReadonlyMap<string, number | null>;
}

const isFeature = ({ workClass }: BacklogItem): boolean => workClass === 'feature';

const coveredOf = (id: string | null, items: readonly BacklogItem[]): Covered => ({
  id,
  valued: items.filter(({ value }) => value !== null).map((item) => item.id),
  missing: items.filter(({ value }) => value === null).map((item) => item.id),
});

/** In groups, those that lack most values first; what is in no group comes last. */
const groups = (items: readonly BacklogItem[], keyOf: (item: BacklogItem) => string | null): readonly Covered[] => {
  const found = new Map<string | null, BacklogItem[]>();
  for (const item of items) {
    const key = keyOf(item);
    const known = found.get(key);
    if (known === undefined) found.set(key, [item]);
    else known.push(item);
  }
  return [...found]
    .map(([id, own]) => coveredOf(id, own))
    .sort((a, b) => Number(a.id === null) - Number(b.id === null) || b.missing.length - a.missing.length);
};

const spreadOf = (items: readonly BacklogItem[]): ValueSpread | null => {
  const valued = items.flatMap(({ id, value }) => (value === null ? [] : [{ id, value }]));
  if (valued.length < fewest) return null;
  const top = Math.max(...valued.map(({ value }) => value));
  return {
    count: valued.length,
    top,
    atTop: valued.filter(({ value }) => value === top).map(({ id }) => id),
    different: new Set(valued.map(({ value }) => value)).size,
  };
};

/** Numbers of a weighted sum differ by less than this only because of how they are kept. */
const tolerance = 0.005;

/**
 * Epics with a value of their own that their features do not add up to. Delivered features count with what they were worth; an epic without value,
 * or with no valued feature, claims nothing and is left out.
 */
const sumsOf = (items: readonly BacklogItem[], { epicOf, values }: Epics): readonly EpicSum[] =>
  [...values].flatMap(([id, own]): EpicSum[] => {
    if (own === null) return [];
    const children = items.filter((item) => isFeature(item) && epicOf.get(item.id) === id);
    const counted = children.filter(({ value }) => value !== null);
    const sum = counted.reduce((total, { value }) => total + (value ?? 0), 0);
    if (counted.length === 0 || Math.abs(sum - own) < tolerance) return [];
    const missing = children.filter((item) => isOpen(item) && item.value === null);
    return [{ id, own, sum, counted: counted.map((one) => one.id), missing: missing.map((one) => one.id) }];
  });

/**
 * How far the open features have a value, by epic and by sprint, and what is odd about the values that are there. Enablers, defects and support
 * carry no invented value: they are counted apart.
 */
export const coverage = (items: readonly BacklogItem[], epics: Epics): Coverage => {
  const open = items.filter(isOpen);
  const features = open.filter(isFeature);
  const others = open.filter((item) => !isFeature(item));
  return {
    all: coveredOf(null, features),
    byEpic: groups(features, ({ id }) => epics.epicOf.get(id) ?? null),
    bySprint: groups(features, ({ sprint }) => sprint?.id ?? null),
    spread: spreadOf(features),
    sums: sumsOf(items, epics),
    apart: { count: others.length, valued: others.filter(({ value }) => value !== null).map(({ id }) => id) },
  };
};
