/** A JQL query, as much of its tree as evaluation needs. Names and values are unquoted; `text` keeps what was typed. */
export type Operator =
  | '='
  | '!='
  | '<'
  | '>'
  | '<='
  | '>='
  | '~'
  | '!~'
  | 'in'
  | 'not in'
  | 'is'
  | 'is not'
  | 'was'
  | 'was not'
  | 'was in'
  | 'was not in'
  | 'changed';

export type PredicateName = 'after' | 'before' | 'by' | 'during' | 'from' | 'on' | 'to';

export interface Value {
  readonly kind: 'value';
  readonly value: string;
  readonly text: string;
}

export interface FunctionCall {
  readonly kind: 'function';
  readonly name: string;
  readonly args: readonly string[];
}

export interface Empty {
  readonly kind: 'empty';
}

export interface List {
  readonly kind: 'list';
  readonly values: readonly Operand[];
}

export type Operand = Value | FunctionCall | Empty | List;

export interface FieldName {
  readonly name: string;
  readonly text: string;
  /** `issue.property['key'].path`. */
  readonly property: { readonly key: string; readonly path: string } | null;
}

export interface Predicate {
  readonly name: PredicateName;
  readonly operand: Operand;
}

export interface Terminal {
  readonly kind: 'terminal';
  readonly field: FieldName;
  readonly operator: Operator;
  /** Absent on `changed`. */
  readonly operand: Operand | null;
  readonly predicates: readonly Predicate[];
}

export type Clause =
  | { readonly kind: 'and' | 'or'; readonly clauses: readonly Clause[] }
  | { readonly kind: 'not'; readonly clause: Clause }
  | Terminal;

export interface Order {
  readonly field: FieldName;
  /** Null: none was given, which each field reads in its own way. */
  readonly direction: 'ASC' | 'DESC' | null;
}

export interface Query {
  readonly where: Clause | null;
  readonly orderBy: readonly Order[];
}

/** An operand as Jira quotes it in messages. */
export const operandText = (operand: Operand): string => {
  switch (operand.kind) {
    case 'value':
      return operand.value === operand.text && /^-?\d+$/.test(operand.text) ? operand.text : `"${operand.value}"`;
    case 'empty':
      return 'EMPTY';
    case 'function':
      return `${operand.name}(${operand.args.join(', ')})`;
    case 'list':
      return `(${operand.values.map(operandText).join(', ')})`;
  }
};
