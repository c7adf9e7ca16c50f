import {
  acceptAtOnce,
  acceptBlock,
  type Answerable,
  rejectBlock,
  rejectionTransition,
  transitionsIntoClosed,
  transitionsIntoDelivered,
} from '../../src/domain/acceptance/answers';
import { answerState } from '../../src/domain/acceptance/answer-state';
import type { Verdict } from '../../src/domain/readiness/line';
import type { Acceptance, StatusCategory } from '../../src/domain/shared/work-item';
import { aPolicy } from '../support/a-policy';
import { aWorkItem } from '../support/a-work-item';

const whole: Verdict = { holds: true, items: [], missing: [] };
const line = {
  id: 'x',
  text: 'Seen',
  kind: 'tick',
  holds: false,
  lack: { code: 'line', text: 'Seen' },
  fixer: 'team',
} as const;
const lacking: Verdict = { holds: false, items: [line, line], missing: [line, line] };

const into = (id: string, name: string, category: StatusCategory = 'done') => ({
  id: `to-${id}`,
  to: { id, name, category },
});
const done = into('9', 'Done');

const inStatus = (category: StatusCategory) => aWorkItem({ status: { id: '3', name: 'Here', category } });

const answerable = (over: Partial<Answerable> = {}): Answerable => ({
  item: inStatus('indeterminate'),
  done: whole,
  policy: aPolicy(),
  transitions: [done],
  mayTransition: true,
  ...over,
});

describe('accepting', () => {
  test.each([
    ['nothing stands in its way', {}, null],
    ['the person may not move it', { mayTransition: false }, { code: 'no-permission' }],
    ['work has not begun', { item: inStatus('new'), done: lacking }, { code: 'not-begun', status: 'Here' }],
    ['lines are missing', { done: lacking }, { code: 'missing', count: 2 }],
    ['lines are missing where the app only warns', { done: lacking, policy: aPolicy({ mode: 'warn' }) }, null],
    ['Jira offers nothing', { transitions: [] }, { code: 'no-transition', status: 'Here' }],
    [
      'Jira offers only a status that closes',
      { transitions: [into('8', 'Cancelled')] },
      { code: 'no-transition', status: 'Here' },
    ],
  ] as const)('where %s', (_, over, expected) => {
    expect(acceptBlock(answerable(over))).toEqual(expected);
  });

  test('goes to the one delivered status, and asks where there are several', () => {
    expect(acceptAtOnce(answerable({ transitions: [into('8', "Won't do"), done] }))).toEqual({ transition: done });
    expect(acceptAtOnce(answerable({ transitions: [done, into('7', 'Released')] }))).toEqual({
      block: { code: 'several-statuses', statuses: ['Done', 'Released'] },
    });
    expect(acceptAtOnce(answerable({ done: lacking }))).toEqual({ block: { code: 'missing', count: 2 } });
  });

  test('two transitions into one status are one choice, and what the settings say counts before the name', () => {
    const again = { ...done, id: 'other' };
    const { statuses } = { statuses: { '9': 'closed', '8': 'delivered' } as const };
    const cancelled = into('8', 'Cancelled');
    expect(transitionsIntoDelivered([done, again], { statuses: {} })).toEqual([done]);
    expect(transitionsIntoDelivered([done, cancelled], { statuses })).toEqual([cancelled]);
    expect(transitionsIntoClosed([done, again, cancelled], { statuses })).toEqual([done]);
    expect(transitionsIntoClosed([cancelled], { statuses: {} })).toEqual([]);
  });
});

describe('rejecting', () => {
  test('needs work that has begun', () => {
    expect(rejectBlock(answerable())).toBeNull();
    expect(rejectBlock(answerable({ item: inStatus('new') }))).toEqual({ code: 'not-begun', status: 'Here' });
  });

  test.each([
    ['where the settings say', '4', 'to-4'],
    ['nowhere, where it is there already', '3', null],
    ['nowhere, where Jira offers no transition', '5', null],
    ['nowhere, where the settings name no status', null, null],
  ])('moves it %s', (_, rejectedTo, expected) => {
    const transitions = [into('3', 'Here', 'indeterminate'), into('4', 'Rework', 'indeterminate')];
    const of = answerable({ policy: aPolicy({ rejectedTo }), transitions });
    expect(rejectionTransition(of)?.id ?? null).toBe(expected);
  });
});

describe('where a work item stands', () => {
  const at = '2026-11-20T10:00:00.000Z';
  const rejected: Acceptance = { state: 'rejected', by: 'ana', at, why: 'No', failed: [] };
  test.each([
    ['done', { state: 'accepted', by: 'ana', as: 'owner', at, revision: 1 }, 'accepted'],
    ['done', { state: 'unaccepted', by: 'ben', at }, 'unaccepted'],
    ['done', { state: 'closed', by: null, at, why: null }, 'closed'],
    ['done', null, 'not-asked'],
    ['done', rejected, 'not-asked'],
    ['indeterminate', rejected, 'rejected'],
    ['new', rejected, 'rejected'],
    ['new', null, 'ready'],
    ['indeterminate', { state: 'awaiting', since: at }, 'awaiting'],
    ['indeterminate', null, 'awaiting'],
  ] as const)('in %s, after %j, it is %s', (category, acceptance, code) => {
    const of = { item: inStatus(category), acceptance, ready: whole, done: whole };
    expect(answerState(of).code).toBe(code);
  });

  test('before and after work began it says how much is missing', () => {
    const of = (category: StatusCategory) =>
      answerState({ item: inStatus(category), acceptance: null, ready: lacking, done: lacking });
    expect(of('new')).toEqual({ code: 'not-ready', count: 2 });
    expect(of('indeterminate')).toEqual({ code: 'incomplete', count: 2 });
  });
});
