import type { BacklogItem } from '../../../src/domain/backlog/backlog-item';
import type { Ordered } from '../../../src/domain/backlog/order';
import { roundScore } from '../../../src/domain/backlog/value-per-point';
import { badgeLabel } from '../../../src/messages/badge-label';
import type { Messages } from '../../../src/messages/create-messages';
import { backlogTexts } from '../../../src/messages/en/backlog';
import { projectTexts } from '../../../src/messages/en/project';
import { noteOn } from './note';

/** A work item with its place in the two orders. */
export interface Line {
  readonly item: BacklogItem;
  readonly order: Ordered | undefined;
  /** How many hints its criteria have; absent: none, or not known. */
  readonly hints?: number | undefined;
}

/** Every column, in the order of the table. */
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
  'hints',
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
  /** Written by people, in any language and direction. */
  readonly free?: true;
  /** What is sorted by; null and the empty text always come last. */
  readonly by: (line: Line) => number | string | null;
  readonly text: (line: Line) => string;
  /** What is exported. */
  readonly raw: (line: Line) => string;
}

type Cell = Pick<Column, 'by' | 'text' | 'raw' | 'numeric' | 'free'>;

const names = (all: readonly { readonly name: string }[]): string => all.map(({ name }) => name).join(', ');

const byText = (text: Column['text']): Cell => ({ text, raw: text, by: (line) => text(line).toLowerCase() });
const free = (text: Column['text']): Cell => ({ ...byText(text), free: true });

/** The number in a key sorts as a number. */
const keyNumber = ({ item }: Line): string => item.key.replace(/\d+$/, (digits) => digits.padStart(9, '0'));

const plainNumber = (value: number | null): string => (value === null ? '' : String(Math.round(value * 100) / 100));

/** What each column shows of a line, for one reader. */
const cellsFor = (messages: Messages): Readonly<Record<ColumnId, Cell>> => {
  const { number, day } = messages.format;
  const { workClass } = messages.of(projectTexts);
  const byNumber = (value: (line: Line) => number | null): Cell => ({
    by: value,
    text: (line) => {
      const of = value(line);
      return of === null ? '' : number(of);
    },
    raw: (line) => plainNumber(value(line)),
    numeric: true,
  });
  return {
    rank: byNumber(({ order, item }) => order?.rank ?? item.position + 1),
    key: { by: keyNumber, text: ({ item }) => item.key, raw: ({ item }) => item.key },
    summary: free(({ item }) => item.summary),
    class: byText(({ item }) => workClass[item.workClass]),
    type: byText(({ item }) => item.type.name),
    status: byText(({ item }) => item.status.name),
    value: byNumber(({ item }) => item.value),
    points: byNumber(({ item }) => item.points),
    score: byNumber(({ item }) => (item.valuePerPoint === null ? null : roundScore(item.valuePerPoint))),
    place: byNumber(({ order }) => order?.valueRank ?? null),
    note: {
      text: ({ order }) => noteOn(messages, order),
      raw: ({ order }) => noteOn(messages, order),
      by: ({ order }) => order?.worth?.times ?? null,
    },
    readiness: byText(({ item }) => badgeLabel(messages, item.readiness)),
    hints: byNumber(({ hints }) => hints ?? null),
    blockers: byText(({ item }) => item.openBlockers.join(', ')),
    sprint: free(({ item }) => item.sprint?.name ?? ''),
    version: free(({ item }) => names(item.versions)),
    assignee: free(({ item }) => item.assignee?.name ?? ''),
    labels: free(({ item }) => item.labels.join(', ')),
    updated: {
      text: ({ item }) => day(item.updated),
      raw: ({ item }) => item.updated.slice(0, 10),
      by: ({ item }) => item.updated,
    },
  };
};

const widths: Readonly<Record<ColumnId, number>> = {
  rank: 64,
  key: 96,
  summary: 200,
  class: 72,
  type: 100,
  status: 112,
  value: 72,
  points: 64,
  score: 84,
  place: 84,
  note: 196,
  readiness: 136,
  hints: 64,
  blockers: 110,
  sprint: 112,
  version: 100,
  assignee: 112,
  labels: 112,
  updated: 104,
};

const grows: Partial<Readonly<Record<ColumnId, number>>> = { summary: 4, note: 1 };

/** Every column, as one reader reads it. */
export const createColumns = (messages: Messages): readonly Column[] => {
  const { column: titles } = messages.of(backlogTexts);
  const cells = cellsFor(messages);
  return columnIds.map((id) => {
    const part = grows[id];
    return { id, title: titles[id], width: widths[id], ...(part === undefined ? {} : { grows: part }), ...cells[id] };
  });
};

/** Room for the longest key, in pixels: a key that is cut is of no use. */
export const widthOfKeys = (items: readonly Pick<BacklogItem, 'key'>[]): number =>
  items.reduce((widest, { key }) => Math.max(widest, key.length), 8) * 8 + 16;

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
