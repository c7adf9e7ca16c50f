import fc from 'fast-check';

import { cumulativeValue, stateAt, type Timeline } from '../../../src/domain/flow';
import { type TimedChange, figures, lived, none, now, sprint, tallied, type ItemState } from '../../support/flow-items';

describe('a sprint', () => {
  const begin = { sprints: '1', points: 5, value: 10 };
  const accept = (when: string): readonly TimedChange[] => [
    ['01-07T10', 'jonas', { status: 'review' }],
    [when, 'ana', { status: 'done' }],
  ];

  test('that went as planned: committed, completed and accepted are the same', () => {
    const first = lived('1', begin, ...accept('01-08T10'));
    const second = lived('2', { ...begin, points: 3, value: 2 }, ...accept('01-16T16'));
    const { committed, completed, accepted, outcomes, scope } = sprint(1, first, second);
    const both = tallied(['1', '2'], 8, 12);
    expect([committed, completed, outcomes.accepted]).toEqual([both, both, both]);
    expect(accepted).toEqual({ ...both, valuePerPoint: { score: 1.5 } });
    expect(scope).toMatchObject({ added: none, removed: none, change: 0 });
  });

  test('whose scope changed: what came in and what went out, with the points of that moment', () => {
    const stays = lived('1', begin);
    const comes = lived('2', { points: 3, value: 4 }, ['01-09T10', 'ines', { sprints: '1' }]);
    const goes = lived('3', { ...begin, points: 8 }, ['01-12T10', 'ines', { sprints: '' }]);
    const passes = lived(
      '4',
      { points: 2 },
      ['01-07T10', 'ines', { sprints: '1' }],
      ['01-08T10', 'ines', { sprints: '' }],
    );
    const { committed, scope } = sprint(1, stays, comes, goes, passes);
    expect(committed).toEqual(tallied(['1', '3'], 13, 20));
    expect(scope.added).toEqual(tallied(['2'], 3, 4));
    expect(scope.removed).toEqual(tallied(['3'], 8, 10));
    expect(scope.change).toBe(-5);
  });

  test('with work that was estimated anew: committed by the first estimate, accepted by the last before acceptance', () => {
    const timeline = lived('1', begin, ['01-06T10', 'mei', { points: 8 }], ...accept('01-08T10'), [
      '01-09T10',
      'mei',
      { points: 13 },
    ]);
    const { committed, completed, accepted, scope } = sprint(1, timeline);
    expect([committed.points, completed.points, accepted.points]).toEqual([5, 8, 8]);
    expect(accepted.valuePerPoint).toEqual({ score: 1.25 });
    expect(scope.reestimated).toEqual({ ids: ['1'], change: 8 });
  });

  test('with work that got its first estimate after the sprint began', () => {
    const { committed, scope } = sprint(1, lived('1', { sprints: '1' }, ['01-06T10', 'mei', { points: 3 }]));
    expect([committed.ids, committed.points, scope.change]).toEqual([['1'], 0, 3]);
  });

  test('with work that was opened again and accepted anew in it: counted once, with the last value', () => {
    const timeline = lived(
      '1',
      begin,
      ...accept('01-08T10'),
      ['01-09T10', 'ana', { status: 'doing', value: 7 }],
      ['01-12T10', 'jonas', { status: 'review' }],
      ['01-13T10', 'ana', { status: 'done' }],
    );
    const { completed, accepted, reopened } = sprint(1, timeline);
    expect(completed).toEqual(tallied(['1'], 5, 7));
    expect(accepted).toMatchObject(tallied(['1'], 5, 7));
    expect(reopened.ids).toEqual(['1']);
  });

  test('with work that was opened again after it: completed then, but its value counts where it was accepted anew', () => {
    const timeline = lived(
      '1',
      begin,
      ...accept('01-08T10'),
      ['01-20T10', 'ana', { status: 'doing', sprints: '1, 2' }],
      ['01-28T10', 'dara', { status: 'review' }],
      ['01-29T10', 'ana', { status: 'done' }],
    );
    const [first, second] = figures(timeline);
    expect(first).toMatchObject({ completed: tallied(['1'], 5, 10), accepted: none, reopened: none });
    expect(second).toMatchObject({ accepted: tallied(['1'], 5, 10), reopened: { ids: ['1'] } });
  });

  test('with work that was opened again and left open: not completed, not accepted', () => {
    const timeline = lived('1', begin, ...accept('01-08T10'), ['01-14T10', 'ana', { status: 'doing' }]);
    expect(sprint(1, timeline)).toMatchObject({ completed: none, accepted: none, reopened: { ids: ['1'] } });
  });

  test('with work that moved to the next one when it ended: committed in both, completed in the second', () => {
    const timeline = lived(
      '1',
      begin,
      ['01-16T17:01', 'ines', { sprints: '1, 2' }],
      ['01-20T10', 'jonas', { status: 'review' }],
      ['01-21T10', 'ana', { status: 'done' }],
    );
    const [first, second] = figures(timeline);
    const it = tallied(['1'], 5, 10);
    expect(first).toMatchObject({ committed: it, completed: none, accepted: none, movedOn: it, movedIn: none });
    expect(second).toMatchObject({ committed: it, completed: it, accepted: it, movedOn: none, movedIn: it });
    expect(first?.scope.removed).toEqual(none);
  });

  test('with work that moved to the next one in mid-sprint: scope that went out', () => {
    const timeline = lived('1', begin, ['01-09T10', 'ines', { sprints: '2' }]);
    const [first, second] = figures(timeline);
    expect(first).toMatchObject({ movedOn: { ids: ['1'] }, scope: { removed: { ids: ['1'] }, change: -5 } });
    expect(second).toMatchObject({ movedIn: { ids: ['1'] }, committed: { ids: ['1'] } });
  });

  test('with work that was planned for it, and planned otherwise before it began: no move between sprints', () => {
    const [first, second] = figures(lived('1', { sprints: '1' }, ['01-03T10', 'ines', { sprints: '2' }]));
    expect([first?.committed, first?.movedOn, second?.movedIn]).toEqual([none, none, none]);
  });

  test('with work without points: accepted value counts, value per point leaves it out', () => {
    const without = lived('1', { ...begin, points: null }, ...accept('01-08T10'));
    const zero = lived('2', { ...begin, points: 0 }, ...accept('01-08T10'));
    const sized = lived('3', begin, ...accept('01-08T10'));
    const { accepted, withoutPoints } = sprint(1, without, zero, sized);
    expect(accepted).toEqual({ ...tallied(['1', '2', '3'], 5, 30), valuePerPoint: { score: 2 } });
    expect(withoutPoints).toEqual(['1', '2']);
    expect(sprint(1, without).accepted.valuePerPoint).toEqual({ unscored: 'no-estimate' });
  });

  test('with work without a value: its points count, since they were paid; with none valued there is no ratio', () => {
    const sized = lived('1', begin, ...accept('01-08T10'));
    const worthless = lived('2', { ...begin, value: null }, ...accept('01-08T10'));
    expect(sprint(1, sized, worthless).accepted.valuePerPoint).toEqual({ score: 1 });
    expect(sprint(1, worthless).accepted.valuePerPoint).toEqual({ unscored: 'no-value' });
  });

  test('with work that got into Done unaccepted: completed, worth nothing', () => {
    const timeline = lived('1', begin, ['01-08T10', 'jonas', { status: 'done' }]);
    expect(sprint(1, timeline)).toMatchObject({
      completed: tallied(['1'], 5, 10),
      accepted: { ...none, valuePerPoint: { unscored: 'no-estimate' } },
      outcomes: { accepted: none, unaccepted: tallied(['1'], 5, 10), unasked: none },
    });
  });

  test('counts features, enablers, defects and support apart', () => {
    const of = (id: string, workClass: 'feature' | 'enabler' | 'defect' | 'support', value: number | null) =>
      lived(id, { ...begin, value, item: { workClass } }, ...accept('01-08T10'));
    const { byClass, accepted } = sprint(1, of('1', 'feature', 10), of('2', 'enabler', null), of('3', 'defect', 5));
    expect(byClass).toMatchObject({
      feature: { ids: ['1'], points: 5, value: 10, valuePerPoint: { score: 2 } },
      enabler: { ids: ['2'], points: 5, value: 0, valuePerPoint: { unscored: 'no-value' } },
      defect: { ids: ['3'], points: 5, value: 5, valuePerPoint: { score: 1 } },
      support: { ids: [], valuePerPoint: { unscored: 'no-estimate' } },
    });
    expect(accepted).toMatchObject({ points: 15, value: 15, valuePerPoint: { score: 1 } });
  });

  test('gets the answer that came between it and the next one', () => {
    const timeline = lived(
      '1',
      begin,
      ['01-07T10', 'jonas', { status: 'review' }],
      ['01-17T10', 'ana', { status: 'done' }],
    );
    const [first, second] = figures(timeline);
    expect(first).toMatchObject({ completed: none, accepted: { ids: ['1'] } });
    expect(second?.accepted.ids).toEqual([]);
  });

  test('counts a rejection beside the acceptance that followed', () => {
    const timeline = lived(
      '1',
      begin,
      ['01-07T10', 'jonas', { status: 'review' }],
      ['01-08T10', 'ana', { status: 'doing' }],
      ['01-09T10', 'jonas', { status: 'review' }],
      ['01-12T10', 'ana', { status: 'done' }],
    );
    expect(sprint(1, timeline).outcomes).toMatchObject({ rejected: { ids: ['1'] }, accepted: { ids: ['1'] } });
  });

  test('leaves out what was done before it began, and what was never in it', () => {
    const before = lived('1', begin, ['01-03T10', 'ana', { status: 'done' }]);
    const outside = lived('2', { points: 3, value: 9 }, ...accept('01-08T10'));
    expect(sprint(1, before, outside)).toMatchObject({ committed: none, completed: none, accepted: none });
    expect(cumulativeValue([before, outside]).map(({ id, total }) => [id, total])).toEqual([
      ['1', 10],
      ['2', 19],
    ]);
  });

  test('that runs is counted up to now; one to come is not counted', () => {
    const timeline = lived('1', { ...begin, sprints: '3' }, ['02-05T10', 'ana', { status: 'done' }]);
    expect(figures(timeline)).toHaveLength(3);
    expect(sprint(3, timeline)).toMatchObject({ closed: false, end: now, completed: { ids: ['1'] } });
  });

  const lives = fc.array(
    fc.array(
      fc.record({
        day: fc.integer({ min: 3, max: 31 }),
        by: fc.constantFrom('ana', 'jonas', 'dara'),
        set: fc.record(
          {
            status: fc.constantFrom('todo', 'doing', 'review', 'done'),
            sprints: fc.constantFrom('', '1', '1, 2', '2', '2, 3'),
            points: fc.option(fc.integer({ min: 0, max: 13 })),
          },
          { requiredKeys: [] },
        ),
      }),
      { maxLength: 8 },
    ),
    { maxLength: 6 },
  );
  const timelinesOf = (all: typeof lives extends fc.Arbitrary<infer T> ? T : never): readonly Timeline[] =>
    all.map((deeds, id) =>
      lived(
        String(id + 1),
        { sprints: '1', points: 3, value: 4 },
        ...deeds
          .toSorted((a, b) => a.day - b.day)
          .map(({ day, by, set }): TimedChange => [
            `01-${String(day).padStart(2, '0')}T10`,
            by,
            set as Partial<ItemState>,
          ]),
      ),
    );

  test('counts no acceptance in two sprints, whatever happens', () => {
    fc.assert(
      fc.property(lives, (all) => {
        const ids = figures(...timelinesOf(all)).flatMap(({ accepted }) => accepted.ids);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });

  test('delivers no more than is delivered in all, and its classes add up to it', () => {
    fc.assert(
      fc.property(lives, (all) => {
        const timelines = timelinesOf(all);
        const periods = figures(...timelines);
        const value = periods.reduce((sum, { accepted }) => sum + accepted.value, 0);
        expect(value).toBeLessThanOrEqual(cumulativeValue(timelines).at(-1)?.total ?? 0);
        for (const { accepted, byClass } of periods)
          expect(Object.values(byClass).reduce((sum, { points }) => sum + points, 0)).toBe(accepted.points);
      }),
    );
  });

  test('ends with the points that it began with and the change of its scope', () => {
    fc.assert(
      fc.property(lives, (all) => {
        const open = all.map((deeds) => deeds.filter(({ set }) => set.status === undefined));
        const timelines = timelinesOf(open);
        for (const period of figures(...timelines)) {
          const end = timelines
            .map((timeline) => stateAt(timeline, Date.parse(period.end)))
            .filter((state) => state?.sprintIds.includes(period.id))
            .reduce((sum, state) => sum + (state?.points ?? 0), 0);
          expect(period.committed.points + period.scope.change).toBe(end);
        }
      }),
    );
  });
});
