import type { History, HistoryItem } from '../../sandbox/jira/model';
import { resolutionIds, statusIds } from '../../sandbox/jira/seed/seed-site';
import { fieldIds } from '../../sandbox/jira/seed/system-fields';
import type { Condition, Mark } from './life';

export interface Names {
  /** The field of the business value. */
  readonly value: { readonly id: string; readonly name: string };
  readonly points: { readonly id: string; readonly name: string };
  readonly sprint: (id: string) => string;
}

const unborn: Condition = { status: 'toDo', sprintIds: [], points: null, value: null };

const statusNames = { toDo: 'To Do', inProgress: 'In Progress', inReview: 'In Review', done: 'Done' } as const;

type Ends = Pick<HistoryItem, 'from' | 'fromString' | 'to' | 'toString'>;

const system = (name: string, ends: Ends): HistoryItem => ({ field: name, fieldId: name, fieldtype: 'jira', ...ends });
const custom = (field: string, fieldId: string, ends: Ends): HistoryItem => ({
  field,
  fieldId,
  fieldtype: 'custom',
  ...ends,
});

/** A history has a number as text only. */
const numbers = (from: number | null, to: number | null): Ends => ({
  from: null,
  fromString: from === null ? null : String(from),
  to: null,
  toString: to === null ? null : String(to),
});

const statusItems = (from: Condition['status'], to: Condition['status']): readonly HistoryItem[] => {
  const done = { id: resolutionIds.done, name: 'Done' };
  const resolved = (is: boolean) => (is ? done : { id: null, name: null });
  const [before, is] = [resolved(from === 'done'), resolved(to === 'done')];
  return [
    ...(before.id === is.id
      ? []
      : [system('resolution', { from: before.id, fromString: before.name, to: is.id, toString: is.name })]),
    system('status', {
      from: statusIds[from],
      fromString: statusNames[from],
      to: statusIds[to],
      toString: statusNames[to],
    }),
  ];
};

const itemsOf = (names: Names, before: Condition, after: Condition): readonly HistoryItem[] => {
  const sprints = (ids: readonly string[]) => ids.map(names.sprint).join(', ');
  return [
    ...(before.status === after.status ? [] : statusItems(before.status, after.status)),
    ...(before.sprintIds.join() === after.sprintIds.join()
      ? []
      : [
          custom('Sprint', fieldIds.sprint, {
            from: before.sprintIds.join(', '),
            fromString: sprints(before.sprintIds),
            to: after.sprintIds.join(', '),
            toString: sprints(after.sprintIds),
          }),
        ]),
    ...(before.points === after.points
      ? []
      : [custom(names.points.name, names.points.id, numbers(before.points, after.points))]),
    ...(before.value === after.value
      ? []
      : [custom(names.value.name, names.value.id, numbers(before.value, after.value))]),
  ];
};

export interface Lived {
  readonly condition: Condition;
  readonly histories: readonly History[];
  /** When it last came into a status; null is never. */
  readonly statusChanged: number | null;
}

/** The final work item, and its history. What changes nothing leaves no entry. */
export const livedThrough = (names: Names, marks: readonly Mark[], nextId: () => string): Lived => {
  let condition = unborn;
  let statusChanged: number | null = null;
  const histories: History[] = [];
  for (const { at, by, set } of [...marks].sort((a, b) => a.at - b.at)) {
    const after = { ...condition, ...set };
    const items = itemsOf(names, condition, after);
    if (items.length === 0) continue;
    if (after.status !== condition.status) statusChanged = Math.round(at);
    condition = after;
    histories.push({ id: nextId(), authorId: by, created: Math.round(at), items });
  }
  return { condition, histories, statusChanged };
};
