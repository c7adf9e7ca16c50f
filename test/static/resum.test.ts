import { toStoredEntered } from '../../src/domain/policy/value-entered';
import { defaultValueRule, type ValueRule } from '../../src/domain/policy/value-rule';
import { enter } from '../../src/domain/policy/value-scale';
import { resum } from '../../static/project-settings/value/resum';

const fibonacci = { kind: 'fibonacci' } as const;
const parts = { user: enter(fibonacci, 4), time: enter(fibonacci, 3), risk: enter(fibonacci, 2) };
const { risk: _risk, ...two } = parts;

const item = (id: string, value: number | null, entered: unknown) => ({
  id,
  key: `PAY-${id}`,
  summary: id,
  value,
  entered,
});

test('a preview counts whose value would differ, who lacks a part, and leaves out who has none', () => {
  const all = [
    item('1', 16, toStoredEntered(parts)),
    item('2', 40, toStoredEntered(parts)),
    item('3', 5, toStoredEntered(two)),
    item('4', 8, undefined),
    item('5', 8, { anything: true }),
  ];
  const rule: ValueRule = { ...defaultValueRule(), model: 'cost-of-delay' };
  expect(resum(rule, all)).toEqual({
    count: 3,
    different: [{ id: '2', key: 'PAY-2', summary: '2', now: 40, then: 16 }],
    incomplete: 1,
  });
  const heavier = { ...rule, parts: { ...rule.parts, user: { scale: fibonacci, weight: 2 } } };
  expect(resum(heavier, all).different.map(({ key, then }) => [key, then])).toEqual([
    ['PAY-1', 24],
    ['PAY-2', 24],
  ]);
});
