import { evaluate, measure, strictLimits } from '../../sandbox/expressions';
import type { Json } from '../../sandbox/jira/model';
import { ana, now } from '../support/a-policy';
import { modules } from '../support/gate';

const fields = modules['jira:customField'];
const field = (key: string) => fields.find((one) => one.key === key)!;

const evaluated = (expression: string | undefined, value: Json): Json =>
  evaluate(expression ?? '', {
    variables: { value },
    source: {} as never,
    limits: strictLimits,
    now: Date.parse(now),
  }).json;

const shown = (key: string, value: Json) => evaluated(field(key).view?.formatter?.expression, value);

test('the app alone writes every field but the business value', () => {
  const editable = fields.filter(({ readOnly }) => readOnly !== true).map(({ key }) => key);
  expect(editable).toEqual(['business-value']);
});

test.each<[Json, boolean]>([
  [null, true],
  [0, true],
  [0.5, true],
  [21, true],
  [-1, false],
])('a business value of %p is accepted: %p', (value, accepted) => {
  const validation = field('business-value').edit?.validation;
  expect(evaluated(validation?.expression, value)).toBe(accepted);
  expect(validation?.errorMessage).toBe('Business value is 0 or more.');
});

test.each<[string, Json, string]>([
  ['readiness', null, ''],
  ['readiness', 'not-ready|no-criteria|no-estimate', 'Needs AC, estimate'],
  ['readiness', 'not-ready|line=Value is clear', 'Needs value is clear'],
  ['readiness', 'accepted', 'Accepted'],
  ['readiness', 'in-progress=3/6|no-estimate', 'DoD 3/6'],
  ['readiness', 'awaiting', 'Awaiting PO'],
  ['readiness', 'rejected|no-value', 'Rejected'],
  ['dod-ticks', null, ''],
  ['dod-ticks', {}, ''],
  ['dod-ticks', { held: {}, subtasks: null, blockers: null }, '0 ticked'],
  ['dod-ticks', { held: { a: 1, b: 1, c: 1 }, subtasks: 0, blockers: 0 }, '3 ticked'],
  ['dod-ticks', { held: { a: 1 }, subtasks: 2, blockers: 1 }, '1 ticked, open sub-tasks: 2, open blockers: 1'],
  ['acceptance', null, ''],
  ['acceptance', { state: 'awaiting', since: now }, 'Waiting for the Product Owner'],
  [
    'acceptance',
    { state: 'accepted', by: ana, as: 'owner', at: now, revision: 1 },
    'Accepted by the Product Owner on 2026-11-21',
  ],
  [
    'acceptance',
    { state: 'accepted', by: ana, as: 'deputy', at: now, revision: 1 },
    'Accepted by a deputy of the Product Owner on 2026-11-21',
  ],
  [
    'acceptance',
    { state: 'rejected', by: ana, at: now, why: 'The total is wrong', failed: [] },
    'Rejected: The total is wrong',
  ],
  ['acceptance', { state: 'unaccepted', by: null, at: now }, 'In Done without acceptance'],
  ['acceptance', { state: 'escaped', by: null, at: now }, 'Escaped by a change of its work type'],
  ['acceptance', {}, ''],
])('%s shows %j as "%s"', (key, value, text) => {
  expect(shown(key, value)).toBe(text);
});

test('every expression of a field stays within 1,000 characters and 100 leaves', () => {
  for (const { view, edit } of fields) {
    for (const expression of [view?.formatter?.expression, edit?.validation?.expression]) {
      const { length, leaves } = measure(expression ?? 'null');
      expect(length).toBeLessThanOrEqual(1_000);
      expect(leaves).toBeLessThanOrEqual(100);
    }
  }
});
