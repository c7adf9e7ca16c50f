import type { Issue } from '../model';
import { operandText, type Clause, type Operand, type Operator, type Terminal } from './ast';
import type { JqlContext } from './context';
import type { ClauseField } from './fields/field';
import { findField } from './find-field';
import { historyTest } from './history';
import { emptyNotSupported, JqlError, operatorNotSupported } from './jql-error';
import { resolveOperand } from './operands';
import { textTest } from './text';
import { all, any, opposite, type Test } from './truth';

const isHistory = (operator: Operator): boolean => operator === 'changed' || operator.startsWith('was');

const emptinessTest = (field: ClauseField, wantsEmpty: boolean): Test => {
  return (issue) => (field.values(issue).length === 0) === wantsEmpty;
};

const membershipTest = (
  context: JqlContext,
  name: string,
  field: ClauseField,
  operator: Operator,
  operand: Operand,
): Test => {
  const negated = operator === '!=' || operator === 'not in';
  const { values: wanted, empty } = resolveOperand(context, name, field, operator, operand);
  return (issue) => {
    const values = field.values(issue);
    if (values.length === 0) return empty ? !negated : null;
    return values.some((value) => wanted.has(value)) !== negated;
  };
};

const comparisonTest = (
  context: JqlContext,
  name: string,
  field: ClauseField,
  operator: Operator,
  operand: Operand,
): Test => {
  const { values: wanted, empty } = resolveOperand(context, name, field, operator, operand);
  if (empty) throw emptyNotSupported(name);
  const compare = field.compare;
  if (!compare) throw operatorNotSupported(name, operator);
  const holds = {
    '<': (difference: number) => difference < 0,
    '>': (difference: number) => difference > 0,
    '<=': (difference: number) => difference <= 0,
    '>=': (difference: number) => difference >= 0,
  }[operator as '<' | '>' | '<=' | '>='];
  return (issue) => {
    const values = field.values(issue);
    if (values.length === 0) return null;
    for (const value of values)
      for (const limit of wanted) {
        const difference = compare(value, limit);
        if (difference !== null && holds(difference)) return true;
      }
    return false;
  };
};

const wordsTest = (name: string, field: ClauseField, operator: Operator, operand: Operand): Test => {
  if (operand.kind === 'empty') {
    if (!field.operators.has('is')) throw emptyNotSupported(name);
    return emptinessTest(field, operator === '~');
  }
  if (operand.kind !== 'value')
    throw new JqlError(
      `Operator '${operator}' does not support the list value '${operandText(operand)}' for field '${name}'.`,
    );
  if (operand.value.trim() === '')
    throw new JqlError(`The field '${name}' does not support searching for an empty string.`);
  const start = operand.value.charAt(0);
  if (start === '*' || start === '?')
    throw new JqlError(
      `The text query '${operand.value}' for field '${name}' is not allowed to start with '${start}'.`,
    );
  const test = textTest(operand.value);
  if (!test) throw new JqlError(`Unable to parse the text '${operand.value}' for field '${name}'.`);
  return (issue: Issue) => {
    if (field.values(issue).length === 0) return null;
    return (field.matches?.(issue, test) ?? false) === (operator === '~');
  };
};

const terminalTest = (context: JqlContext, clause: Terminal): Test => {
  const { operator, operand } = clause;
  const { name } = clause.field;
  const field = findField(context, clause.field);
  if (isHistory(operator) && !field.history) throw new JqlError(`History searches do not support the '${name}' field.`);
  if (!field.operators.has(operator)) throw operatorNotSupported(name, operator);
  if (isHistory(operator)) return historyTest(context, clause, field);
  if (!operand) throw new JqlError(`The operator '${operator}' needs a value.`);
  switch (operator) {
    case 'is':
    case 'is not':
      if (operand.kind !== 'empty')
        throw new JqlError(
          `The operator '${operator}' only supports the values EMPTY and NULL; '${operandText(operand)}' is not one for ` +
            `the field '${name}'.`,
        );
      return emptinessTest(field, operator === 'is');
    case '~':
    case '!~':
      return wordsTest(name, field, operator, operand);
    case '<':
    case '>':
    case '<=':
    case '>=':
      return comparisonTest(context, name, field, operator, operand);
    default:
      return membershipTest(context, name, field, operator, operand);
  }
};

/** Makes a test of a clause. What is wrong with it is reported, and what is left tested: a bad clause finds nothing. */
export const clauseTest = (context: JqlContext, clause: Clause, report: (message: string) => void): Test => {
  switch (clause.kind) {
    case 'and':
      return all(clause.clauses.map((part) => clauseTest(context, part, report)));
    case 'or':
      return any(clause.clauses.map((part) => clauseTest(context, part, report)));
    case 'not':
      return opposite(clauseTest(context, clause.clause, report));
    case 'terminal':
      try {
        return terminalTest(context, clause);
      } catch (error) {
        if (!(error instanceof JqlError)) throw error;
        error.errors.forEach(report);
        return () => null;
      }
  }
};
