import { free, one, plus, repeated, times, type Cost } from './cost';
import type { Span } from '../ast';
import { any, type Type } from './types';

const deepest = 30;
const mostCalls = 5_000;

export interface TypeProblem {
  readonly message: string;
  readonly expression: string;
}

/** The names in scope and their types, innermost first. */
export interface Names {
  readonly name: string;
  readonly type: Type;
  readonly next: Names | null;
}

export const nameType = (names: Names | null, name: string): Type | null => {
  for (let at = names; at; at = at.next) if (at.name === name) return at.type;
  return null;
};

/** What walking an expression finds: type errors, and how many expensive operations it may take. */
export class Checker {
  readonly text: string;
  readonly variables: Readonly<Record<string, Type>>;
  readonly problems: TypeProblem[] = [];
  cost: Cost = free;
  private depth = 0;
  private calls = 0;
  private readonly lengths = new Map<string, string>();

  constructor(text: string, variables: Readonly<Record<string, Type>>) {
    this.text = text;
    this.variables = variables;
  }

  source(span: Span): string {
    return this.text.slice(span.start, span.end);
  }

  report(span: Span, message: string): void {
    const expression = this.source(span);
    if (!this.problems.some((p) => p.message === message && p.expression === expression)) {
      this.problems.push({ message, expression });
    }
  }

  /** Infers one call of a function. Calls that go deep or on and on, as of a function that calls itself, give `Any`. */
  enter(infer: () => Type): Type {
    this.calls += 1;
    if (this.depth >= deepest || this.calls > mostCalls) return any;
    this.depth += 1;
    const type = infer();
    this.depth -= 1;
    return type;
  }

  charge(): void {
    this.cost = plus(this.cost, one);
  }

  /** What a piece of work costs by itself. */
  costOf<R>(work: () => R): { readonly result: R; readonly cost: Cost } {
    const before = this.cost;
    this.cost = free;
    const result = work();
    const { cost } = this;
    this.cost = before;
    return { result, cost };
  }

  /** Work done for every item of a list: its cost times the list's length, or a variable for it. */
  perItem<R>(list: Span, count: number | null, work: () => R): R {
    const { result, cost } = this.costOf(work);
    if (cost.size === 0) return result;
    this.cost = plus(this.cost, count === null ? times(this.lengthOf(this.source(list)), cost) : repeated(count, cost));
    return result;
  }

  /** The variables used in the cost, with the lists that they count. */
  get variablesOfCost(): Readonly<Record<string, string>> {
    return Object.fromEntries([...this.lengths].map(([list, variable]) => [variable, list]));
  }

  private lengthOf(list: string): string {
    const known = this.lengths.get(list);
    if (known !== undefined) return known;
    const letters = 'NMKLPQRSTUVWXYZ';
    const variable = letters[this.lengths.size] ?? `N${this.lengths.size}`;
    this.lengths.set(list, variable);
    return variable;
  }
}
