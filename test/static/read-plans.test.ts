import { mostSprints } from '../../src/contract/planning';
import type { ShownPlan } from '../../src/domain/sprint/accepted-plan';
import { readPlans } from '../../static/project-page/sprints/read-plans';

const planOf = (sprintId: string): ShownPlan => ({ sprintId }) as ShownPlan;

test.each([0, 1, mostSprints, mostSprints + 1, 3 * mostSprints])(
  'of %d sprints all plans are read, no call asks for more than it may',
  async (count) => {
    const ids = Array.from({ length: count }, (_, index) => String(index));
    const asked: (readonly string[])[] = [];
    const plans = await readPlans(ids, async (some) => {
      asked.push(some);
      return some.map(planOf);
    });
    expect(plans.map(({ sprintId }) => sprintId)).toEqual(ids);
    expect(asked).toHaveLength(Math.ceil(count / mostSprints));
    expect(asked.every(({ length }) => length <= mostSprints)).toBe(true);
  },
);

test('one call that fails is no sprint without a plan', async () => {
  const ids = Array.from({ length: mostSprints + 1 }, (_, index) => String(index));
  const read = readPlans(ids, async (some) => {
    if (some.length === 1) throw new Error('too busy');
    return some.map(planOf);
  });
  await expect(read).rejects.toThrow('too busy');
});
