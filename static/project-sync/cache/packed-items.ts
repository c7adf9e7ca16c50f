import type { BacklogItem } from '../../../src/domain/backlog/backlog-item';

/** Each item has its own. */
export const plain = [
  'id',
  'key',
  'summary',
  'workClass',
  'position',
  'value',
  'points',
  'valuePerPoint',
  'ready',
  'created',
  'updated',
  'statusChanged',
  'resolved',
] as const satisfies readonly (keyof BacklogItem)[];

/** Thousands of items have the same few. */
export const shared = [
  'type',
  'status',
  'readiness',
  'sprint',
  'sprintIds',
  'versions',
  'assignee',
  'labels',
  'blockers',
  'openBlockers',
  'blocks',
  'acceptance',
  'resolution',
] as const satisfies readonly (keyof BacklogItem)[];

type Plain = (typeof plain)[number];
type Shared = (typeof shared)[number];

/** Column by column: a few long lists are read several times as quickly as thousands of objects. */
interface Columns {
  readonly own: { readonly [K in Plain]: readonly Exclude<BacklogItem[K], undefined>[] };
  readonly parts: { readonly [K in Shared]: readonly Exclude<BacklogItem[K], undefined>[] };
  /** Of each item, the place of its part among the parts. */
  readonly places: { readonly [K in Shared]: readonly number[] };
}

/** Texts that came from a worker and are not in the store yet. */
export const unwritten = new WeakMap<BacklogItem, { readonly items: readonly BacklogItem[]; readonly text: string }>();

/** The items of a text that `packItems` made. */
export const unpackItems = (text: string): readonly BacklogItem[] => {
  const { own, parts, places } = JSON.parse(text) as Columns;
  // What was packed together is as long as the ids are.
  const a = <K extends Plain>(name: K, at: number) => own[name][at] as Columns['own'][K][number];
  const the = <K extends Shared>(name: K, at: number) =>
    parts[name][places[name][at] as number] as Columns['parts'][K][number];
  return own.id.map((id, at) => ({
    id,
    key: a('key', at),
    summary: a('summary', at),
    type: the('type', at),
    workClass: a('workClass', at),
    status: the('status', at),
    position: a('position', at),
    value: a('value', at),
    points: a('points', at),
    valuePerPoint: a('valuePerPoint', at),
    readiness: the('readiness', at),
    ready: a('ready', at),
    blockers: the('blockers', at),
    openBlockers: the('openBlockers', at),
    blocks: the('blocks', at),
    sprintIds: the('sprintIds', at),
    sprint: the('sprint', at),
    versions: the('versions', at),
    assignee: the('assignee', at),
    labels: the('labels', at),
    acceptance: the('acceptance', at),
    created: a('created', at),
    updated: a('updated', at),
    statusChanged: a('statusChanged', at),
    resolution: the('resolution', at),
    resolved: a('resolved', at),
  }));
};

/** The same; its text is kept for when these items are written to the store. */
export const unpackUnwritten = (text: string): readonly BacklogItem[] => {
  const items = unpackItems(text);
  if (items[0] !== undefined) unwritten.set(items[0], { items, text });
  return items;
};
