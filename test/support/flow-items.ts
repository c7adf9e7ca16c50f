import type { Sprint } from '../../src/domain/backlog/backlog-item';
import {
  type FlowItem,
  type FlowRules,
  type Period,
  sprintFigures,
  type Timeline,
  timelineOf,
} from '../../src/domain/flow';
import type { Change } from '../../src/domain/acceptance/change';
import type { StatusCategory } from '../../src/domain/shared/work-item';

/** Three sprints of two weeks; the third runs. January 5, 2026 is a Monday. */
export const sprints: readonly Sprint[] = [
  aSprint('1', 'closed', '2026-01-05T09:00:00.000Z', '2026-01-16T17:00:00.000Z'),
  aSprint('2', 'closed', '2026-01-19T09:00:00.000Z', '2026-01-30T17:00:00.000Z'),
  aSprint('3', 'active', '2026-02-02T09:00:00.000Z', null),
  aSprint('4', 'future', null, null),
];
export const now = '2026-02-06T12:00:00.000Z';

function aSprint(id: string, state: Sprint['state'], start: string | null, completed: string | null): Sprint {
  return { id, name: `Sprint ${id}`, state, start, end: completed, completed };
}

/** The statuses by short names, as the tests tell of them. */
export const categories = new Map<string, StatusCategory>([
  ['todo', 'new'],
  ['doing', 'indeterminate'],
  ['review', 'indeterminate'],
  ['done', 'done'],
  ['released', 'done'],
  ['cancelled', 'done'],
]);

export const rules: FlowRules = {
  categories,
  fields: { sprint: 'customfield_3', points: 'customfield_2', value: 'customfield_1' },
  policy: {
    productOwner: 'ana',
    deputies: [{ accountId: 'dara', until: '2026-01-23' }],
    governed: new Set(['10']),
    since: '2026-01-01T00:00:00.000Z',
    rejectedTo: 'doing',
    statuses: { cancelled: 'closed' },
    closingResolutions: ['wont-do'],
  },
};

export interface ItemState {
  readonly status: string;
  readonly sprints: string;
  readonly points: number | null;
  readonly value: number | null;
}

/** On this day and hour of the story (`01-07T10`), this person made it so. */
export type TimedChange = readonly [when: string, by: string, set: Partial<ItemState>];

export const at = (when: string): string => `2026-${when.includes(':') ? when : `${when}:00`}:00.000Z`;

const fieldOf = {
  status: 'status',
  sprints: 'customfield_3',
  points: 'customfield_2',
  value: 'customfield_1',
} as const;

const changeItem = (key: keyof ItemState, before: ItemState[keyof ItemState], state: ItemState[keyof ItemState]) => {
  const [from, to] = [before === null ? null : String(before), state === null ? null : String(state)];
  const isNumber = key === 'points' || key === 'value';
  return { fieldId: fieldOf[key], from: isNumber ? null : from, to: isNumber ? null : to, fromName: from, toName: to };
};

export interface StartOfLife extends Partial<ItemState> {
  readonly created?: string;
  readonly item?: Partial<FlowItem>;
}

/** A work item and its changelog, from what it was at first and what was done to it. */
export const aLife = (
  id: string,
  first: StartOfLife,
  ...actions: readonly TimedChange[]
): { item: FlowItem; changes: Change[] } => {
  const { created = '01-02T09', item, ...begin } = first;
  let state: ItemState = { status: 'todo', sprints: '', points: null, value: null, ...begin };
  const changes = actions.map(([when, by, set], index): Change => {
    const before = state;
    state = { ...before, ...set };
    const keys = Object.keys(set) as (keyof ItemState)[];
    return {
      id: String(index + 1),
      by,
      at: at(when),
      items: keys.map((key) => changeItem(key, before[key], state[key])),
    };
  });
  return {
    changes,
    item: {
      id,
      key: `X-${id}`,
      type: { id: '10', name: 'Story' },
      workClass: 'feature',
      status: { id: state.status, name: state.status, category: categories.get(state.status) ?? 'new' },
      sprintIds: state.sprints.split(', ').filter((one) => one !== ''),
      points: state.points,
      value: state.value,
      acceptance: null,
      created: at(created),
      ...item,
    },
  };
};

export const lived = (id: string, first: StartOfLife, ...actions: readonly TimedChange[]): Timeline => {
  const { item, changes } = aLife(id, first, ...actions);
  return timelineOf(item, changes, rules);
};

/** The figures of the sprints above for these lives. */
export const figures = (...timelines: readonly Timeline[]): readonly Period[] => sprintFigures(sprints, timelines, now);
/** Those of one sprint. */
export const sprint = (number: number, ...timelines: readonly Timeline[]): Period => {
  const period = figures(...timelines)[number - 1];
  if (period === undefined) throw new Error(`No sprint ${number}`);
  return period;
};

export const tallied = (ids: readonly string[], points: number, value: number) => ({ ids, points, value });
export const none = tallied([], 0, 0);

/** A sprint of which only these figures matter. */
export const period = (id: number, points: number, score: number | null, closed = true): Period => {
  const of = {
    ids: [],
    points,
    value: 0,
    valuePerPoint: score === null ? { unscored: 'no-value' as const } : { score },
  };
  return {
    ...sprint(1),
    id: String(id),
    name: `Sprint ${id}`,
    closed,
    end: at(`01-${String(id + 10)}T10`),
    accepted: of,
    completed: { ids: [], points: points + 1, value: 0 },
    byClass: { feature: of, enabler: of, defect: of, support: of },
  };
};
