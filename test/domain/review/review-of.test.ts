import fc from 'fast-check';

import type { Sprint } from '../../../src/domain/backlog/backlog-item';
import { sprintFigures, type Timeline, timelineOf } from '../../../src/domain/flow';
import { reviewOf } from '../../../src/domain/review/review-of';
import { reviewSums } from '../../../src/domain/review/review-sums';
import { mostReviewed, shownReview } from '../../../src/domain/review/sprint-review';
import type { Standing } from '../../../src/domain/review/standing';
import {
  aLife,
  at,
  type ItemState,
  lived,
  rules,
  sprints,
  type StartOfLife,
  type TimedChange,
} from '../../support/flow-items';

const [first, second] = sprints as readonly [Sprint, Sprint];
const close = first.completed ?? '';

const inFirst: StartOfLife = { sprints: '1', value: 8, points: 3 };
const doing: TimedChange = ['01-06T10', 'jonas', { status: 'doing' }];
const review: TimedChange = ['01-07T10', 'jonas', { status: 'review' }];
const accepted: TimedChange = ['01-08T10', 'ana', { status: 'done' }];

const standing = (timeline: Timeline, sprint: Sprint = first): Standing | null =>
  reviewOf({ sprint, timelines: [timeline], plan: null, at: sprint.completed ?? '' }).items[0]?.standing ?? null;

test.each<[string, Standing | null, Timeline]>([
  ['accepted by the Product Owner', 'accepted', lived('1', inFirst, doing, review, accepted)],
  ['into Done by somebody else', 'delivered', lived('1', inFirst, doing, ['01-08T10', 'jonas', { status: 'done' }])],
  ['closed', 'closed', lived('1', inFirst, doing, ['01-08T10', 'ana', { status: 'cancelled' }])],
  ['not done', 'carried', lived('1', inFirst, doing)],
  [
    'rejected, and worked on since',
    'rejected',
    lived('1', inFirst, doing, review, ['01-08T10', 'ana', { status: 'doing' }]),
  ],
  [
    'rejected, delivered again and accepted',
    'accepted',
    lived(
      '1',
      inFirst,
      doing,
      review,
      ['01-08T10', 'ana', { status: 'doing' }],
      ['01-09T10', 'jonas', { status: 'review' }],
      ['01-12T10', 'ana', { status: 'done' }],
    ),
  ],
  [
    'delivered, and no answer yet',
    'waiting',
    lived('1', { ...inFirst, item: { acceptance: { state: 'awaiting', since: at('01-07T10') } } }, doing, review),
  ],
  [
    'answered just after the close',
    'waiting',
    lived('1', inFirst, doing, review, ['01-16T18', 'ana', { status: 'done' }]),
  ],
  [
    'answered long after the close',
    'carried',
    lived('1', inFirst, doing, review, ['01-20T18', 'ana', { status: 'done' }]),
  ],
  ['left for the backlog', 'removed', lived('1', inFirst, ['01-08T10', 'pia', { sprints: '' }])],
  [
    'left and came back',
    'carried',
    lived('1', inFirst, ['01-08T10', 'pia', { sprints: '' }], ['01-09T10', 'pia', { sprints: '1' }]),
  ],
  [
    'came late and left again',
    null,
    lived(
      '1',
      { ...inFirst, sprints: '' },
      ['01-08T10', 'pia', { sprints: '1' }],
      ['01-09T10', 'pia', { sprints: '' }],
    ),
  ],
  [
    'done, and opened again',
    'carried',
    lived('1', inFirst, doing, accepted, ['01-09T10', 'jonas', { status: 'doing' }]),
  ],
  [
    'opened again after the close',
    'accepted',
    lived('1', inFirst, doing, accepted, ['01-20T10', 'jonas', { status: 'doing' }]),
  ],
  [
    'done before the sprint began',
    null,
    lived(
      '1',
      { ...inFirst, sprints: '' },
      ['01-03T10', 'ana', { status: 'done' }],
      ['01-08T10', 'pia', { sprints: '1' }],
    ),
  ],
  ['made after the close', null, lived('1', { ...inFirst, created: '01-20T10' })],
])('%s: %s', (_, expected, timeline) => {
  expect(standing(timeline)).toBe(expected);
});

test('what was planned is what the accepted plan says, and what it names and is gone is removed', () => {
  const plan = {
    items: [
      { id: '1', value: 5, points: 2 },
      { id: '9', value: 4, points: null },
    ],
  };
  const timelines = [lived('1', inFirst, doing, accepted), lived('2', inFirst, doing, accepted)];
  const found = reviewOf({ sprint: first, timelines, plan, at: close });
  expect(found).toMatchObject({ basis: 'plan', beyond: 0, at: close });
  expect(found.items).toEqual([
    { id: '1', standing: 'accepted', value: 8, points: 3, planned: { value: 5, points: 2 } },
    { id: '2', standing: 'accepted', value: 8, points: 3, planned: null },
    { id: '9', standing: 'removed', value: 4, points: null, planned: { value: 4, points: null } },
  ]);
  const sums = reviewSums(found.items);
  expect([sums.planned, sums.accepted]).toEqual([
    { count: 2, value: 9, points: 2 },
    { count: 2, value: 16, points: 6 },
  ]);
});

test('a sprint without dates begins with what first came into it', () => {
  const dateless: Sprint = { ...first, start: null, end: null };
  const timelines = [
    lived('1', { ...inFirst, sprints: '' }, ['01-06T10', 'pia', { sprints: '1' }], accepted),
    lived(
      '2',
      { ...inFirst, sprints: '' },
      ['01-03T10', 'ana', { status: 'done' }],
      ['01-08T10', 'pia', { sprints: '1' }],
    ),
  ];
  const found = reviewOf({ sprint: dateless, timelines, plan: null, at: close });
  expect(found.items.map(({ id, standing: one, planned }) => [id, one, planned !== null])).toEqual([
    ['1', 'accepted', true],
  ]);
  expect(reviewOf({ sprint: dateless, timelines: [], plan: null, at: close }).items).toEqual([]);
});

test('a sprint of another board with the same name is another sprint', () => {
  const other: Sprint = { ...first, id: '7' };
  const timelines = [lived('1', inFirst, doing, accepted), lived('2', { ...inFirst, sprints: '7' }, doing)];
  const idsOf = (sprint: Sprint) => reviewOf({ sprint, timelines, plan: null, at: close }).items.map(({ id }) => id);
  expect([idsOf(first), idsOf(other)]).toEqual([['1'], ['2']]);
});

test('a sprint that is opened again and closed later comes to what it came to then', () => {
  const timeline = lived('1', inFirst, doing, review, ['01-20T10', 'ana', { status: 'done' }]);
  const of = (completed: string) =>
    reviewOf({ sprint: { ...first, completed }, timelines: [timeline], plan: null, at: completed });
  expect([of(close).items[0]?.standing, of(at('01-22T10')).items[0]?.standing]).toEqual(['carried', 'accepted']);
});

test('of more than are kept the rest is counted, and so is what a reader may not see', () => {
  const timelines = Array.from({ length: mostReviewed + 5 }, (_, index) => lived(String(index + 1), inFirst));
  const found = reviewOf({ sprint: first, timelines, plan: null, at: close });
  expect([found.items.length, found.beyond]).toEqual([mostReviewed, 5]);
  expect(JSON.stringify(found).length).toBeLessThan(200_000);
  const shown = shownReview(found, new Set(['1', '2']));
  expect([shown.items.map(({ id }) => id), shown.hidden]).toEqual([['1', '2'], mostReviewed + 3]);
});

/** Lives through both sprints, in days from January 3 on. */
const action = fc.record({
  hour: fc.integer({ min: 0, max: 24 * 30 }),
  by: fc.constantFrom('ana', 'dara', 'jonas'),
  set: fc.oneof(
    fc.constantFrom('todo', 'doing', 'review', 'done', 'released', 'cancelled').map((status) => ({ status })),
    fc.constantFrom('', '1', '2', '1, 2').map((ids) => ({ sprints: ids })),
    fc.integer({ min: 0, max: 13 }).map((points) => ({ points })),
    fc.integer({ min: 0, max: 21 }).map((value) => ({ value })),
  ),
});
const life = fc.record({
  sprints: fc.constantFrom('', '1', '2', '1, 2'),
  value: fc.option(fc.integer({ min: 0, max: 21 })),
  points: fc.option(fc.integer({ min: 0, max: 13 })),
  actions: fc.array(action, { maxLength: 12 }),
});
type Life = typeof life extends fc.Arbitrary<infer L> ? L : never;

const when = (hour: number): string =>
  new Date(Date.parse('2026-01-03T00:30:00.000Z') + hour * 3_600_000).toISOString();

/** Its timeline as Jira's history tells it at a moment. */
const toldAt = ({ actions, ...begin }: Life, index: number, moment: string): Timeline => {
  const changes = actions
    .toSorted((a, b) => a.hour - b.hour)
    .filter(({ hour }) => when(hour) <= moment)
    .map(({ hour, by, set }): TimedChange => [when(hour).slice(5, 16), by, set as Partial<ItemState>]);
  const { item, changes: told } = aLife(String(index + 1), begin, ...changes);
  return timelineOf(item, told, rules);
};

const sorted = (ids: readonly string[]): readonly string[] => ids.toSorted((a, b) => Number(a) - Number(b));
const never = '2027-01-01T00:00:00.000Z';

test('on any sprint the figures are those of the record, each work item counts once, and later changes alter nothing', () => {
  fc.assert(
    fc.property(fc.array(life, { maxLength: 8 }), fc.constantFrom(first, second), (lives, sprint) => {
      const moment = sprint.completed ?? '';
      const known = lives.map((one, index) => toldAt(one, index, moment));
      const now = reviewOf({ sprint, timelines: known, plan: null, at: moment });
      const later = reviewOf({
        sprint,
        timelines: lives.map((one, index) => toldAt(one, index, never)),
        plan: null,
        at: moment,
      });
      // Whether something waited is known better once it is answered.
      const settled = (items: typeof now.items) =>
        items.map((item) => ({
          ...item,
          standing: item.standing === 'waiting' ? 'open' : item.standing.replace(/^(carried|rejected)$/, 'open'),
        }));
      expect(settled(later.items)).toEqual(settled(now.items));

      const record = sprintFigures(sprints.slice(0, 2), known, moment).find(({ id }) => id === sprint.id);
      const idsOf = (...of: readonly Standing[]) =>
        now.items.filter((item) => of.includes(item.standing)).map(({ id }) => id);
      const { accepted: sum, planned, by } = reviewSums(now.items);
      expect(idsOf('accepted')).toEqual(sorted(record?.accepted.ids ?? []));
      expect([sum.value, sum.points]).toEqual([record?.accepted.value, record?.accepted.points]);
      expect(idsOf('closed')).toEqual(sorted(record?.outcomes.closed.ids ?? []));
      expect(idsOf('delivered')).toEqual(
        sorted([...(record?.outcomes.unaccepted.ids ?? []), ...(record?.outcomes.unasked.ids ?? [])]),
      );
      expect([planned.count, planned.value, planned.points]).toEqual([
        record?.committed.ids.length,
        record?.committed.value,
        record?.committed.points,
      ]);
      const rejected = new Set(record?.outcomes.rejected.ids);
      expect(idsOf('rejected').every((id) => rejected.has(id))).toBe(true);
      expect(new Set(now.items.map(({ id }) => id)).size).toBe(now.items.length);
      expect(Object.values(by).reduce((all, { count }) => all + count, 0)).toBe(now.items.length);
    }),
    { numRuns: 500 },
  );
});
