import * as z from 'zod/mini';

import { CalendarDate, Instant, JiraId } from '../shared/ids';
import { revisionIn } from '../shared/revision';

/** The project property that holds the product's vision and goals. The app writes it, for those who may accept. */
export const goalsKey = 'assay.goal';

export const maxVision = 300;
export const maxGoal = 300;
export const maxGoalMeasure = 120;
/** So many epics, and so many versions, can be tied to a goal. */
export const mostTied = 50;
/** Of earlier goals so many are kept: a project property has 32,768 characters. */
const mostEarlier = 30;

const ties = z.array(JiraId).check(z.maxLength(mostTied));

/** What is to become true of the product, how that is measured, and by when. */
export const GoalWords = z.strictObject({
  text: z.string().check(z.trim(), z.minLength(1), z.maxLength(maxGoal)),
  measure: z.string().check(z.trim(), z.maxLength(maxGoalMeasure)),
  target: z.nullable(z.number()),
  due: z.nullable(CalendarDate),
  epics: ties,
  versions: ties,
});
export type GoalWords = z.infer<typeof GoalWords>;

const Goal = z.extend(GoalWords, { since: Instant });
export type Goal = z.infer<typeof Goal>;

/** What was accepted while a goal was in force: how much of it served the goal. */
export const Brought = z.strictObject({
  items: z.number().check(z.int(), z.nonnegative()),
  value: z.number(),
  /** Of all that was accepted in that time. */
  all: z.number(),
});
export type Brought = z.infer<typeof Brought>;

const Earlier = z.strictObject({
  text: z.string(),
  measure: z.string(),
  target: z.nullable(z.number()),
  since: Instant,
  until: Instant,
  /** Null: nobody counted it. */
  brought: z.nullable(Brought),
});
export type EarlierGoal = z.infer<typeof Earlier>;

export const Goals = z.strictObject({
  version: z.literal(1),
  /** Counts the changes, so that nobody overwrites what they have not seen. */
  revision: z.number().check(z.int(), z.nonnegative()),
  /** One sentence; empty: there is none. */
  vision: z.string(),
  goal: z.nullable(Goal),
  /** Latest first. */
  earlier: z.array(Earlier),
});
export type Goals = z.infer<typeof Goals>;

export const noGoals: Goals = { version: 1, revision: 0, vision: '', goal: null, earlier: [] };

/** What lies in the property; no goals where it is not in a form that the app writes, though what it counts counts on. */
export const readGoals = (raw: unknown): Goals =>
  Goals.safeParse(raw).data ?? { ...noGoals, revision: revisionIn(raw) ?? 0 };

export interface GoalChange {
  readonly vision: string;
  readonly goal: GoalWords | null;
  /** Another goal takes the place of the one that is there, which ends; otherwise it is the same one in better words. */
  readonly isNew: boolean;
  /** What the one that ends brought. */
  readonly brought: Brought | null;
}

/** The goals after a change. One that ends is kept with its period and what it brought. */
export const changeGoals = (before: Goals, { vision, goal, isNew, brought }: GoalChange, now: Instant): Goals => {
  const { goal: old } = before;
  const ends = old !== null && (goal === null || isNew);
  const ended = (of: Goal): EarlierGoal => {
    const { text, measure, target, since } = of;
    return { text, measure, target, since, until: now, brought };
  };
  return {
    version: 1,
    revision: before.revision + 1,
    vision: vision.trim(),
    goal: goal === null ? null : { ...goal, since: old === null || ends ? now : old.since },
    earlier: (ends ? [ended(old), ...before.earlier] : before.earlier).slice(0, mostEarlier),
  };
};
