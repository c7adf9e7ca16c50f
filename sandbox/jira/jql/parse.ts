import {
  JastBuilder,
  JQLSyntaxError,
  type Clause as JastClause,
  type Field as JastField,
  type Operand as JastOperand,
  type TerminalClause,
} from '@atlassianlabs/jql-ast';
import type { Clause, FieldName, Operand, Order, Query, Terminal } from './ast';
import { JqlError } from './jql-error';
import { explain } from './syntax-errors';

const fieldName = ({ value, text, properties }: JastField): FieldName => {
  const property = properties?.[0];
  const path = property?.path?.map((argument) => argument.value).join('') ?? '';
  return {
    name: value,
    text,
    property: property?.key ? { key: property.key.value, path: path.replace(/^\./, '') } : null,
  };
};

const operand = (node: JastOperand): Operand => {
  switch (node.operandType) {
    case 'value':
      return { kind: 'value', value: node.value, text: node.text };
    case 'keyword':
      return { kind: 'empty' };
    case 'function':
      return { kind: 'function', name: node.function.value, args: node.arguments.map(({ value }) => value) };
    case 'list':
      return { kind: 'list', values: node.values.map(operand) };
  }
};

const incomplete = (): JqlError => new JqlError('Error in the JQL Query: The query is not complete.');

const terminal = (node: TerminalClause): Terminal => {
  if (!node.operator) throw incomplete();
  return {
    kind: 'terminal',
    field: fieldName(node.field),
    operator: node.operator.value,
    operand: node.operand ? operand(node.operand) : null,
    predicates: node.predicates.map((predicate) => {
      if (!predicate.operand) throw incomplete();
      return { name: predicate.operator.value, operand: operand(predicate.operand) };
    }),
  };
};

const clause = (node: JastClause): Clause => {
  switch (node.clauseType) {
    case 'compound':
      return { kind: node.operator.value, clauses: node.clauses.map(clause) };
    case 'not':
      return { kind: 'not', clause: clause(node.clause) };
    case 'terminal':
      return terminal(node);
  }
};

/** Reads a query. @throws JqlError with Jira's words about the first thing that is wrong. */
export const parseJql = (jql: string): Query => {
  const { query, errors } = new JastBuilder().build(jql);
  const [first] = errors;
  if (first instanceof JQLSyntaxError)
    throw new JqlError(
      explain(jql, {
        message: first.message,
        line: first.line,
        column: first.charPositionInLine,
        start: first.start,
        stop: first.stop,
      }),
    );
  if (first) throw new JqlError(`Error in the JQL Query: ${first.message}`);
  return {
    where: query?.where ? clause(query.where) : null,
    orderBy:
      query?.orderBy?.fields.map(({ field, direction }): Order => ({
        field: fieldName(field),
        direction: direction ? direction.value : null,
      })) ?? [],
  };
};
