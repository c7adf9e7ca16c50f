import { type Scale, type ValuePart, valueParts, type ValueRule } from './value-rule';

/** One choice on a scale: its number, and its name where the scale has names. */
export interface Step {
  readonly worth: number;
  readonly name: string | null;
}

const numbers = (all: readonly number[]): readonly Step[] => all.map((worth) => ({ worth, name: null }));
const upTo = (most: number): readonly Step[] => numbers(Array.from({ length: most }, (_, at) => at + 1));

const fibonacci = numbers([1, 2, 3, 5, 8, 13, 21]);
const powers = numbers([1, 2, 4, 8, 16, 32, 64]);
const ten = upTo(10);
const hundred = upTo(100);

/** The steps of a scale, lowest first. */
export const stepsOf = (scale: Scale): readonly Step[] => {
  switch (scale.kind) {
    case 'fibonacci':
      return fibonacci;
    case 'powers':
      return powers;
    case 'ten':
      return ten;
    case 'hundred':
      return hundred;
    case 'levels':
      return scale.levels;
  }
};

/**
 * What somebody chose for a part, as it was chosen: the step from 0 and of how many, so that it can be carried to another scale, and the words
 * and the kind of scale, so that it can always be told what was entered.
 */
export interface Entered {
  readonly scale: Scale['kind'];
  readonly step: number;
  readonly steps: number;
  /** The number, or the name of the level, at that time. */
  readonly entered: string;
}

export type EnteredParts = Partial<Readonly<Record<ValuePart, Entered>>>;

export const enter = (scale: Scale, step: number): Entered => {
  const steps = stepsOf(scale);
  const at = Math.min(Math.max(0, Math.round(step)), steps.length - 1);
  const { name, worth } = steps[at] ?? { name: null, worth: 0 };
  return { scale: scale.kind, step: at, steps: steps.length, entered: name ?? String(worth) };
};

/** A choice on today's scale. */
export interface OnScale extends Step {
  readonly step: number;
  /** It was chosen on another scale, and is where it stood there. */
  readonly isConverted: boolean;
}

/**
 * Where a choice stands on a scale. On the scale that it was made on it is that step; on another it keeps its place between lowest and highest:
 * step s of n becomes step round(s / (n − 1) × (m − 1)) of m. That is monotone, so no order turns around, and where a scale has as many steps
 * as before nothing moves at all: another name is only another name.
 */
export const onScale = (entered: Entered, scale: Scale): OnScale => {
  const steps = stepsOf(scale);
  const last = steps.length - 1;
  const share = entered.steps <= 1 ? 0 : Math.min(1, Math.max(0, entered.step / (entered.steps - 1)));
  const step = Math.round(share * last);
  const { name, worth } = steps[step] ?? { name: null, worth: 0 };
  const isConverted =
    entered.scale !== scale.kind || entered.steps !== steps.length || entered.entered !== (name ?? String(worth));
  return { step, name, worth, isConverted };
};

/** How a value is made of its parts; `missing` lists those that nobody entered, and then there is no sum: nothing counts silently as zero. */
export interface WeightedSum {
  readonly parts: Readonly<Record<ValuePart, OnScale | null>>;
  readonly missing: readonly ValuePart[];
  readonly sum: number | null;
}

/** Two decimals: weights such as 0.1 leave no trace of how numbers are kept. */
const rounded = (value: number): number => Math.round(value * 100) / 100;

/** The cost of delay: each part's number times its weight, added up. A part that weighs nothing is not needed. */
export const weightedSum = ({ parts: rules }: Pick<ValueRule, 'parts'>, entered: EnteredParts): WeightedSum => {
  const at = (part: ValuePart): OnScale | null => {
    const one = entered[part];
    return one === undefined ? null : onScale(one, rules[part].scale);
  };
  const parts = { user: at('user'), time: at('time'), risk: at('risk') };
  const missing = valueParts.filter((part) => rules[part].weight > 0 && parts[part] === null);
  const sum = valueParts.reduce((total, part) => total + (parts[part]?.worth ?? 0) * rules[part].weight, 0);
  return { parts, missing, sum: missing.length > 0 ? null : rounded(sum) };
};
