import type { SyntaxComplaint } from './syntax-complaint';

const field = String.raw`("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[^\s()=!<>~"']+)`;
const beforeList = new RegExp(String.raw`${field}\s+(in|not\s+in|was\s+in|was\s+not\s+in)\s+(\S+)\s*$`, 'i');
const beforeValue = new RegExp(String.raw`${field}\s*(=|!=|<=|>=|<|>|!~|~|\bis\b|\bis\s+not\b)\s*$`, 'i');

const unquoted = (text: string): string => text.replace(/^(["'])(.*)\1$/s, '$2');

const spaced = (operator: string): string => operator.toLowerCase().replace(/\s+/g, ' ');

/** As Jira shows a value: texts in quotes, numbers and functions bare. */
const shown = (text: string): string => (/^-?\d+$|\)$/.test(text) ? text : `"${unquoted(text)}"`);

/**
 * The grammar refuses early what Jira reads and then finds unfit: a list where a value belongs, a value where a list
 * belongs, EMPTY beside an order. Undefined: it is a plain syntax error.
 */
export const shapeError = (jql: string, { message, start, stop }: SyntaxComplaint): string | undefined => {
  const before = jql.slice(0, start);
  const got = jql.slice(start, stop);
  const inList = message.endsWith("expecting '('") ? beforeList.exec(before) : null;
  if (inList) {
    const [, name = '', operator = '', value = ''] = inList;
    return `Operator '${spaced(operator)}' does not support the non-list value '${shown(value)}' for field '${unquoted(name)}'.`;
  }
  const single = beforeValue.exec(before);
  if (!single) return undefined;
  const [, name = '', operator = ''] = single;
  if (got === '(') {
    const list = /^\(([^()]*)\)/.exec(jql.slice(start))?.[1];
    if (list === undefined) return undefined;
    const values = list.split(',').map((value) => shown(value.trim()));
    return `Operator '${spaced(operator)}' does not support the list value '(${values.join(', ')})' for field '${unquoted(name)}'.`;
  }
  if (/^(empty|null)$/i.test(got)) return `The field '${unquoted(name)}' does not support searching for EMPTY values.`;
  if (message.endsWith('expecting EMPTY'))
    return `The operator '${spaced(operator)}' only supports the values EMPTY and NULL; '${unquoted(got)}' is not one for the field '${unquoted(name)}'.`;
  return undefined;
};
