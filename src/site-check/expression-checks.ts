import type { AdfNode } from '../domain/shared/ids';
import type { CriteriaRule } from '../domain/policy/policy';
import { plainTextExpression } from '../domain/readiness/criteria-print';
import { criteriaPlainText } from '../domain/readiness/criteria-verdict';
import { expressions } from '../jira/expressions';
import type { Request } from '../jira/request';
import { search } from '../jira/search';
import { criteriaTextIn } from '../jira/to-work-item';
import { type NamedExpression, syntaxProblems, tryRules, type TrialIssue } from '../workflow-gate/preflight';
import { type Answer, type Check, check, quoted } from './answer';

const analyse = 'POST /rest/api/3/expression/analyse?check=syntax';
const evaluate = 'POST /rest/api/3/expression/evaluate';

const named = ({ name, message }: { readonly name: string; readonly message: string | null }): string =>
  message === null ? name : `${name}: ${message}`;

const unknown: Answer = { outcome: 'unknown', said: [] };

const syntax = (request: Request, all: readonly NamedExpression[]): Check =>
  check('syntax', [analyse], async () => {
    const problems = await syntaxProblems(request)(all);
    if (problems.length > 0) return { outcome: 'other', said: problems.map(named) };
    return { outcome: 'expected', said: [`${all.length} × ${quoted('valid', true)}`] };
  });

const rules = (request: Request, all: readonly NamedExpression[], issue: TrialIssue | null): Check =>
  check('rules', [evaluate], async () => {
    if (issue === null) return unknown;
    const { answers, problems } = await tryRules(request)(all, issue);
    if (problems.length > 0) return { outcome: 'other', said: problems.map(named) };
    return { outcome: 'expected', said: answers.map(({ name, value }) => `${name}: ${JSON.stringify(value)}`) };
  });

const settingsInRules = (request: Request, issue: TrialIssue | null, isSaved: boolean): Check =>
  check('settings-in-rules', [evaluate], async () => {
    if (issue === null || !isSaved) return unknown;
    const expression = `project.properties?.['assay.policy']?.version`;
    const version = await expressions(request).evaluate(expression, { issueId: issue.id, projectId: issue.projectId });
    return {
      outcome: typeof version === 'number' ? 'expected' : 'other',
      said: [`${expression}: ${JSON.stringify(version)}`],
    };
  });

const idsAsText = (request: Request, issue: TrialIssue | null): Check =>
  check('ids-as-text', [evaluate], async () => {
    if (issue === null) return unknown;
    const expression = `issue.issueType.id + ''`;
    const id = await expressions(request).evaluate(expression, { issueId: issue.id });
    const said = [`${expression}: ${JSON.stringify(id)}`];
    return id === issue.typeId
      ? { outcome: 'expected', said }
      : { outcome: 'other', said, expected: JSON.stringify(issue.typeId) };
  });

/** Of several texts the longest says most about the layout. */
const longestText = async (
  request: Request,
  projectId: string,
  field: string,
): Promise<{ readonly id: string; readonly content: AdfNode | string } | null> => {
  const clause = field === 'description' ? 'description' : `cf[${field.replace('customfield_', '')}]`;
  const jql = `project = ${projectId} AND ${clause} is not EMPTY ORDER BY updated DESC`;
  const found = (await search(request).first(jql, [field], 30)).flatMap(({ id, fields }) => {
    const content = criteriaTextIn(fields[field]);
    return content === null ? [] : [{ id, content, length: criteriaPlainText(content).length }];
  });
  return found.sort((a, b) => b.length - a.length)[0] ?? null;
};

const around = 60;

/** Both texts near their first difference, as JSON, so that line breaks are seen. */
const nearDifference = (text: string, other: string): readonly [string, string] => {
  let at = 0;
  while (at < Math.min(text.length, other.length) && text[at] === other[at]) at += 1;
  const from = Math.max(0, at - around);
  const piece = (of: string): string => JSON.stringify(of.slice(from, at + around));
  return [piece(text), piece(other)];
};

const plainText = (request: Request, projectId: string, { field }: Pick<CriteriaRule, 'field'>): Check => {
  return check('plain-text', ['GET /rest/api/3/search/jql', evaluate], async () => {
    const issue = await longestText(request, projectId, field ?? 'description');
    if (issue === null) return unknown;
    const text = await expressions(request).evaluate(plainTextExpression(field), { issueId: issue.id });
    if (typeof text !== 'string') return { outcome: 'other', said: [JSON.stringify(text)] };
    const expected = criteriaPlainText(issue.content);
    if (text === expected) return { outcome: 'expected', said: [JSON.stringify(text.slice(0, 4 * around))] };
    const [site, own] = nearDifference(text, expected);
    return { outcome: 'other', said: [site], expected: own };
  });
};

export interface ExpressionPlace {
  readonly projectId: string;
  readonly criteria: Pick<CriteriaRule, 'field'>;
  /** Null where the project has no open work item of a governed type. */
  readonly issue: TrialIssue | null;
  /** Whether there are settings in the project property. */
  readonly isSaved: boolean;
}

/** What the gate's expressions rest on, asked as whoever `request` is. Nothing is changed. */
export const expressionChecks = (
  request: Request,
  all: readonly NamedExpression[],
  { projectId, criteria, issue, isSaved }: ExpressionPlace,
): readonly Check[] => [
  syntax(request, all),
  rules(request, all, issue),
  settingsInRules(request, issue, isSaved),
  idsAsText(request, issue),
  plainText(request, projectId, criteria),
];
