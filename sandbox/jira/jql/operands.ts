import { operandText, type Operand, type Operator } from './ast';
import type { JqlContext } from './context';
import type { ClauseField, FieldValue } from './fields/field';
import { callFunction, givesList } from './functions';
import { emptyNotSupported, JqlError, unknownFunction } from './jql-error';

/** The right side of an operator, resolved and ready to compare. */
export interface OperandValues {
  readonly values: ReadonlySet<FieldValue>;
  /** EMPTY is among them. */
  readonly empty: boolean;
}

const takesList = (operator: Operator): boolean => operator.endsWith('in');

const isList = (operand: Operand): boolean => {
  if (operand.kind !== 'function') return operand.kind === 'list';
  const list = givesList(operand.name);
  if (list === undefined) throw unknownFunction(operand.name);
  return list;
};

const checkShape = (fieldName: string, operator: Operator, operand: Operand): void => {
  const list = isList(operand);
  if (list === takesList(operator)) return;
  throw new JqlError(
    `Operator '${operator}' does not support the ${list ? '' : 'non-'}list value '${operandText(operand)}' for field ` +
      `'${fieldName}'.`,
  );
};

// Jira takes this word for the absence of a resolution, with quotes or without.
const isUnresolved = (fieldName: string, operand: Operand): boolean =>
  operand.kind === 'value' && fieldName.toLowerCase() === 'resolution' && operand.value.toLowerCase() === 'unresolved';

/** Finds the values that an operand means for a field. @throws JqlError for what does not exist or does not fit. */
export const resolveOperand = (
  context: JqlContext,
  fieldName: string,
  field: ClauseField,
  operator: Operator,
  operand: Operand,
): OperandValues => {
  checkShape(fieldName, operator, operand);
  const values = new Set<FieldValue>();
  const errors: string[] = [];
  let empty = false;
  const collect = (part: Operand): void => {
    switch (part.kind) {
      case 'list':
        part.values.forEach(collect);
        return;
      case 'empty':
        if (!field.operators.has('is')) throw emptyNotSupported(fieldName);
        empty = true;
        return;
      case 'function':
        for (const value of callFunction(context, fieldName, field, part.name, part.args)) values.add(value);
        return;
      case 'value':
        if (isUnresolved(fieldName, part)) empty = true;
        else if (part.value === '')
          errors.push(`The field '${fieldName}' does not support searching for an empty string.`);
        else
          try {
            for (const value of field.resolve(part.value, part.value === part.text)) values.add(value);
          } catch (error) {
            if (!(error instanceof JqlError)) throw error;
            errors.push(...error.errors);
          }
    }
  };
  collect(operand);
  if (errors.length > 0) throw new JqlError(...errors);
  return { values, empty };
};
