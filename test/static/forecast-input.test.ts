import type { BacklogItem } from '../../src/domain/backlog/backlog-item';
import { outlookOf } from '../../src/domain/forecast';
import { weekFigures } from '../../src/domain/flow';
import { atOnce } from '../../src/domain/shared/at-once';
import { forecastInput } from '../../static/project-page/forecast/forecast-input';
import { aBacklogItem } from '../support/a-backlog-item';
import { aPolicy, features } from '../support/a-policy';
import { at, lived, now } from '../support/flow-items';

/** One accepted a week, in the running one too: January 5, 2026 is a Monday, and it is Friday, February 6. */
const accepted = ['01-02T10', '01-07', '01-14', '01-21', '01-28', '02-03'].map((when, index) =>
  lived(`a${index}`, { points: 3, item: { created: '2025-12-01T09:00:00.000Z' } }, [when, 'ana', { status: 'done' }]),
);
const open = [
  lived('new', { points: 2, item: { created: '2025-12-01T09:00:00.000Z' } }),
  lived('begun', { points: 4, item: { created: '2025-12-01T09:00:00.000Z' }, status: 'doing' }),
];

const input = (from = 0) => {
  const timelines = [...accepted.slice(from), ...open];
  const periods = weekFigures(timelines, { weeks: 6 - from, now });
  const items: readonly BacklogItem[] = open.map(({ item }, position) => aBacklogItem(item.id, { ...item, position }));
  const policy = aPolicy({ types: features('10'), since: at('01-01T00') });
  const figures = { timelines, periods, velocity: null, unit: 'week' as const, now };
  return atOnce(forecastInput(figures, { items, policy, sprints: [] }, []));
};

test('a project without sprints is forecast by its weeks: what was begun first, what the running week brought counted', () => {
  const { coming, samples, sprints, running } = input();
  expect(coming.map(({ id }) => id)).toEqual(['begun', 'new']);
  expect(samples.map(({ points }) => points)).toEqual([3, 3, 3, 3, 3]);
  expect(new Date(sprints.end ?? 0).toISOString()).toBe('2026-02-09T00:00:00.000Z');
  expect(running?.points).toBe(3);
  expect(Math.round(sprints.length / 86_400_000)).toBe(7);
  // Three a week, and this week's are done: four points take the next week and a third of the one after it.
  expect(outlookOf(input())?.forecast.items[0]?.byLevel[0.85]).toBeCloseTo(1 + 4 / 3);
});

test('four weeks are too few', () => {
  expect(outlookOf(input(1))).toBeNull();
});
