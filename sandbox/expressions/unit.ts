import type { Block, Expression, Span } from './ast';
import type { Runtime } from './runtime';
import type { Value } from './values';

/** The values of one function call's parameters and declarations; `up` is the call of the function around it. */
export interface Frame {
  readonly slots: Value[];
  readonly up: Frame | null;
}

/** A compiled piece of an expression. */
export type Code = (rt: Runtime, frame: Frame) => Value;

/** What a frame's slots are named where something is compiled; null: out of scope. Later names shadow earlier ones. */
export interface Scope {
  readonly names: (string | null)[];
  readonly up: Scope | null;
}

/** One text being compiled, and how to compile its parts. */
export interface Unit {
  readonly text: string;
  readonly expression: (node: Expression, scope: Scope) => Code;
  readonly block: (node: Block, scope: Scope) => Code;
}

export const sourceOf = (unit: Unit, span: Span): string => unit.text.slice(span.start, span.end);

/** Where a name lives: how many functions out, and in which slot; null when it is no local name. */
export const resolve = (scope: Scope, name: string): { readonly depth: number; readonly slot: number } | null => {
  let depth = 0;
  for (let at: Scope | null = scope; at; at = at.up) {
    const slot = at.names.lastIndexOf(name);
    if (slot >= 0) return { depth, slot };
    depth += 1;
  }
  return null;
};
