import { readEntered } from '../../../src/domain/policy/value-entered';
import type { ValueRule } from '../../../src/domain/policy/value-rule';
import { weightedSum } from '../../../src/domain/policy/value-scale';
import type { ValueAndParts } from '../../../src/jira/value-parts';

/** A work item whose parts come to another value than the one in its field. */
export interface Resummed {
  readonly id: string;
  readonly key: string;
  readonly summary: string;
  readonly now: number | null;
  readonly then: number;
}

export interface Resums {
  /** How many have parts at all. */
  readonly count: number;
  readonly different: readonly Resummed[];
  /** How many lack a part, and have no sum. */
  readonly incomplete: number;
}

/** What a rule makes of what was entered for the parts of these work items. Pure: nothing is written. */
export const resum = (rule: ValueRule, all: readonly ValueAndParts[]): Resums => {
  const entered = all
    .map((one) => ({ ...one, parts: readEntered(one.entered) }))
    .filter(({ parts }) => Object.keys(parts).length > 0)
    .map(({ id, key, summary, value, parts }) => ({
      id,
      key,
      summary,
      now: value,
      then: weightedSum(rule, parts).sum,
    }));
  return {
    count: entered.length,
    different: entered.flatMap(({ then, ...one }) => (then === null || then === one.now ? [] : [{ ...one, then }])),
    incomplete: entered.filter(({ then }) => then === null).length,
  };
};
