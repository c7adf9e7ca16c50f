import { cumulativeValue, proposedMeanings, sprintFigures, velocity, weekFigures } from '../../../src/domain/flow';
import { timelineOf } from '../../../src/domain/flow/timeline';
import type { FlowItem, FlowRules } from '../../../src/domain/flow/types';
import { at, rules } from '../../support/flow-items';

type Told = readonly [
  when: string,
  by: string,
  ...parts: (readonly [field: string, from: string | null, to: string | null])[],
];

const item = (over: Partial<FlowItem> = {}): FlowItem => ({
  id: '1',
  key: 'A-1',
  type: { id: '10', name: 'Story' },
  workClass: 'feature',
  status: { id: 'cancelled', name: 'Cancelled', category: 'done' },
  value: 100,
  points: 8,
  sprintIds: ['5'],
  acceptance: null,
  created: at('01-02T09'),
  ...over,
});

const lived = (of: FlowItem, told: readonly Told[], by: FlowRules = rules) =>
  timelineOf(
    of,
    told.map(([when, who, ...parts], index) => ({
      id: String(index + 1),
      by: who,
      at: at(when),
      items: parts.map(([fieldId, from, to]) => ({ fieldId, from, to, fromName: from, toName: to })),
    })),
    by,
  );

const sprint = {
  id: '5',
  name: 'Five',
  state: 'closed',
  start: at('01-05T09'),
  end: at('01-16T17'),
  completed: at('01-16T17'),
} as const;
const now = at('01-20T09');
const delivered = (id: string) =>
  lived(item({ id, status: { id: 'done', name: 'Done', category: 'done' }, value: 10, points: 3 }), [
    ['01-08T10', 'ana', ['status', 'todo', 'done']],
  ]);

describe('what was closed without delivery', () => {
  const closed = [
    lived(item({ id: '2' }), [['01-09T10', 'ana', ['status', 'todo', 'cancelled']]]),
    lived(
      item({
        id: '3',
        status: { id: 'done', name: 'Done', category: 'done' },
        resolution: { id: 'wont-do', name: 'Won’t Do' },
      }),
      [['01-10T10', 'ana', ['status', 'todo', 'done'], ['resolution', null, 'wont-do']]],
    ),
  ];
  const all = [delivered('1'), ...closed];

  test('counts nowhere as points, value, velocity or an answer, and is named apart', () => {
    const [period] = sprintFigures([sprint], all, now);
    expect(period?.completed).toEqual({ ids: ['1'], points: 3, value: 10 });
    expect(period?.accepted).toMatchObject({ ids: ['1'], points: 3, value: 10 });
    expect(period?.outcomes.closed).toEqual({ ids: ['2', '3'], points: 16, value: 200 });
    expect(period?.outcomes.unaccepted.ids).toEqual([]);
    expect(period?.byClass.feature.ids).toEqual(['1']);
    expect(velocity([period].filter((one) => one !== undefined))?.points).toBe(3);
    expect(cumulativeValue(all).map(({ id, total }) => [id, total])).toEqual([['1', 10]]);
    const weeks = weekFigures(all, { weeks: 4, now });
    expect(weeks.flatMap(({ completed }) => completed.ids)).toEqual(['1']);
    expect(weeks.flatMap(({ outcomes }) => outcomes.closed.ids)).toEqual(['2', '3']);
  });

  test('is not reopened when it is begun again', () => {
    const again = lived(item({ id: '4', status: { id: 'todo', name: 'To Do', category: 'new' } }), [
      ['01-09T10', 'ana', ['status', 'todo', 'cancelled']],
      ['01-12T10', 'jonas', ['status', 'cancelled', 'todo']],
    ]);
    const [period] = sprintFigures([sprint], [again], now);
    expect(period?.reopened.ids).toEqual([]);
    expect(period?.outcomes.closed.ids).toEqual([]);
  });
});

test('from one delivered status to another the acceptance stays the one it was', () => {
  const released = lived(item({ status: { id: 'released', name: 'Released', category: 'done' } }), [
    ['01-08T10', 'ana', ['status', 'todo', 'done']],
    ['01-12T10', 'jonas', ['status', 'done', 'released']],
  ]);
  expect(released.finishes).toMatchObject([
    { outcome: 'accepted', by: 'ana', at: Date.parse(at('01-08T10')), undone: null },
  ]);
});

test('closing what was accepted takes it out of what was delivered', () => {
  const taken = lived(item(), [
    ['01-08T10', 'ana', ['status', 'todo', 'done']],
    ['01-12T10', 'ana', ['status', 'done', 'cancelled']],
  ]);
  expect(taken.finishes).toMatchObject([
    { outcome: 'accepted', undone: Date.parse(at('01-12T10')) },
    { outcome: 'closed', undone: null },
  ]);
  const [period] = sprintFigures([sprint], [taken], now);
  expect(period?.completed.ids).toEqual([]);
  expect(period?.reopened.ids).toEqual([]);
});

describe('work whose way into Done the history does not tell', () => {
  const done = { id: 'done', name: 'Done', category: 'done' } as const;
  test.each<[string, Partial<FlowItem>, string]>([
    ['its resolution date', { resolved: at('01-10T12'), statusChanged: at('01-11T12') }, '01-10T12'],
    ['else the last change of its status category', { resolved: null, statusChanged: at('01-11T12') }, '01-11T12'],
    ['else its creation', {}, '01-02T09'],
    ['and never before its creation', { resolved: at('01-01T12') }, '01-02T09'],
  ])('was finished at %s', (_what, over, when) => {
    expect(lived(item({ status: done, ...over }), []).finishes).toMatchObject([{ at: Date.parse(at(when)) }]);
  });
});

test('without settings the names of statuses and resolutions say what was closed', () => {
  const resolution = { id: '9', name: 'Duplicate' };
  const statuses = [
    { id: 'done', name: 'Done' },
    { id: 'cancelled', name: 'Abgebrochen' },
  ];
  const meanings = proposedMeanings(statuses, [{ resolution }, { resolution: { id: '8', name: 'Fixed' } }, {}]);
  expect(meanings).toEqual({ statuses: { done: 'delivered', cancelled: 'closed' }, closingResolutions: ['9'] });
  const bare: FlowRules = { ...rules, policy: null, meanings };
  const done = { id: 'done', name: 'Done', category: 'done' } as const;
  expect(lived(item({ status: done, resolution }), [], bare).finishes).toMatchObject([{ outcome: 'closed' }]);
});
