import { adfText } from '../fields/adf';
import { fieldById } from '../fields/lookup';
import { asAdf, stored } from '../fields/stored';
import { actorId } from '../identity';
import type { Json, Rule } from '../model';
import { groupsOf, mayIn } from '../permissions';
import { permissionKeys } from '../permission-keys';
import { appValidatorProblem, isDisabled, validatorKey } from './app-rules';
import type { Step } from './step';
import { wasIn, words } from './system-conditions';

const valueIn = (step: Step, fieldId: string, which: 'issue' | 'original'): Json => {
  const field = fieldById(step.jira, fieldId);
  const issue = step[which];
  return field && issue ? stored(issue, field) : null;
};

const nameOf = (step: Step, fieldId: string): string => fieldById(step.jira, fieldId)?.name ?? fieldId;

type Check = (step: Step, rule: Rule) => string | null;

const required: Check = (step, { parameters: p }) => {
  const missing = words(p['fieldsRequired']).filter((id) => valueIn(step, id, 'issue') === null);
  if (missing.length === 0) return null;
  return p['errorMessage'] ?? missing.map((id) => `${nameOf(step, id)} is required.`).join(' ');
};

const changed: Check = (step, { parameters: p }) => {
  const accountId = actorId(step.identity);
  const exempt = words(p['groupsExemptFromValidation']);
  if (accountId !== null && groupsOf(step.jira, accountId).some(({ groupId }) => exempt.includes(groupId))) return null;
  const id = p['fieldKey'] ?? '';
  const same = JSON.stringify(valueIn(step, id, 'issue')) === JSON.stringify(valueIn(step, id, 'original'));
  return same ? (p['errorMessage'] ?? `${nameOf(step, id)} must be modified during the transition.`) : null;
};

const singleValue: Check = (step, { parameters: p }) => {
  const value = valueIn(step, p['fieldKey'] ?? '', 'issue');
  return Array.isArray(value) && value.length > 1
    ? `${nameOf(step, p['fieldKey'] ?? '')} must have a single value.`
    : null;
};

const asText = (value: Json): string => {
  const adf = asAdf(value);
  if (adf) return adfText(adf);
  return typeof value === 'string' ? value : value === null ? '' : JSON.stringify(value);
};

const matching: Check = (step, { parameters: p }) => {
  const id = p['fieldKey'] ?? '';
  const found = new RegExp(p['regexp'] ?? '').test(asText(valueIn(step, id, 'issue')));
  return found ? null : `${nameOf(step, id)} does not match the expected pattern.`;
};

const fieldChecks: Readonly<Record<string, Check>> = {
  fieldRequired: required,
  fieldChanged: changed,
  fieldHasSingleValue: singleValue,
  fieldMatchesRegularExpression: matching,
};

const parentIn: Check = ({ jira, issue }, { parameters: p }) => {
  const parent = issue.parentId === null ? undefined : jira.store.collection('issues').get(issue.parentId);
  return parent && !words(p['statusIds']).includes(parent.statusId)
    ? 'The parent work item is not in a status that allows this transition.'
    : null;
};

const permitted: Check = ({ jira, identity, project, issue }, { parameters: p }) => {
  const key = p['permissionKey'] ?? '';
  if (mayIn(jira, identity, key, project, issue)) return null;
  const name = permissionKeys.find((one) => one.key === key)?.name ?? key;
  return `You do not have the '${name}' permission, which this transition needs.`;
};

const checks: Readonly<Record<string, Check>> = {
  [validatorKey]: appValidatorProblem,
  'system:check-permission-validator': permitted,
  'system:validate-field-value': (step, rule) => {
    const check = fieldChecks[rule.parameters['ruleType'] ?? ''];
    return check ? check(step, rule) : unknown(step, rule);
  },
  'system:parent-or-child-blocking-validator': parentIn,
  'system:previous-status-validator': (step, rule) =>
    wasIn(step, rule) ? null : 'The work item has not been in the status that this transition needs.',
};

/** What is not known cannot be checked, so it blocks. */
const unknown: Check = (_step, { ruleKey }) => `The validator '${ruleKey}' is not available.`;

/** What the validators say against the step, each in its own words; empty when all pass. */
export const validatorProblems = (step: Step): readonly string[] =>
  step.transition.validators
    .filter((rule) => !isDisabled(rule))
    .flatMap((rule) => (checks[rule.ruleKey] ?? unknown)(step, rule) ?? []);
