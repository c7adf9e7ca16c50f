import { JiraError } from '../errors';

/** A query that Jira would refuse, with Jira's words. */
export class JqlError extends Error {
  readonly errors: readonly string[];

  constructor(...errors: readonly string[]) {
    super(errors.join(' '));
    this.name = 'JqlError';
    this.errors = errors;
  }
}

export const unknownField = (name: string): JqlError =>
  new JqlError(`Field '${name}' does not exist or you do not have permission to view it.`);

/** Jira speaks of an id when the value was a bare number, of a value otherwise. */
export const unknownValue = (field: string, value: string, bare: boolean): JqlError =>
  new JqlError(
    bare && /^\d+$/.test(value)
      ? `A value with ID '${value}' does not exist for the field '${field}'.`
      : `The value '${value}' does not exist for the field '${field}'.`,
  );

/** @returns 501, as a route that the sandbox lacks. */
export const notInSandbox = (what: string): JiraError =>
  new JiraError(501, [`The JQL ${what} is not implemented in the sandbox`]);

export const operatorNotSupported = (field: string, operator: string): JqlError =>
  new JqlError(`The operator '${operator}' is not supported by the '${field}' field.`);

export const emptyNotSupported = (field: string): JqlError =>
  new JqlError(`The field '${field}' does not support searching for EMPTY values.`);

export const wrongFunction = (field: string, name: string): JqlError =>
  new JqlError(`A value provided by the function '${name}' is invalid for the field '${field}'.`);

export const unknownFunction = (name: string): JqlError => new JqlError(`Unable to find JQL function '${name}()'.`);

export const argumentCount = (name: string, expected: string, got: number): JqlError =>
  new JqlError(`Function '${name}' expected '${expected}' arguments but received '${got}'.`);

export const invalidDate = (field: string, value: string): JqlError =>
  new JqlError(
    `Date value '${value}' for field '${field}' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', ` +
      `'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.`,
  );

export const invalidNumber = (field: string, value: string): JqlError =>
  new JqlError(`Value '${value}' for the '${field}' field is not a valid number.`);

export const unbounded = (): JqlError =>
  new JqlError('Unbounded JQL queries are not allowed here. Please add a search restriction to your query.');
