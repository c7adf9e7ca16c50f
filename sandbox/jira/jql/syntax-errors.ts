import { shapeError } from './shape-errors';
import type { SyntaxComplaint } from './syntax-complaint';

const operators =
  "The valid operators are '=', '!=', '<', '>', '<=', '>=', '~', '!~', 'IN', 'NOT IN', 'IS' and 'IS NOT'.";

/** Words that Jira keeps for itself; unquoted they are no value. Short enough to be looked up by whoever meets the error. */
const reserved = new Set(
  (
    'abort access add after alias all alter and any are as asc at audit avg before begin between boolean break by byte ' +
    'catch cf char character check checkpoint collate collation column commit connect continue count create current ' +
    'date decimal declare decrement default defaults define delete delimiter desc difference distinct divide do double ' +
    'drop else empty encoding end equals escape exclusive exec execute exists explain false fetch file field first float ' +
    'for from function go goto grant greater group having identified if immediate in increment index initial inner ' +
    'inout input insert int integer intersect intersection into is isempty isnull join last left less like limit lock ' +
    'long max min minus mode modify modulo more multiply next noaudit not notin nowait null number object of on option ' +
    'or order outer output power previous prior privileges public raise raw remainder rename resource return returns ' +
    'revoke right row rowid rownum rows select session set share size sqrt start strict string subtract sum synonym ' +
    'table then to trans transaction trigger true uid union unique update user validate values view when whenever ' +
    'where while with'
  ).split(' '),
);

const expects = (message: string, token: string): boolean => message.includes(token, message.indexOf('expecting'));

const whatWasExpected = (message: string): 'field' | 'operator' | 'operand' | 'bracket' | 'logical' | 'other' => {
  if (expects(message, 'CHANGED') || message.endsWith('expecting IN')) return 'operator';
  if (message.startsWith('no viable alternative') || message.endsWith("expecting '('")) return 'operand';
  if (expects(message, 'EMPTY')) return 'operand';
  if (expects(message, "{')'") || expects(message, "')'")) return 'bracket';
  // Only the end or an order may follow a whole clause: the parser reads AND and OR greedily.
  if (/expecting \{<EOF>, ORDER\}|expecting <EOF>/.test(message)) return 'logical';
  if (expects(message, 'STRING')) return 'field';
  return 'other';
};

const quoted = (text: string): string => text.replace(/^["']/, '');

/** What Jira says about a query that cannot be read. */
export const explain = (jql: string, complaint: SyntaxComplaint): string => {
  const { message, line, column } = complaint;
  const shape = shapeError(jql, complaint);
  if (shape !== undefined) return shape;
  const at = `(line ${line}, character ${column + 1})`;
  const got = jql.slice(complaint.start, complaint.stop);
  const end = got === '' || message.includes("'<EOF>'");
  if (/^["']/.test(got))
    return `Error in the JQL Query: The quoted string '${quoted(jql.slice(complaint.start))}' has not been completed. ${at}`;
  if (/^[@#;{}$%^]/.test(got))
    return (
      `Error in the JQL Query: The character '${got.charAt(0)}' is a reserved JQL character. You must enclose it in a ` +
      `string or use the escape '\\u${got.charCodeAt(0).toString(16).padStart(4, '0')}' instead. ${at}`
    );
  const expected = whatWasExpected(message);
  if (
    (expected === 'operand' || expected === 'field') &&
    reserved.has(got.toLowerCase()) &&
    !/^(and|or|not)$/i.test(got)
  )
    return (
      `Error in the JQL Query: '${got}' is a reserved JQL word. You must surround it in quotation marks to use it in a ` +
      `query. ${at}`
    );
  switch (expected) {
    case 'operator':
      return end
        ? `Error in the JQL Query: Expecting operator before the end of the query. ${operators}`
        : `Error in the JQL Query: Expecting operator but got '${got}'. ${operators} ${at}`;
    case 'operand':
      return end
        ? 'Error in JQL Query: Expecting either a value, list or function before the end of the query.'
        : `Error in JQL Query: Expecting either a value, list or function but got '${got}'. You must surround '${got}' ` +
            `in quotation marks to use it as a value. ${at}`;
    case 'field':
      return end
        ? 'Error in the JQL Query: Expecting a field name at the end of the query.'
        : `Error in the JQL Query: Expecting a field name but got '${got}'. You must surround '${got}' in quotation ` +
            `marks to use it as a field name. ${at}`;
    case 'bracket':
      return end
        ? "Error in the JQL Query: Expecting ')' before the end of the query."
        : `Error in the JQL Query: Expecting ')' but got '${got}'. ${at}`;
    case 'logical':
      return `Error in the JQL Query: Expecting either 'OR' or 'AND' but got '${got}'. ${at}`;
    case 'other':
      return end
        ? 'Error in the JQL Query: The query ends too early.'
        : `Error in the JQL Query: Unable to make sense of '${got}'. ${at}`;
  }
};
