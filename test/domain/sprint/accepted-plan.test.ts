import { latestPlan, readPlanTimes, withPlanTime } from '../../../src/domain/sprint/accepted-plan';

const day = (number: number): string => `2026-02-${String(number).padStart(2, '0')}T09:00:00.000Z`;

test('the last plan of a sprint counts, of that sprint alone', () => {
  const plans = [
    { sprintId: '7', at: day(2), by: 'ana', items: [] },
    { sprintId: '7', at: day(4), by: 'dara', items: [] },
    { sprintId: '7', at: day(3), by: 'ana', items: [] },
    { sprintId: '8', at: day(9), by: 'ana', items: [] },
  ];
  expect(latestPlan(plans, '7')).toBe(plans[1]);
  expect(latestPlan(plans, '9')).toBeNull();
});

test('the property names the last twenty sprints, each with its last plan', () => {
  const all = Array.from({ length: 25 }, (_, index) => index + 1).reduce(
    (times, number) => withPlanTime(times, { sprintId: String(number), at: day(number) }),
    {},
  );
  expect(
    Object.keys(all)
      .map(Number)
      .sort((a, b) => a - b),
  ).toEqual(Array.from({ length: 20 }, (_, index) => index + 6));
  expect(withPlanTime({ 7: day(1) }, { sprintId: '7', at: day(2) })).toEqual({ 7: day(2) });
  expect(withPlanTime({ 7: day(2) }, { sprintId: '7', at: day(1) })).toEqual({ 7: day(2) });
});

test.each([[null], ['yes'], [{ 7: 'yesterday' }], [[day(1)]]])('%j in its place is nothing', (raw) => {
  expect(readPlanTimes(raw)).toEqual({});
});
