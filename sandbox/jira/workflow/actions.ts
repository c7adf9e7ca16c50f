import { fieldById } from '../fields/lookup';
import { kindOf } from '../fields/kind';
import { stored, withStored } from '../fields/stored';
import { actorId } from '../identity';
import type { Issue, Json, Rule } from '../model';
import type { Step } from './step';

type Action = (step: Step, rule: Rule, issue: Issue) => Issue;

const numeric = (text: string): Json => (text === '' || Number.isNaN(Number(text)) ? null : Number(text));

/** Rules keep values as text: ids for what has ids, an empty one clears. */
const updateField: Action = (step, { parameters: p }, issue) => {
  const field = fieldById(step.jira, p['field'] ?? '');
  if (!field) return issue;
  const text = p['value'] ?? '';
  const kind = kindOf(field);
  if (text === '') return withStored(issue, field, null);
  if (kind === 'number') return withStored(issue, field, numeric(text));
  if (kind !== 'texts') return withStored(issue, field, text);
  const now = stored(issue, field);
  const before: readonly Json[] = p['mode'] === 'append' && Array.isArray(now) ? now : [];
  return withStored(issue, field, [...new Set([...before, ...text.split(/[\s,]+/)])]);
};

const changeAssignee: Action = (step, { parameters: p }, issue) => {
  switch (p['type']) {
    case 'to-selected-user':
      return { ...issue, assigneeId: p['accountId'] ?? null };
    case 'to-current-user':
      return { ...issue, assigneeId: actorId(step.identity) };
    case 'to-unassigned':
      return { ...issue, assigneeId: null };
    case 'to-default-user':
      return { ...issue, assigneeId: step.project.leadAccountId };
    default:
      return issue;
  }
};

const copyValue: Action = (step, { parameters: p }, issue) => {
  const [from, to] = [p['sourceFieldKey'], p['targetFieldKey']].map((id) => fieldById(step.jira, id ?? ''));
  const source = p['issueSource'] === 'PARENT' ? step.jira.store.collection('issues').get(issue.parentId ?? '') : issue;
  return from && to && source && kindOf(from) === kindOf(to) ? withStored(issue, to, stored(source, from)) : issue;
};

const actions: Readonly<Record<string, Action>> = {
  'system:update-field': updateField,
  'system:change-assignee': changeAssignee,
  'system:copy-value-from-other-field': copyValue,
};

/** The issue after the transition's post functions. What the sandbox does not know, such as webhooks, does nothing. */
export const afterActions = (step: Step, issue: Issue): Issue =>
  step.transition.actions.reduce((now, rule) => actions[rule.ruleKey]?.(step, rule, now) ?? now, issue);
