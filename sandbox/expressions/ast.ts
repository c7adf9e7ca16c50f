/** A stretch of the source text, by offset. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export type BinaryOperator = '+' | '-' | '*' | '/' | '%' | '==' | '!=' | '<' | '<=' | '>' | '>=' | '&&' | '||' | '??';

export interface Literal extends Span {
  readonly kind: 'literal';
  readonly value: null | boolean | number | string;
}
export interface Template extends Span {
  readonly kind: 'template';
  /** One longer than `values`. */
  readonly texts: readonly string[];
  readonly values: readonly Expression[];
}
export interface Name extends Span {
  readonly kind: 'name';
  readonly name: string;
}
export interface List extends Span {
  readonly kind: 'list';
  readonly items: readonly Expression[];
}
export interface MapLiteral extends Span {
  readonly kind: 'map';
  readonly entries: readonly { readonly key: string; readonly value: Expression }[];
}
export interface Member extends Span {
  readonly kind: 'member';
  readonly object: Expression;
  readonly key: string;
  readonly optional: boolean;
}
export interface Index extends Span {
  readonly kind: 'index';
  readonly object: Expression;
  readonly key: Expression;
  readonly optional: boolean;
}
export interface Call extends Span {
  readonly kind: 'call';
  readonly callee: Expression;
  readonly args: readonly Expression[];
}
export interface New extends Span {
  readonly kind: 'new';
  readonly type: string;
  readonly args: readonly Expression[];
}
export interface Unary extends Span {
  readonly kind: 'unary';
  readonly operator: '!' | '-' | 'typeof';
  readonly operand: Expression;
}
export interface Binary extends Span {
  readonly kind: 'binary';
  readonly operator: BinaryOperator;
  readonly left: Expression;
  readonly right: Expression;
}
export interface Conditional extends Span {
  readonly kind: 'conditional';
  readonly test: Expression;
  readonly yes: Expression;
  readonly no: Expression;
}
export interface Arrow extends Span {
  readonly kind: 'arrow';
  readonly parameters: readonly string[];
  readonly body: Block;
}

export type Expression =
  Literal | Template | Name | List | MapLiteral | Member | Index | Call | New | Unary | Binary | Conditional | Arrow;

/** Declarations, then one body that gives the value. */
export interface Block extends Span {
  readonly kind: 'block';
  readonly declarations: readonly { readonly name: string; readonly value: Expression }[];
  readonly body: Body;
}
export interface If extends Span {
  readonly kind: 'if';
  readonly test: Expression;
  readonly yes: Block;
  readonly no: Block | If;
}
export interface Try extends Span {
  readonly kind: 'try';
  readonly attempt: Block;
  readonly error: string;
  readonly rescue: Block;
}
export interface Throw extends Span {
  readonly kind: 'throw';
  readonly value: Expression;
}
export type Body = Expression | If | Try | Throw;

export type Node = Expression | Body | Block;
