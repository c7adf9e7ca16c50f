import { samplesOf, type Landing } from '../../../src/domain/forecast';
import { figures, lived } from '../../support/flow-items';

const accept = (id: string, when: string, points: number | null, created = '01-02T09') =>
  lived(id, { points, created, sprints: '1' }, [when, 'ana', { status: 'done' }]);
const waiting = (id: string, points: number | null, created = '01-02T09') => lived(id, { points, created });

const samples = (order: readonly string[], ...timelines: readonly ReturnType<typeof lived>[]) =>
  samplesOf({ periods: figures(...timelines), timelines, order, usual: 4, since: '2026-01-01T00:00:00.000Z' });

const landings = (...list: readonly (readonly [points: number, place: number | null])[]): readonly Landing[] =>
  list.map(([points, place]) => ({ points, place }));

test('a sprint’s sample holds what was accepted, what was open when it began, and nothing where nothing came', () => {
  const [first, ...rest] = samples(['b'], accept('a', '01-08', 3), waiting('b', 5));
  expect(first).toEqual({ points: 3, open: 8, landings: [] });
  expect(rest.map(({ points, open }) => [points, open])).toEqual([[0, 5]]);
});

test.each([
  ['behind all, where its rank is last', ['b', 'n'], 1],
  ['ahead of what is still open and after what is done, where its rank is first', ['n', 'b'], 3 / 8],
])('new work lands %s', (_, order, place) => {
  const [first] = samples(order, accept('a', '01-08', 3), waiting('b', 5), waiting('n', 2, '01-07T09'));
  expect(first?.landings).toEqual(landings([2, place]));
});

test('what was accepted before the older work landed ahead of it; what came between two sprints counts to the first', () => {
  const [first, second] = samples(
    ['b'],
    accept('n', '01-12', 2, '01-09T09'),
    accept('g', '01-20', 1, '01-17T09'),
    waiting('b', 5),
  );
  expect(first?.landings).toEqual(landings([2, 0], [1, 0]));
  expect(second?.landings).toEqual([]);
});

test('another estimate lands where the work item stands; a first one counts against the usual', () => {
  const again = lived('a', { points: 3 }, ['01-08', 'ana', { points: 8 }]);
  const first = lived('b', { points: null }, ['01-09', 'ana', { points: 5 }]);
  expect(samples(['a', 'b'], again, first)[0]).toEqual({ points: 0, open: 7, landings: landings([5, 0], [1, 3 / 7]) });
});

test('what was accepted without an estimate counts the usual points', () => {
  expect(samples([], accept('a', '01-08', null))[0]).toEqual({ points: 4, open: 4, landings: [] });
});

test('what ended without delivery came and went nobody knows where', () => {
  const dropped = lived('a', { points: 6 }, ['01-21', 'ana', { status: 'cancelled' }]);
  const brief = lived('n', { points: 2, created: '01-07T09' }, ['01-22', 'ana', { status: 'cancelled' }]);
  const [first, second] = samples(['b'], dropped, brief, waiting('b', 5));
  expect(first).toEqual({ points: 0, open: 11, landings: landings([2, null]) });
  expect(second).toEqual({ points: 0, open: 13, landings: landings([-6, null], [-2, null]) });
});

test('what nobody who may accept brought to Done is left out on both sides', () => {
  const past = lived('a', { points: 6, sprints: '1' }, ['01-08', 'jon', { status: 'done' }]);
  expect(samples(['b'], past, waiting('b', 5))[0]).toEqual({ points: 0, open: 5, landings: [] });
});

test('sprints before the policy, and all where there is none, are no evidence', () => {
  const timelines = [waiting('b', 5)];
  const of = (since: string | null) =>
    samplesOf({ periods: figures(...timelines), timelines, order: ['b'], usual: 4, since });
  expect(of('2026-01-18T00:00:00.000Z')).toHaveLength(1);
  expect(of(null)).toEqual([]);
});
