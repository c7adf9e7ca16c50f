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
const dueOf = ({ id, versions }: BacklogItem, { dueDates, versions: open }: OrderReading): Due | null => {
  const own = dueDates.get(id);
  const ids = new Set(versions.map((version) => version.id));
  const dues: readonly Due[] = [
    ...(own === undefined ? [] : [{ date: own, version: null }]),
    ...open.flatMap(({ id: one, name, releaseDate }) =>
      ids.has(one) && releaseDate !== null ? [{ date: releaseDate, version: name }] : [],
    ),
  ];
  return dues.toSorted((a, b) => a.date.localeCompare(b.date))[0] ?? null;
};

const isShown = ({ key, summary, labels, versions }: BacklogItem, words: readonly string[]): boolean => {
  const text = [key, summary, ...labels, ...versions.map(({ name }) => name)].join(' ').toLowerCase();
  return words.every((word) => text.includes(word));
};

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
  const risky = new Set(reading.settings.riskLabels.map((label) => label.toLowerCase()));
  return items.filter(isOpen).map((item) => ({
    ...{ id: item.id, key: item.key, value: item.value, points: item.points, openBlockers: item.openBlockers },
    running: hasSprints ? item.sprint?.state === 'active' : item.status.category === 'indeterminate',
    shown: isShown(item, words),
    risky: item.labels.some((label) => risky.has(label.toLowerCase())),
    due: dueOf(item, reading),
  }));
};

/** The ids that may be ranked: what is shown, but for the running sprint. */
export const movesOf = (items: readonly PlanItem[]): readonly string[] =>
  items.filter(({ shown, running }) => shown && !running).map(({ id }) => id);
