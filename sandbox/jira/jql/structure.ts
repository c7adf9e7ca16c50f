import type { JsonObject } from '../model';
import type { Clause, FieldName, Operand, Query } from './ast';

const needsQuotes = (text: string): boolean => !/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(text);

const encode = (text: string): string => (needsQuotes(text) ? `"${text.replace(/(["\\])/g, '\\$1')}"` : text);

const fieldNode = ({ name, property }: FieldName): JsonObject => ({
  name,
  encodedName: /^cf\[\d+\]$/i.test(name) ? name : encode(name),
  ...(property ? { property: [{ entity: name.split('.')[0] ?? name, key: property.key, path: property.path }] } : {}),
});

const operandNode = (operand: Operand): JsonObject => {
  switch (operand.kind) {
    case 'value':
      return {
        value: operand.value,
        encodedValue: /^-?\d+$/.test(operand.text) ? operand.text : encode(operand.value),
      };
    case 'empty':
      return { keyword: 'empty' };
    case 'function':
      return {
        function: operand.name,
        encodedOperand: `${operand.name}(${operand.args.map(encode).join(', ')})`,
        arguments: operand.args,
      };
    case 'list':
      return { values: operand.values.map(operandNode) };
  }
};

const clauseNode = (clause: Clause): JsonObject => {
  switch (clause.kind) {
    case 'and':
    case 'or':
      return { operator: clause.kind, clauses: clause.clauses.map(clauseNode) };
    case 'not':
      return { operator: 'not', clauses: [clauseNode(clause.clause)] };
    case 'terminal':
      return {
        field: fieldNode(clause.field),
        operator: clause.operator,
        ...(clause.operand ? { operand: operandNode(clause.operand) } : {}),
        ...(!/^(was|changed)/.test(clause.operator)
          ? {}
          : {
              predicates: clause.predicates.map(({ name, operand }) => ({
                operator: name,
                operand: operandNode(operand),
              })),
            }),
      };
  }
};

/** A query's tree in the shape that Jira's `jql/parse` answers with. */
export const structureOf = ({ where, orderBy }: Query): JsonObject => ({
  ...(where ? { where: clauseNode(where) } : {}),
  ...(orderBy.length > 0
    ? {
        orderBy: {
          fields: orderBy.map(({ field, direction }) => ({
            field: fieldNode(field),
            ...(direction === null ? {} : { direction: direction.toLowerCase() }),
          })),
        },
      }
    : {}),
});
