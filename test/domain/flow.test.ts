import fc from 'fast-check';

import {
  cumulativeValue,
  flowPolicy,
  type Period,
  readyStock,
  sprintFigures,
  stateAt,
  stockHistory,
  timelineOf,
  trend,
  valueEffort,
  valueTrend,
  velocity,
  waiting,
  weekFigures,
  type StockItem,
  type Timeline,
} from '../../src/domain/flow';
import type { BadgeLack } from '../../src/domain/shared/badge';
import { aPolicy } from '../support/a-policy';
import { aLife, at, type Deed, lived, now, rules, sprints, type Was } from '../support/flow-items';

const figures = (...timelines: readonly Timeline[]): readonly Period[] => sprintFigures(sprints, timelines, now);
const sprint = (number: number, ...timelines: readonly Timeline[]): Period => {
  const period = figures(...timelines)[number - 1];
  if (period === undefined) throw new Error(`No sprint ${number}`);
  return period;
};

const tallied = (ids: readonly string[], points: number, value: number) => ({ ids, points, value });
const none = tallied([], 0, 0);

describe('what a work item was', () => {
  const { item, changes } = aLife(
    '1',
    { points: 3, sprints: '1' },
    ['01-06T10', 'jonas', { status: 'doing' }],
    ['01-07T10', 'ana', { value: 8, points: 5 }],
    ['01-20T10', 'ines', { sprints: '1, 2' }],
  );
  const timeline = timelineOf(item, changes, rules);

  test.each([
    ['before it was created', '01-01T00', null],
    ['when it was created', '01-02T09', { status: 'todo', sprints: ['1'], points: 3, value: null }],
    ['after a change of status', '01-06T10', { status: 'doing', sprints: ['1'], points: 3, value: null }],
    ['after two fields changed at once', '01-08T00', { status: 'doing', sprints: ['1'], points: 5, value: 8 }],
    ['now', '02-01T00', { status: 'doing', sprints: ['1', '2'], points: 5, value: 8 }],
  ])('%s', (_, when, expected) => {
    const state = stateAt(timeline, Date.parse(at(when)));
    expect(
      state && { status: state.status.id, sprints: state.sprintIds, points: state.points, value: state.value },
    ).toEqual(expected);
  });

  test('does not depend on the order in which its changes came', () => {
    expect(timelineOf(item, changes.toReversed(), rules)).toEqual(timeline);
  });

  test('changes of other fields leave no step', () => {
    const other = {
      id: '9',
      by: null,
      at: at('01-09T00'),
      items: [{ fieldId: 'summary', from: null, to: null, fromName: 'a', toName: 'b' }],
    };
    expect(timelineOf(item, [...changes, other], rules)).toEqual(timeline);
  });

  test('a status that nobody knows any more is work under way', () => {
    const gone = lived('1', {}, ['01-06T10', 'jonas', { status: 'lost' }], ['01-07T10', 'ana', { status: 'done' }]);
    expect(gone.steps.map(({ state }) => state.status.category)).toEqual(['new', 'indeterminate', 'done']);
  });

  test('its last step is what it is now, whatever was done to it', () => {
    const set = fc.record(
      {
        status: fc.constantFrom('todo', 'doing', 'review', 'done'),
        sprints: fc.constantFrom('', '1', '1, 2', '2'),
        points: fc.option(fc.integer({ min: 0, max: 20 })),
        value: fc.option(fc.integer({ min: 0, max: 99 })),
      },
      { requiredKeys: [] },
    );
    const hours = Array.from({ length: 23 }, (_, hour) => `01-09T${String(hour + 1).padStart(2, '0')}`);
    fc.assert(
      fc.property(fc.array(set, { maxLength: 20 }), (sets) => {
        const made = aLife('1', {}, ...sets.map((one, index): Deed => [hours[index] ?? '', 'x', one as Partial<Was>]));
        const { points, value, sprintIds, status } = made.item;
        const last = timelineOf(made.item, made.changes, rules).steps.at(-1);
        expect(last?.state).toMatchObject({ points, value, sprintIds, status: { id: status.id } });
      }),
    );
  });
});

describe('the answer to a work item', () => {
  const done = (by: string, when: string, item = {}) =>
    lived('1', { item }, ['01-03T10', 'jonas', { status: 'review' }], [when, by, { status: 'done' }]).finishes[0];

  test.each([
    ['the Product Owner', 'ana', '01-08T10', 'accepted'],
    ['a deputy in term', 'dara', '01-23T22', 'accepted'],
    ['a deputy whose term has ended', 'dara', '01-24T01', 'unaccepted'],
    ['a developer', 'jonas', '01-08T10', 'unaccepted'],
  ])('moved into Done by %s', (_, by, when, outcome) => {
    expect(done(by, when)).toMatchObject({ outcome, by, undone: null });
  });

  test('nobody is asked before the policy, without one, or for a work type that it does not govern', () => {
    const life = aLife('1', { created: '01-02T09' }, ['01-08T10', 'ana', { status: 'done' }]);
    const outcome = (policy: typeof rules.policy, type = '10') =>
      timelineOf({ ...life.item, type: { id: type, name: '' } }, life.changes, { ...rules, policy }).finishes[0]
        ?.outcome;
    const { policy } = rules;
    if (policy === null) throw new Error('The rules have a policy');
    expect(outcome({ ...policy, since: at('01-09T00') })).toBe('unasked');
    expect(outcome(null)).toBe('unasked');
    expect(outcome(policy, '11')).toBe('unasked');
    expect(outcome(policy)).toBe('accepted');
  });

  test('the field Acceptance speaks for the entry of its own time, and for no other', () => {
    const acceptance = { state: 'accepted', by: 'otto', as: 'owner', at: at('01-08T10'), revision: 1 } as const;
    expect(done('otto', '01-08T10', { acceptance })).toMatchObject({ outcome: 'accepted', by: 'otto' });
    expect(done('otto', '01-09T10', { acceptance })).toMatchObject({ outcome: 'unaccepted' });
    const refused = { state: 'unaccepted', by: 'ana', at: at('01-08T10') } as const;
    expect(done('ana', '01-08T10', { acceptance: refused })).toMatchObject({ outcome: 'unaccepted' });
  });

  test('without a history, the field Acceptance tells of work that is in Done', () => {
    const acceptance = { state: 'accepted', by: 'ana', as: 'owner', at: at('01-08T10'), revision: 1 } as const;
    const timeline = lived('1', { status: 'done', item: { acceptance } });
    expect(timeline.finishes).toMatchObject([{ outcome: 'accepted', at: Date.parse(at('01-08T10')) }]);
  });

  const sentBack: readonly Deed[] = [
    ['01-06T10', 'jonas', { status: 'doing' }],
    ['01-07T10', 'jonas', { status: 'review' }],
    ['01-08T10', 'ana', { status: 'doing' }],
  ];

  test('a rejection is the move of an accepter to where rejected work goes', () => {
    expect(lived('1', {}, ...sentBack).rejections).toMatchObject([
      { at: Date.parse(at('01-08T10')), by: 'ana', waitedSince: Date.parse(at('01-07T10')) },
    ]);
  });

  test('a developer who takes work back, or an owner who begins it, rejects nothing', () => {
    const taken = lived(
      '1',
      {},
      ['01-07T10', 'jonas', { status: 'review' }],
      ['01-08T10', 'jonas', { status: 'doing' }],
    );
    const begun = lived('2', {}, ['01-07T10', 'ana', { status: 'doing' }]);
    expect([...taken.rejections, ...begun.rejections]).toEqual([]);
  });

  test('the field Acceptance and the move that followed it are one rejection; without the move it counts alone', () => {
    const acceptance = {
      state: 'rejected',
      by: 'ana',
      at: at('01-08T09:58'),
      why: 'no',
      failed: [] as string[],
    } as const;
    expect(lived('1', { item: { acceptance } }, ...sentBack).rejections).toHaveLength(1);
    expect(lived('1', { item: { acceptance } }, ...sentBack.slice(0, 2)).rejections).toMatchObject([
      { at: Date.parse(at('01-08T09:58')), waitedSince: null },
    ]);
  });

  test('a policy governs the work types that it gives a class', () => {
    const policy = aPolicy({ types: { '10': 'feature', '12': 'defect' } });
    expect([...flowPolicy(policy).governed]).toEqual(['10', '12']);
  });
});

describe('a sprint', () => {
  const begin = { sprints: '1', points: 5, value: 10 };
  const accept = (when: string): readonly Deed[] => [
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
          .map(({ day, by, set }): Deed => [`01-${String(day).padStart(2, '0')}T10`, by, set as Partial<Was>]),
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

describe('weeks', () => {
  test('stand in for sprints: from Monday to Monday, by when it happened', () => {
    const of = (id: string, when: string) => lived(id, { points: 2, value: 6 }, [when, 'ana', { status: 'done' }]);
    const all = [of('1', '01-25T23:59'), of('2', '01-26T00'), of('3', '02-06T11'), of('4', '01-02T10')];
    const weeks = weekFigures(all, { weeks: 3, now });
    expect(weeks.map(({ id, closed, accepted, completed }) => [id, closed, accepted.ids, completed.ids])).toEqual([
      ['2026-01-19', true, ['1'], ['1']],
      ['2026-01-26', true, ['2'], ['2']],
      ['2026-02-02', false, ['3'], ['3']],
    ]);
    expect(weeks[0]).toMatchObject({ kind: 'week', start: '2026-01-19T00:00:00.000Z', committed: none });
  });
});

const period = (id: number, points: number, score: number | null, closed = true): Period => {
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

describe('velocity', () => {
  const periods = [90, 10, 20, 30, 1, 40].map((points, index) => period(index + 1, points, null));

  test('is the median of accepted points of the last five closed periods', () => {
    expect(velocity([...periods, period(7, 500, null, false)])).toMatchObject({
      points: 20,
      low: 1,
      high: 40,
      basis: 'accepted',
    });
    expect(velocity(periods, { last: 2 })?.points).toBe(20.5);
  });

  test('takes completed points where nobody was asked yet', () => {
    expect(velocity(periods, { since: null })).toMatchObject({ points: 21, basis: 'completed' });
    expect(velocity(periods, { since: at('01-14T10') })).toMatchObject({ points: 21, low: 1, basis: 'mixed' });
  });

  test('is none without a closed period', () => {
    expect(velocity([period(1, 5, 1, false)])).toBeNull();
  });
});

describe('a trend', () => {
  test.each([
    ['a steady rise', [1, 1.1, 1.2, 1.3, 1.4], 'rising', 0.1, 'very likely'],
    ['a steady fall', [5, 4, 3, 2, 1, 0.5], 'falling', -1, 'very likely'],
    ['a rise that may be accident', [1, 3, 4, 6, 5], 'rising', 1.25, 'likely'],
    ['a rise with an accident in it', [1, 1.2, 1.1, 1.5, 1.4, 1.9, 0.2, 2.2], 'none', 0.16, null],
    ['ups and downs', [1, 2, 1, 2, 1, 2], 'none', 0, null],
    ['a level', [2, 2, 2, 2, 2, 2], 'none', 0, null],
    ['figures with gaps', [1, null, 2, null, 3, null, 4, null, 5], 'rising', 0.5, 'very likely'],
  ])('of %s', (_, series, direction, slope, certainty) => {
    const result = trend(series);
    expect(result).toMatchObject({ direction, certainty });
    expect(result).toHaveProperty('slope', expect.closeTo(slope, 1));
  });

  test.each([
    ['four figures', [1, 2, 3, 4], 4],
    ['nothing', [], 0],
  ])('is not told of %s', (_, series, count) => {
    expect(trend(series)).toEqual({ direction: 'too-few', count });
  });

  test('is claimed only where its interval lies on one side of zero', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 5, maxLength: 25 }), (series) => {
        const result = trend(series);
        if (result.direction === 'too-few') throw new Error('Five are enough');
        const { direction, interval } = result;
        if (direction === 'rising') expect(interval?.low).toBeGreaterThan(0);
        if (direction === 'falling') expect(interval?.high).toBeLessThan(0);
      }),
    );
  });

  test('by hand: five values, ten slopes, their middle, and the exact chance of so many rises', () => {
    // Slopes in order: -1, 1/2, 2/3, 1, 1, 3/2, 3/2, 5/3, 2, 2; S = 8 of 10 pairs: 2 · (1 + 4) / 120.
    const result = trend([1, 3, 4, 6, 5]);
    expect(result).toMatchObject({ direction: 'rising', count: 5, certainty: 'likely', slope: 1.25 });
    if (result.direction === 'too-few') throw new Error('Five are enough');
    expect(result.p).toBeCloseTo(10 / 120, 10);
  });

  test('its interval holds the slope, and it turns with the series', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 5, maxLength: 25 }), (series) => {
        const [up, down] = [trend(series), trend(series.map((one) => -one))];
        if (up.direction === 'too-few' || down.direction === 'too-few') throw new Error('Five are enough');
        expect(down.slope).toBeCloseTo(-up.slope, 10);
        expect(down.p).toBeCloseTo(up.p, 10);
        expect(up.p).toBeGreaterThan(0);
        expect(up.interval === null || (up.interval.low <= up.slope && up.slope <= up.interval.high)).toBe(true);
      }),
    );
  });

  test('of chance alone is called one seldom: one time in five at most, by its own threshold', () => {
    const calls = fc
      .sample(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 8, maxLength: 8 }), {
        numRuns: 600,
        seed: 5,
      })
      .filter((series) => trend(series).direction !== 'none').length;
    expect(calls / 600).toBeLessThan(0.25);
  });

  test('of value per point passes over the running period and those without a figure', () => {
    const scores = [1, 1.5, null, 2, 2.5, 3];
    const periods = [...scores.map((score, index) => period(index + 1, 5, score)), period(7, 5, 0, false)];
    for (const result of [valueTrend(periods), valueTrend(periods, 'feature')]) {
      expect(result).toMatchObject({ direction: 'rising', certainty: 'very likely' });
      expect(result).toHaveProperty('slope', expect.closeTo(0.39, 2));
    }
  });
});

describe('cumulative value', () => {
  test('adds up what was accepted and stands, in the order of acceptance', () => {
    const first = lived('1', { value: 3 }, ['01-09T10', 'ana', { status: 'done' }]);
    const second = lived('2', { value: 4 }, ['01-08T10', 'ana', { status: 'done' }]);
    const breach = lived('3', { value: 50 }, ['01-08T10', 'jonas', { status: 'done' }]);
    const undone = lived(
      '4',
      { value: 60 },
      ['01-08T10', 'ana', { status: 'done' }],
      ['01-09T10', 'ana', { status: 'todo' }],
    );
    expect(cumulativeValue([first, second, breach, undone]).map(({ id, total }) => [id, total])).toEqual([
      ['2', 4],
      ['1', 7],
    ]);
  });
});

describe('waiting for the answer', () => {
  const hour = 3_600_000;

  test('now: average, median and the oldest', () => {
    const items = ['02-06T06', '02-06T11', '02-05T12'].map(
      (since, index) =>
        aLife(String(index), { status: 'review', item: { acceptance: { state: 'awaiting', since: at(since) } } }).item,
    );
    const result = waiting(items, [], now);
    expect(result.now.map(({ id, ms }) => [id, ms / hour])).toEqual([
      ['2', 24],
      ['0', 6],
      ['1', 1],
    ]);
    expect(result).toMatchObject({ oldest: { id: '2' }, median: 6 * hour, average: (31 / 3) * hour });
  });

  test('then: since it came into the status that the answer took it out of', () => {
    const accepted = lived(
      '1',
      {},
      ['01-07T10', 'jonas', { status: 'review' }],
      ['01-07T16', 'ana', { status: 'done' }],
    );
    const straight = lived(
      '2',
      {},
      ['01-07T10', 'jonas', { status: 'doing' }],
      ['01-09T16', 'ana', { status: 'done' }],
    );
    const rejected = lived(
      '3',
      {},
      ['01-07T10', 'jonas', { status: 'review' }],
      ['01-07T12', 'ana', { status: 'doing' }],
    );
    const { answered } = waiting([], [accepted, straight, rejected], now);
    expect(answered).toEqual({ count: 2, average: 4 * hour, median: 4 * hour });
  });

  test('nothing waits in Done, and without anything there is no average', () => {
    const item = aLife('1', {
      status: 'done',
      item: { acceptance: { state: 'awaiting', since: at('01-07T10') } },
    }).item;
    expect(waiting([item], [], now)).toMatchObject({ now: [], oldest: null, average: null, median: null });
  });
});

describe('ready stock', () => {
  let position = 0;
  const stock = (id: string, of: Partial<StockItem> = {}): StockItem => ({
    id,
    key: `X-${id}`,
    status: { id: 'todo', name: 'To Do', category: 'new' },
    points: 5,
    value: 10,
    valuePerPoint: 2,
    readiness: { state: 'ready' },
    ready: true,
    openBlockers: [],
    sprint: null,
    position: (position += 1),
    workClass: 'feature',
    ...of,
  });
  const speed = velocity([period(1, 10, null)]);
  const lacking = (id: string, codes: readonly BadgeLack['code'][], of: Partial<StockItem> = {}) =>
    stock(id, {
      ready: false,
      readiness: {
        state: 'not-ready',
        lacks: codes.map((code) => (code === 'line' ? { code, text: 'Value is clear' } : { code })),
      },
      ...of,
    });

  test('is ready points that nobody has begun, by velocity', () => {
    const begun = stock('2', { status: { id: 'doing', name: 'Doing', category: 'indeterminate' } });
    const unsized = stock('3', { points: null, valuePerPoint: null });
    expect(readyStock([stock('1'), begun, unsized, lacking('4', ['no-criteria']), stock('5')], speed)).toMatchObject({
      iterations: 1,
      points: 10,
      ids: ['1', '5'],
      state: 'too-little',
      missingPoints: 10,
      excessPoints: 0,
    });
  });

  test.each([
    [0, 'empty', 0],
    [19, 'too-little', 1.9],
    [20, 'enough', 2],
    [40, 'enough', 4],
    [41, 'too-much', 4.1],
  ])('of %d points at a velocity of 10 is %s', (points, state, iterations) => {
    expect(readyStock([stock('1', { points })], speed)).toMatchObject({ state, iterations });
  });

  test('without a velocity says so', () => {
    expect(readyStock([stock('1')], null)).toMatchObject({ iterations: null, why: 'no-velocity', state: 'unknown' });
    expect(readyStock([stock('1')], velocity([period(1, 0, null)])).iterations).toBeNull();
  });

  test('is best filled by the highest value per point among what is nearly ready', () => {
    const items = [
      lacking('1', ['no-criteria'], { valuePerPoint: 1 }),
      lacking('2', ['no-criteria', 'blocked'], { valuePerPoint: 4, openBlockers: ['X-9'] }),
      lacking('3', ['no-criteria', 'no-estimate', 'line'], { valuePerPoint: null, points: null, value: null }),
      lacking('4', ['no-value'], { valuePerPoint: null, value: null }),
      stock('5'),
    ];
    const { fillers } = readyStock(items, speed);
    expect(fillers.map(({ id, lacks }) => [id, lacks])).toEqual([
      ['2', ['criteria', 'unblocking']],
      ['1', ['criteria']],
      ['4', ['value']],
    ]);
    expect(readyStock(items, speed, { fillers: 1 }).fillers).toHaveLength(1);
  });

  test('takes a line of the project for what it is, whatever its words are', () => {
    const clear = lacking('1', ['line'], { value: 5 });
    const { fillers } = readyStock([clear], speed);
    expect(fillers.map(({ lacks }) => lacks)).toEqual([['other']]);
  });

  test('reads nothing into what an earlier version stored', () => {
    const old = stock('1', { ready: false, readiness: 'unknown' });
    expect(readyStock([old], speed).fillers.map(({ lacks }) => lacks)).toEqual([['other']]);
  });

  test('names what is not ready in the running and in the next sprint', () => {
    const running = { id: '3', name: 'Sprint 3', state: 'active' } as const;
    const next = { id: '4', name: 'Sprint 4', state: 'future' } as const;
    const later = { ...next, id: '5' };
    const items = [
      lacking('1', ['no-criteria'], { sprint: running }),
      stock('2', { sprint: running }),
      lacking('3', ['no-estimate'], { sprint: next, points: null }),
      lacking('4', ['no-criteria'], { sprint: later }),
      stock('5', {
        ready: false,
        readiness: { state: 'unaccepted' },
        sprint: running,
        status: { id: 'done', name: 'Done', category: 'done' },
      }),
    ];
    const { notReady } = readyStock(items, speed, { nextSprintId: '4' });
    expect(notReady.running.map(({ id }) => id)).toEqual(['1']);
    expect(notReady.next.map(({ id, lacks }) => [id, lacks])).toEqual([['3', ['estimate']]]);
  });

  test('of the past is what was sized and not begun at the end of each period', () => {
    const begun = lived('1', { points: 5, value: 1 }, ['01-20T10', 'jonas', { status: 'doing' }]);
    const valued = lived('2', { points: 3 }, ['01-20T10', 'ana', { value: 8 }]);
    const done = lived('3', { points: 2, value: 1, sprints: '1' }, ['01-08T10', 'ana', { status: 'done' }]);
    const all = [begun, valued, done];
    const of = (needsValue: boolean) =>
      stockHistory(all, figures(...all), { needsValue }).map(({ points, iterations }) => [points, iterations]);
    expect(of(true)).toEqual([
      [5, 2.5],
      [3, 3],
      [3, 3],
    ]);
    expect(of(false)[0]).toEqual([8, 4]);
  });
});

describe('value and effort', () => {
  const dot = (id: string, points: number | null, value: number | null) => ({ id, key: `X-${id}`, points, value });

  test('parts at the medians of what can be drawn', () => {
    const { quadrants, medians, without } = valueEffort([
      dot('1', 1, 20),
      dot('2', 8, 30),
      dot('3', 2, 1),
      dot('4', 13, 2),
      dot('5', 5, null),
      dot('6', 0, 7),
    ]);
    expect(medians).toEqual({ points: 5, value: 11 });
    expect(quadrants).toEqual({ 'do-first': ['1'], plan: ['2'], 'fill-in': ['3'], question: ['4'] });
    expect(without).toEqual({ value: ['5'], points: ['6'] });
  });

  test('loses no dot in its bins, most crowded first', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 99 }))), (places) => {
        const items = places.map(([points, value], id) => dot(String(id), points, value));
        const { bins, dots } = valueEffort(items, { columns: 4, rows: 3 });
        expect(bins.flatMap(({ ids }) => ids).length).toBe(dots.length);
        expect(bins.length).toBeLessThanOrEqual(12);
        const sizes = bins.map(({ ids }) => ids.length);
        expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
      }),
    );
  });

  test('without anything to draw has no quadrants to part', () => {
    expect(valueEffort([])).toMatchObject({ dots: [], medians: null, bins: [] });
  });
});

test('ten thousand lives take a few seconds of the processor at most', () => {
  const begun = process.cpuUsage();
  const deeds: readonly Deed[] = [
    ['01-06T10', 'jonas', { status: 'doing' }],
    ['01-07T10', 'jonas', { status: 'review', points: 8 }],
    ['01-16T17:01', 'ines', { sprints: '1, 2' }],
    ['01-21T10', 'ana', { status: 'done' }],
  ];
  const { item, changes } = aLife('1', { sprints: '1', points: 5, value: 3 }, ...deeds);
  const timelines = Array.from({ length: 10_000 }, (_, id) => timelineOf({ ...item, id: String(id) }, changes, rules));
  expect(sprintFigures(sprints, timelines, now)[1]?.accepted.points).toBe(80_000);
  expect(process.cpuUsage(begun).user / 1_000).toBeLessThan(3_000);
});
