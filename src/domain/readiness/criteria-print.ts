import type { CustomFieldId } from '../shared/ids';

/** How much of the end of a text goes into its print. Criteria usually stand there. */
const printedCharacters = 500;

/** The variable that holds the policy's pattern while Jira is asked for a print. */
export const patternVariable = 'pattern';

/** The text of the work item that a variable holds. */
const textExpression = (issue: string, field: CustomFieldId | null): string =>
  `[${field === null ? `${issue}.description?.plainText` : `${issue}?.['${field}']`}]` +
  `.map(v => typeof v == 'Map' ? new RichText(v).plainText : v ?? '')`;

/** A Jira expression that gives the plain text in which criteria are looked for, as Jira lays it out. */
export const plainTextExpression = (field: CustomFieldId | null): string => `${textExpression('issue', field)}[0]`;

const print = `t.length + t.slice(-${printedCharacters})`;
const matches = `t.toLowerCase().match(${patternVariable}.text) != null`;

/**
 * A Jira expression that gives the print of a work item's text, when the work item last changed, in milliseconds, and whether the gate's pattern
 * matches: `[print, updated, matches]`. The print is the length of Jira's own plain text and its end; the rule `criteria-present` computes print
 * and match in the same words, so that nothing is guessed about the layout of that text, which Atlassian does not document.
 */
export const printExpression = (field: CustomFieldId | null): string =>
  `${textExpression('issue', field)}.map(t => [${print}, issue.updated.getTime(), ${matches}])[0]`;

/** The same of every work item that a query finds: a list of `[id, print, updated, matches]`. */
export const printsExpression = (field: CustomFieldId | null): string =>
  `issues.map(i => ${textExpression('i', field)}.map(t => [i.id, ${print}, i.updated.getTime(), ${matches}])[0])`;
