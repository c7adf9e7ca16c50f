import { policyKey } from '../policy/policy';
import type { CustomFieldId } from '../shared/ids';

/** How much of the end of a text goes into its print. Criteria usually stand there. */
const printedCharacters = 500;

/** The variable that holds the policy's pattern while Jira is asked for a print. */
export const patternVariable = 'pattern';

/** A list of the one text that a field's value holds. */
const textOf = (value: string): string =>
  `[${value}].map(v => typeof v == 'Map' ? new RichText(v).plainText : v ?? '')`;

/** The text of the work item that a variable holds, as a list of one. */
const textExpression = (issue: string, field: CustomFieldId | null): string =>
  textOf(field === null ? `${issue}.description?.plainText` : `${issue}?.['${field}']`);

/** A Jira expression that gives the plain text in which criteria are looked for, as Jira lays it out. */
export const plainTextExpression = (field: CustomFieldId | null): string => `${textExpression('issue', field)}[0]`;

const print = `t.length + t.slice(-${printedCharacters})`;
const matches = (pattern: string): string => `t.toLowerCase().match(${pattern}) != null`;
const matchesVariable = matches(`${patternVariable}.text`);

/**
 * A Jira expression that gives the print of a work item's text, when the work item last changed, in milliseconds, and whether the gate's pattern
 * matches: `[print, updated, matches]`. The print is the length of Jira's own plain text and its end; the rule `criteria-present` computes print
 * and match in the same words, so that nothing is guessed about the layout of that text, which Atlassian does not document.
 */
export const printExpression = (field: CustomFieldId | null): string =>
  `${textExpression('issue', field)}.map(t => [${print}, issue.updated.getTime(), ${matchesVariable}])[0]`;

/** The same of every work item that a query finds: a list of `[id, print, updated, matches]`. */
export const printsExpression = (field: CustomFieldId | null): string =>
  `issues.map(i => ${textExpression('i', field)}.map(t => [i.id, ${print}, i.updated.getTime(), ${matchesVariable}])[0])`;

/** The text in the field that the policy `p` names. */
const textByPolicy = textOf(
  `p.criteria.field == null ? issue.description?.plainText : issue?.[p.criteria.field.match('^customfield_[0-9]{1,12}')[0]]`,
);

/**
 * A Jira expression that gives the project's policy as it is stored and, where the gate may look for criteria in this work item, into Done or where it is started, what
 * `printExpression` gives: `[policy, [print, updated, matches] or null]`. Both come in one answer, so that the print belongs to that policy and
 * needs no call after it. It fails where what it reads of the policy is damaged; the policy alone can be read then.
 */
export const policyAndPrintExpression =
  `[project.properties?.['${policyKey}']].map(p => [p, ` +
  `p?.fields?.ticks == null || issue.status?.category?.key == 'done' || p.types?.[issue.issueType.id + ''] == null` +
  ` || [p.definitions[p.types[issue.issueType.id + '']]].some(d => d.criteria == false && ![true].includes(d.startsReady)) ? null` +
  ` : ${textByPolicy}.map(t => [${print}, issue.updated.getTime(), ${matches('p.criteria.pattern')}])[0]])[0]`;
