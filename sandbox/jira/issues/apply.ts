import { fieldErrors, JiraError } from '../errors';
import { FieldProblem, parseEntry, parseField, type ParseContext } from '../fields/parse';
import { kindOf } from '../fields/kind';
import { stored, withStored } from '../fields/stored';
import { isObject, shown } from '../json';
import type { Identity, Jira } from '../jira';
import type { Field, Issue, Json, JsonObject, Project } from '../model';
import { mayIn } from '../permissions';
import { asPerson } from '../identity';
import type { IssueInput, Verb } from './input';
import { notOnScreen } from './settable';
import { parseIssueType, parseParent } from './structure';

/** What an edit brings along besides new values: done once the issue itself is saved. */
export type Effect =
  { readonly kind: 'comment'; readonly body: Json } | { readonly kind: 'link'; readonly link: JsonObject };

export interface Change {
  readonly jira: Jira;
  readonly identity: Identity;
  readonly project: Project;
  readonly settable: readonly Field[];
}

const checkAssignable = ({ jira, project }: Change, accountId: string): void => {
  if (!mayIn(jira, asPerson(accountId), 'ASSIGNABLE_USER', project))
    throw new FieldProblem(`User '${accountId}' cannot be assigned issues.`);
};

const valueOf = (change: Change, issue: Issue, field: Field, value: Json): Json => {
  const context: ParseContext = { jira: change.jira, project: change.project, field };
  if (field.id === 'parent') return parseParent(change.jira, change.identity, issue, value);
  if (field.id === 'issuetype') return parseIssueType(change.jira, change.project, issue, value);
  // `-1` stands for the project's default, which is nobody.
  const given = field.id === 'assignee' && isObject(value) && (value.accountId ?? value.id) === null ? null : value;
  const parsed = parseField(context, given);
  if (field.id === 'assignee' && typeof parsed === 'string') checkAssignable(change, parsed);
  // Closed sprints stay with the issue; only the open one is replaced.
  if (kindOf(field) !== 'sprints') return parsed;
  const closed = issue.sprintIds.filter((id) => change.jira.store.collection('sprints').get(id)?.state === 'closed');
  const open: readonly Json[] = Array.isArray(parsed) ? parsed : [];
  return [...closed, ...open.filter((id) => !closed.includes(shown(id)))];
};

const withVerb = (change: Change, issue: Issue, field: Field, { verb, value }: Verb): Issue => {
  if (verb === 'set') return withStored(issue, field, valueOf(change, issue, field, value));
  const context: ParseContext = { jira: change.jira, project: change.project, field };
  const now = stored(issue, field);
  const before: readonly Json[] = Array.isArray(now) ? now : [];
  const entry = parseEntry(context, value);
  const others = before.filter((one) => JSON.stringify(one) !== JSON.stringify(entry));
  if (verb === 'add') return withStored(issue, field, before.length === others.length ? [...before, entry] : before);
  if (verb === 'remove') return withStored(issue, field, others.length === 0 ? null : others);
  throw new FieldProblem(`Operation '${verb}' is not supported for field '${field.id}'`);
};

const effectOf = (fieldId: string, { verb, value }: Verb): Effect | null => {
  if (verb !== 'add' || !isObject(value)) return null;
  if (fieldId === 'comment') return { kind: 'comment', body: value.body ?? null };
  return fieldId === 'issuelinks' ? { kind: 'link', link: value } : null;
};

/**
 * The issue as it would be after the input, and what else the input asks for. Nothing is stored yet.
 * @throws JiraError 400 with the problem of every field that cannot be set so.
 */
export const applyInput = (
  change: Change,
  before: Issue,
  { fields, update }: IssueInput,
): { readonly after: Issue; readonly effects: readonly Effect[] } => {
  const problems: Record<string, string> = {};
  const effects: Effect[] = [];
  let after = before;
  const attempt = (fieldId: string, work: (field: Field) => void): void => {
    const field = change.settable.find(({ id, key }) => id === fieldId || key === fieldId);
    try {
      if (!field) throw new FieldProblem(notOnScreen(fieldId));
      work(field);
    } catch (error) {
      if (error instanceof JiraError) throw error;
      if (!(error instanceof FieldProblem)) throw error;
      problems[fieldId] = error.message;
    }
  };
  for (const [fieldId, value] of Object.entries(fields))
    attempt(fieldId, (field) => {
      after = withStored(after, field, valueOf(change, after, field, value));
    });
  for (const [fieldId, verbs] of Object.entries(update))
    attempt(fieldId, (field) => {
      for (const verb of verbs) {
        const effect = effectOf(field.id, verb);
        if (effect) effects.push(effect);
        else after = withVerb(change, after, field, verb);
      }
    });
  if (Object.keys(problems).length > 0) throw fieldErrors(problems);
  return { after, effects };
};
