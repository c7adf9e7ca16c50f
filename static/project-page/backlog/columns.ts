import type { BacklogItem } from '../../../src/domain/backlog/backlog-item';
import type { Ordered } from '../../../src/domain/backlog/order';
import { roundScore } from '../../../src/domain/backlog/value-per-point';
import { badgeLabel } from '../../../src/messages/badge-label';
import { englishMessages } from '../../../src/messages/create-messages';
import type { WorkClass } from '../../../src/domain/policy/work-class';

/** A work item with its place in the two orders. */
export interface Line {
  readonly item: BacklogItem;
  readonly order: Ordered | undefined;
}

export const columnIds = [
  'rank',
  'key',
  'summary',
  'class',
  'type',
  'status',
  'value',
  'points',
  'score',
  'place',
  'note',
  'readiness',
  'blockers',
  'sprint',
  'version',
  'assignee',
  'labels',
  'updated',
] as const;
export type ColumnId = (typeof columnIds)[number];

export interface Column {
  readonly id: ColumnId;
  readonly title: string;
  /** In pixels, at least; and which part of what is left over it takes. */
  readonly width: number;
  readonly grows?: number;
  readonly numeric?: true;
  /** What is sorted by; null and the empty text always come last. */
  readonly by: (line: Line) => number | string | null;
  /** What is shown and exported. */
  readonly text: (line: Line) => string;
}

export const classWords: Readonly<Record<WorkClass, string>> = {
  feature: 'Feature',
  enabler: 'Enabler',
  defect: 'Defect',
  support: 'Support',
};

const number = (value: number | null): string => (value === null ? '' : String(Math.round(value * 100) / 100));
const names = (all: readonly { readonly name: string }[]): string => all.map(({ name }) => name).join(', ');

/** Why the order may be worth another look: what it is worth beside what stands above, or a blocker that comes later. */
export const noteOf = ({ order }: Line): string => {
  const below = order?.blockersBelow ?? [];
  const worth = order?.worth?.words ?? '';
  const text =
    below.length === 0 ? worth : `${worth === '' ? '' : `${worth}; `}its blocker ${below.join(', ')} stands below it`;
  return text === '' ? '' : text.charAt(0).toUpperCase() + text.slice(1);
};

const byText = (text: Column['text']): Pick<Column, 'by' | 'text'> => ({
  text,
  by: (line) => text(line).toLowerCase(),
});
const byNumber = (value: (line: Line) => number | null): Pick<Column, 'by' | 'text' | 'numeric'> => ({
  by: value,
  text: (line) => number(value(line)),
  numeric: true,
});

/** The number in a key sorts as a number. */
const keyNumber = ({ item }: Line): string => item.key.replace(/\d+$/, (digits) => digits.padStart(9, '0'));

export const columns: readonly Column[] = [
  { id: 'rank', title: 'Rank', width: 56, ...byNumber(({ order, item }) => order?.place ?? item.position + 1) },
  { id: 'key', title: 'Key', width: 96, by: keyNumber, text: ({ item }) => item.key },
  { id: 'summary', title: 'Summary', width: 200, grows: 4, ...byText(({ item }) => item.summary) },
  { id: 'class', title: 'Class', width: 72, ...byText(({ item }) => classWords[item.workClass]) },
  { id: 'type', title: 'Type', width: 100, ...byText(({ item }) => item.type.name) },
  { id: 'status', title: 'Status', width: 112, ...byText(({ item }) => item.status.name) },
  { id: 'value', title: 'Value', width: 72, ...byNumber(({ item }) => item.value) },
  { id: 'points', title: 'Points', width: 60, ...byNumber(({ item }) => item.points) },
  {
    id: 'score',
    title: 'Value per point',
    width: 72,
    ...byNumber(({ item }) => (item.valuePerPoint === null ? null : roundScore(item.valuePerPoint))),
  },
  { id: 'place', title: 'Rank by value', width: 72, ...byNumber(({ order }) => order?.valuePlace ?? null) },
  {
    id: 'note',
    title: 'Note on the order',
    width: 196,
    grows: 1,
    text: noteOf,
    by: (line) => line.order?.worth?.times ?? null,
  },
  {
    id: 'readiness',
    title: 'Readiness',
    width: 136,
    ...byText(({ item }) => badgeLabel(englishMessages, item.readiness)),
  },
  { id: 'blockers', title: 'Open blockers', width: 110, ...byText(({ item }) => item.openBlockers.join(', ')) },
  { id: 'sprint', title: 'Sprint', width: 112, ...byText(({ item }) => item.sprint?.name ?? '') },
  { id: 'version', title: 'Version', width: 100, ...byText(({ item }) => names(item.versions)) },
  { id: 'assignee', title: 'Assignee', width: 112, ...byText(({ item }) => item.assignee?.name ?? '') },
  { id: 'labels', title: 'Labels', width: 112, ...byText(({ item }) => item.labels.join(', ')) },
  {
    id: 'updated',
    title: 'Updated',
    width: 96,
    text: ({ item }) => item.updated.slice(0, 10),
    by: ({ item }) => item.updated,
  },
];

/** Room for the longest key, in pixels: a key that is cut is of no use. */
export const widthOfKeys = (items: readonly Pick<BacklogItem, 'key'>[]): number =>
  items.reduce((widest, { key }) => Math.max(widest, key.length), 8) * 8 + 16;

export const columnOf = new Map(columns.map((column) => [column.id, column]));

/** What is shown until somebody chooses. */
export const firstColumns: readonly ColumnId[] = [
  'rank',
  'key',
  'summary',
  'class',
  'status',
  'value',
  'points',
  'score',
  'note',
  'readiness',
  'sprint',
];
