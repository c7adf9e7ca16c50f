import fc from 'fast-check';

import { flowPolicy, stateAt, timelineOf } from '../../../src/domain/flow';
import { aPolicy } from '../../support/a-policy';
import { aLife, at, type TimedChange, lived, rules, type ItemState } from '../../support/flow-items';

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
        const made = aLife(
          '1',
          {},
          ...sets.map((one, index): TimedChange => [hours[index] ?? '', 'x', one as Partial<ItemState>]),
        );
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

  const sentBack: readonly TimedChange[] = [
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
