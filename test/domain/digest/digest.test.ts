import type { BacklogItem, Sprint } from '../../../src/domain/backlog/backlog-item';
import { digestOf, overviewOf, type ProjectFacts } from '../../../src/domain/digest';
import type { Acceptance } from '../../../src/domain/shared/work-item';
import { aBacklogItem } from '../../support/a-backlog-item';
import { ana, aPolicy, dara, features } from '../../support/a-policy';

const now = '2026-04-01T12:00:00.000Z';
const day = 86_400_000;
const ago = (days: number): string => new Date(Date.parse(now) - days * day).toISOString();

const policy = aPolicy({ types: features('1') });
const accepted = (at: string): Acceptance => ({ state: 'accepted', by: ana, as: 'owner', at, revision: 1 });

/** Ten sprints of a week that are over, and one that runs for two days more. */
const sprints: readonly Sprint[] = Array.from({ length: 11 }, (_, index) => {
  const start = ago(75 - index * 7);
  const end = ago(68 - index * 7);
  const state = index === 10 ? 'active' : 'closed';
  return { id: String(index), name: `Sprint ${index}`, state, start, end, completed: state === 'closed' ? end : null };
});

const done = (id: string, sprint: number, of: Partial<BacklogItem> = {}): BacklogItem => {
  const span = sprints[sprint];
  const at = new Date(Date.parse(span?.start ?? now) + day).toISOString();
  return aBacklogItem(id, {
    status: { id: '9', name: 'Done', category: 'done' },
    acceptance: accepted(at),
    sprintIds: [String(sprint)],
    created: ago(120),
    points: 5,
    value: 10,
    ...of,
  });
};

/** Five points of value ten in each sprint that is over. */
const steady = Array.from({ length: 10 }, (_, index) => done(`d${index}`, index));

const facts = (of: Partial<ProjectFacts> = {}): ProjectFacts => ({
  ...{ now, open: [], openGoesOn: false, accepted: steady, knownSince: ago(182) },
  ...{ breaches: [], breachesGoOn: false, sprints, versions: [] },
  ...of,
});

const open = (id: string, of: Partial<BacklogItem> = {}): BacklogItem =>
  aBacklogItem(id, { created: ago(100), points: 5, value: 8, ...of });

const waits = (id: string, days: number, of: Partial<BacklogItem> = {}): BacklogItem =>
  open(id, {
    status: { id: '3', name: 'Review', category: 'indeterminate' },
    acceptance: { state: 'awaiting', since: ago(days) },
    ...of,
  });

test('what was accepted in the last seven days counts, at its size of today, and nothing before', () => {
  const last = [
    done('a', 10, { acceptance: accepted(ago(6.9)), points: 3, value: 9 }),
    done('b', 10, { acceptance: accepted(ago(0.1)), points: null, value: 4 }),
    done('c', 9, { acceptance: accepted(ago(7.1)) }),
  ];
  expect(digestOf(facts({ accepted: last }), [], policy).accepted).toEqual({
    ...{ count: 2, value: 13, points: 3 },
    // What has no estimate bought nothing that anybody could tell.
    valuePerPoint: 3,
  });
  expect(digestOf(facts({ accepted: [] }), [], policy).accepted).toEqual({
    ...{ count: 0, value: 0, points: 0, valuePerPoint: null },
  });
});

test('what waits is told with its value, the longest first, and for whom: the Product Owner and deputies in term', () => {
  const withDeputies = {
    ...policy,
    deputies: [
      { accountId: dara, until: '2026-04-01' },
      { accountId: 'gone', until: '2026-03-31' },
    ],
  };
  const { waiting, accepters } = digestOf(
    facts({ open: [waits('a', 2), waits('b', 5, { value: null }), open('c'), waits('d', 1)] }),
    [],
    withDeputies,
  );
  expect(waiting).toEqual({ count: 3, longest: 5 * day, value: 16, keys: ['PAY-b', 'PAY-a', 'PAY-d'] });
  expect(accepters).toEqual([ana, dara]);
});

test.each([
  ['a year off', '2027-04-01', 0],
  ['tomorrow', '2026-04-02', 1],
  ['without a release date', null, 0],
])('a version whose release date is %s: %s, late are %d', (_, releaseDate, late) => {
  const versions = [{ id: 'v', name: 'Spring', releaseDate }];
  const work = [1, 2, 3, 4].map((one) => open(String(one), { position: one, versions: [{ id: 'v', name: 'Spring' }] }));
  const digest = digestOf(facts({ open: work, versions }), [], policy);
  if ('why' in digest.late) throw new Error('There is a forecast');
  expect(digest.late.releases).toHaveLength(late);
  const { dates } = overviewOf(facts({ open: work, versions }), policy);
  if ('why' in dates) throw new Error('There is a forecast');
  const [release] = dates.releases;
  // Twenty points at five a week.
  expect(release).toMatchObject({ name: 'Spring', count: 4, value: 32 });
  expect((release?.even ?? '') > '2026-04-15' && (release?.even ?? '') < '2026-05-15').toBe(true);
  expect((release?.likely ?? '') >= (release?.even ?? '')).toBe(true);
  if (late === 1) expect(release?.left?.count).toBeGreaterThan(0);
});

test('what of the running sprint will not be done by its end is named, and nothing of the sprints after', () => {
  const running = { id: '10', name: 'Sprint 10', state: 'active' as const };
  const work = Array.from({ length: 8 }, (_, one) => open(String(one), { position: one, sprint: running }));
  const { late } = digestOf(facts({ open: [...work, open('x', { position: 9 })] }), [], policy);
  if ('why' in late) throw new Error('There is a forecast');
  expect(late.sprintLeft?.name).toBe('Sprint 10');
  expect(late.sprintLeft?.keys).toContain('PAY-7');
  expect(late.sprintLeft?.keys).not.toContain('PAY-x');
});

test('too little past, or too much open work, gives no date, and says which', () => {
  const few = facts({ accepted: steady.slice(7), open: [open('1')] });
  expect(digestOf(few, [], policy).late).toEqual({ why: 'too-few', count: 3, needed: 5 });
  expect(digestOf(facts({ openGoesOn: true }), [], policy)).toMatchObject({
    late: { why: 'too-many' },
    openGoesOn: true,
  });
});

test('breaches are named, and questions are counted by the oldest', () => {
  const went = done('w', 9, { acceptance: { state: 'unaccepted', by: null, at: ago(3) } });
  const asked = [4, 9, 1].map((days) => ({ issueId: '1', comment: String(days), by: 'dev', at: ago(days) }));
  expect(digestOf(facts({ breaches: [went], breachesGoOn: true }), asked, policy)).toMatchObject({
    breaches: { count: 1, goesOn: true, keys: ['PAY-w'] },
    questions: { count: 3, longest: 9 * day },
  });
  expect(digestOf(facts(), [], policy).questions).toEqual({ count: 0, longest: null });
});

test('the overview has the figures of the project page: value per point by sprint, its trend, and the stock', () => {
  const rising = sprints.slice(0, 10).map((_, index) => done(`r${index}`, index, { value: 10 + index * 3 }));
  const ready = [1, 2, 3].map((one) => open(`s${one}`, { ready: true, position: one }));
  const overview = overviewOf(facts({ accepted: rising, open: ready }), policy);
  expect(overview.unit).toBe('sprint');
  expect(overview.periods.map(({ score }) => score)).toEqual([2, 2.6, 3.2, 3.8, 4.4, 5, 5.6, 6.2, 6.8, 7.4, null]);
  expect(overview.latest).toEqual({ name: 'Sprint 9', closed: true, score: 7.4 });
  expect(overview.trend).toMatchObject({ direction: 'rising' });
  // Fifteen ready points, five of them a sprint.
  expect(overview.stock).toMatchObject({ iterations: 3, state: 'enough', points: 15 });
});

test('without sprints weeks stand in, and periods that are not known from their beginning are left out', () => {
  const weekly = steady.map((item) => ({ ...item, sprintIds: [] }));
  const overview = overviewOf(facts({ accepted: weekly, sprints: [] }), policy);
  expect(overview.unit).toBe('week');
  expect(overview.periods.filter(({ score }) => score === 2).length).toBe(10);
  const later = overviewOf(facts({ knownSince: ago(30) }), policy);
  expect(later.periods.map(({ name }) => name)).toEqual(['Sprint 7', 'Sprint 8', 'Sprint 9', 'Sprint 10']);
});
