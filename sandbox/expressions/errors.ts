/** What an evaluation has used so far; `length` and `leaves` are the text's own size. */
export interface Complexity {
  readonly steps: number;
  readonly expensiveOperations: number;
  readonly beans: number;
  readonly primitiveValues: number;
  readonly length: number;
  readonly leaves: number;
}

export const noComplexity: Complexity = {
  steps: 0,
  expensiveOperations: 0,
  beans: 0,
  primitiveValues: 0,
  length: 0,
  leaves: 0,
};

/** `syntax`: cannot be parsed; `limit`: too large or too costly; `runtime`: went wrong while running. */
export type ErrorKind = 'syntax' | 'limit' | 'runtime';

/** The failure of an expression, worded as Jira words it in the 400 answer of `/expression/evaluate`. */
export class ExpressionError extends Error {
  override readonly name = 'ExpressionError';
  readonly kind: ErrorKind;
  /** The piece of the expression that failed; null when the whole text is meant. */
  readonly part: string | null;
  readonly reason: string;
  readonly line: number | null;
  readonly column: number | null;
  readonly complexity: Complexity;

  constructor(of: {
    readonly kind: ErrorKind;
    readonly reason: string;
    readonly part?: string | null;
    readonly line?: number | null;
    readonly column?: number | null;
    readonly complexity?: Complexity;
  }) {
    super(messageOf(of.kind, of.reason, of.part ?? null, of.line ?? null, of.column ?? null));
    this.kind = of.kind;
    this.reason = of.reason;
    this.part = of.part ?? null;
    this.line = of.line ?? null;
    this.column = of.column ?? null;
    this.complexity = of.complexity ?? noComplexity;
  }
}

const messageOf = (
  kind: ErrorKind,
  reason: string,
  part: string | null,
  line: number | null,
  column: number | null,
) => {
  if (kind === 'syntax' && line !== null) return `Evaluation failed: line ${line}, column ${String(column)}: ${reason}`;
  return part === null ? `Evaluation failed: ${reason}` : `Evaluation failed: "${part}" - ${reason}`;
};

/** Something the running expression did wrong. `try … catch` in the expression may catch it. */
export class Failure extends Error {
  override readonly name = 'Failure';
  readonly reason: string;
  /** Set for what the expression threw itself, which has no location. */
  readonly thrown: boolean;

  constructor(reason: string, thrown = false) {
    super(reason);
    this.reason = reason;
    this.thrown = thrown;
  }
}

/** A limit was passed. The expression cannot catch it. */
export class LimitFailure extends Failure {}

/** Line and column, both from one, of an offset in a text. */
export const positionOf = (text: string, offset: number): { readonly line: number; readonly column: number } => {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
};

/** The stack ran out: the text or its functions are nested more deeply than can be followed. */
export const isOverflow = (error: unknown): boolean =>
  error instanceof RangeError && error.message.includes('call stack');
