import { Failure, LimitFailure } from './errors';
import type { Limits } from './limits';
import type { PlainTextLayout } from './plain-text';
import type { Source } from './source';
import type { Span } from './ast';
import type { Value } from './values';

export interface Surroundings {
  /** What the expression can name: `issue`, `user`, `project`, … */
  readonly variables: Readonly<Record<string, Value>>;
  readonly source: Source;
  readonly limits: Limits;
  /** Epoch milliseconds. */
  readonly now: number;
  /** The zone of the person for whom the expression runs; dates are read in it. UTC when absent. */
  readonly timeZone?: string | undefined;
  /** How `plainText` joins blocks; `lines` when absent. */
  readonly plainText?: PlainTextLayout | undefined;
  /** What a key that a map lacks is: null, as in Jira's own expressions, or a failure, as in the filter of a Forge trigger. */
  readonly absentKeys?: 'null' | 'fail' | undefined;
}

/** One running evaluation: what surrounds it, and what it has used. */
export class Runtime {
  readonly variables: Readonly<Record<string, Value>>;
  readonly source: Source;
  readonly limits: Limits;
  readonly now: number;
  readonly timeZone: string;
  readonly plainText: PlainTextLayout;
  readonly absentKeys: 'null' | 'fail';
  steps = 0;
  expensiveOperations = 0;
  /** The piece being worked on, for the message if it fails. */
  at: Span;
  private readonly begun = performance.now();

  constructor(of: Surroundings, whole: Span) {
    this.variables = of.variables;
    this.source = of.source;
    this.limits = of.limits;
    this.now = of.now;
    this.timeZone = of.timeZone ?? 'UTC';
    this.plainText = of.plainText ?? 'lines';
    this.absentKeys = of.absentKeys ?? 'null';
    this.at = whole;
  }

  /** A step is arithmetic, a property, a variable or a call (Jira's REST reference, complexity of an evaluation). */
  step(): void {
    this.steps += 1;
    if (this.steps % stepsBetweenLooks === 0) this.checkTime();
    if (this.steps > this.limits.steps) {
      throw new LimitFailure(`The expression took too many steps (${this.steps}), limit: ${this.limits.steps} steps.`);
    }
  }

  /** Something that loads data beyond what the evaluation was given. Repeated reads count again. */
  charge(operations = 1): void {
    this.expensiveOperations += operations;
    if (this.expensiveOperations > this.limits.expensiveOperations) {
      const { expensiveOperations: used, limits } = this;
      throw new LimitFailure(
        `The expression executed too many expensive operations (${used}), limit: ${limits.expensiveOperations} expensive operations.`,
      );
    }
  }

  /** Going through a collection is free for 1,000 items; each one more is an expensive operation. */
  walk(items: number): void {
    if (items > freeItems) this.charge(items - freeItems);
  }

  /** Milliseconds that are left for what takes long within one step. */
  timeLeft(): number {
    return longest - (performance.now() - this.begun);
  }

  /** @throws LimitFailure */
  checkTime(): void {
    if (this.timeLeft() <= 0) this.outOfTime();
  }

  /** Steps that take so long are more than the limit allows: whoever counted finer would have stopped long ago. */
  outOfTime(): never {
    const { steps } = this.limits;
    throw new LimitFailure(`The expression took too many steps (${steps + 1}), limit: ${steps} steps.`);
  }

  /** Texts that double at each step would take all memory long before the steps are used up. @throws LimitFailure */
  checkText(text: string): string {
    if (text.length > longestText) this.outOfTime();
    return text;
  }

  fail(at: Span, reason: string): never {
    this.at = at;
    throw new Failure(reason);
  }
}

const freeItems = 1_000;
/** No expression that Jira's limits let through takes a tenth of this, in milliseconds. */
const longest = 1_000;
const stepsBetweenLooks = 16;
/** Thirty times what a work item's description may hold. */
export const longestText = 1_000_000;
