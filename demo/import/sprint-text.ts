import { z } from 'zod';

import { type DateOrder, datePartsOf, inOrder } from './dates/date-parts';
import { namedSprint, type SprintReference } from './issue';

const states: Readonly<Record<string, NonNullable<SprintReference['state']>>> = {
  active: 'active',
  open: 'active',
  closed: 'closed',
  complete: 'closed',
  future: 'future',
};

const stateOf = (text: string | null | undefined): SprintReference['state'] =>
  states[text?.toLowerCase() ?? ''] ?? null;

const keys = [
  ...[
    'id',
    'rapidViewId',
    'state',
    'name',
    'goal',
    'startDate',
    'endDate',
    'completeDate',
    'activatedDate',
    'sequence',
  ],
  ...['autoStartStop', 'synced', 'incompleteIssuesDestinationId'],
];
const nextKey = new RegExp(`,(?=(?:${keys.join('|')})=)`);
const serverSprint = /^(?:\w+\.)*Sprint@\w+\[([\s\S]*)\]$/;

const orders: readonly DateOrder[] = ['day-first', 'month-first', 'year-first'];

/** A moment of a sprint, as text or in epoch milliseconds; null where there is none, and where it could be two days. */
const time = (raw: string | number | null | undefined): number | null => {
  if (raw == null) return null;
  const parts = datePartsOf(String(raw));
  if (parts === null) return null;
  if ('at' in parts) return parts.at;
  const moments = new Set(orders.flatMap((order) => inOrder(parts.numeric, order) ?? []));
  return moments.size === 1 ? ([...moments][0] ?? null) : null;
};

/** Jira Server writes a sprint as `com.atlassian.greenhopper…Sprint@4f1e2a[id=71,rapidViewId=9,…]`; a goal may hold commas. */
const fromServer = (content: string): SprintReference | null => {
  const values = new Map<string, string>();
  for (const part of content.split(nextKey)) {
    const at = part.indexOf('=');
    const [key, value] = [part.slice(0, at), part.slice(at + 1)];
    if (!values.has(key) && value !== '<null>') values.set(key, value);
  }
  const name = values.get('name');
  if (name === undefined || name === '') return null;
  return {
    sourceId: values.get('id') ?? null,
    boardId: values.get('rapidViewId') ?? null,
    name,
    state: stateOf(values.get('state')),
    start: time(values.get('startDate')),
    end: time(values.get('endDate')),
    complete: time(values.get('completeDate')),
    goal: values.get('goal') ?? '',
  };
};

const Id = z.union([z.number(), z.string()]).nullish();
const Named = z.looseObject({
  name: z.string().min(1),
  id: Id,
  state: z.string().nullish(),
  boardId: Id,
  originBoardId: Id,
  rapidViewId: Id,
  startDate: Id,
  endDate: Id,
  completeDate: Id,
  goal: z.string().nullish(),
});

const text = (id: string | number | null | undefined): string | null => (id == null ? null : String(id));

const fromObject = (raw: unknown): SprintReference | null => {
  const read = Named.safeParse(raw);
  if (!read.success) return null;
  const { id, name, state, goal, startDate, endDate, completeDate, ...boards } = read.data;
  return {
    sourceId: text(id),
    boardId: text(boards.boardId ?? boards.originBoardId ?? boards.rapidViewId),
    name,
    state: stateOf(state),
    start: time(startDate),
    end: time(endDate),
    complete: time(completeDate),
    goal: goal ?? '',
  };
};

/** Whether a value has the shape of a sprint as REST gives it: an object with a state or dates, or Server's text. */
export const looksLikeSprint = (raw: unknown): boolean =>
  typeof raw === 'string'
    ? serverSprint.test(raw)
    : typeof raw === 'object' && raw !== null && 'name' in raw && 'state' in raw && stateOf(String(raw.state)) !== null;

/** A sprint in any form that files have: REST's object, Server's text, or a name alone. Null when it is none. */
export const sprintOf = (raw: unknown): SprintReference | null => {
  if (typeof raw !== 'string') return fromObject(raw);
  const clean = raw.trim();
  const content = serverSprint.exec(clean)?.[1];
  if (content !== undefined) return fromServer(content);
  return clean === '' ? null : namedSprint(clean);
};
