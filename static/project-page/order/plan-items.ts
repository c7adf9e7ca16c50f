import { type BacklogItem, isOpen } from '../../../src/domain/backlog/backlog-item';
import type { Due, OrderSettings, PlanItem } from '../../../src/domain/order';
import type { OpenVersion } from '../../../src/jira/versions';

/** What the project page reads beside the backlog for its order. */
export interface OrderReading {
  readonly settings: OrderSettings;
  readonly versions: readonly OpenVersion[];
  /** Due dates of open work items, by id. */
  readonly dueDates: ReadonlyMap<string, string>;
  readonly mayRank: boolean;
}

/** The earliest of the day on which it is due and the days on which its versions are released. */
const dueOf = (
  { id, versions }: BacklogItem,
  dueDates: ReadonlyMap<string, string>,
  releases: Releases,
): Due | null => {
  const own = dueDates.get(id);
  let first: Due | null = own === undefined ? null : { date: own, version: null };
  for (const version of versions) {
    const date = releases.get(version.id);
    if (date !== undefined && (first === null || date < first.date)) first = { date, version: version.name };
  }
  return first;
};

/** Release dates by version; those without one are not in it. */
type Releases = ReadonlyMap<string, string>;

const textOf = ({ key, summary, labels, versions }: BacklogItem): string =>
  [key, summary, ...labels, ...versions.map(({ name }) => name)].join(' ').toLowerCase();

const texts = new WeakMap<BacklogItem, string>();

/** With each letter that is typed all texts are looked at: each is made once. */
const knownTextOf = (item: BacklogItem): string => {
  const text = texts.get(item) ?? textOf(item);
  texts.set(item, text);
  return text;
};

const isShown = (item: BacklogItem, words: readonly string[]): boolean =>
  words.length === 0 || words.every((word) => knownTextOf(item).includes(word));

/** The open work items as the proposal reads them. Where there are no sprints, what was begun stays as a running sprint does. */
export const planItems = (
  items: readonly BacklogItem[],
  reading: OrderReading,
  { filter, hasSprints }: { readonly filter: string; readonly hasSprints: boolean },
): readonly PlanItem[] => {
  const words = filter
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const releases: Releases = new Map(
    reading.versions.flatMap(({ id, releaseDate }) => (releaseDate === null ? [] : [[id, releaseDate] as const])),
  );
  const risky = new Set(reading.settings.riskLabels.map((label) => label.toLowerCase()));
  return items.filter(isOpen).map((item) => ({
    ...{ id: item.id, key: item.key, value: item.value, points: item.points, openBlockers: item.openBlockers },
    running: hasSprints ? item.sprint?.state === 'active' : item.status.category === 'indeterminate',
    shown: isShown(item, words),
    risky: item.labels.some((label) => risky.has(label.toLowerCase())),
    due: dueOf(item, reading.dueDates, releases),
  }));
};

/** The ids that may be ranked: what is shown, but for the running sprint. */
export const movesOf = (items: readonly PlanItem[]): readonly string[] =>
  items.filter(({ shown, running }) => shown && !running).map(({ id }) => id);
