import { mostSprints } from '../../../src/contract/planning';
import type { ShownPlan } from '../../../src/domain/sprint/accepted-plan';
import { chunksOf } from '../../../src/domain/shared/chunks';

/** The plans of all these sprints, in as many calls as it takes: a plan that is not read is not one that does not exist. */
export const readPlans = async (
  sprintIds: readonly string[],
  ask: (sprintIds: readonly string[]) => Promise<readonly ShownPlan[]>,
): Promise<readonly ShownPlan[]> => (await Promise.all(chunksOf(sprintIds, mostSprints).map(ask))).flat();
