import { Failure } from '../domain/shared/result';
import type { JiraId } from '../domain/shared/ids';
import { expressions } from '../jira/expressions';
import type { Request } from '../jira/request';
import { gateRules, type RuleKey } from './rules';

/** An expression of the manifest: where it stands, and, for the rules of workflows, which rule it is. */
export interface NamedExpression {
  readonly name: string;
  readonly rule: RuleKey | null;
  readonly expression: string;
}

/** What was found about one expression, in Jira's own words. */
export interface PreflightProblem {
  readonly name: string;
  /** Empty: Jira refused it and gave no words. Null: it could be evaluated, and gave neither yes, no nor a text. */
  readonly message: string | null;
}

/** What a rule said of the work item that it was tried on. */
export interface PreflightAnswer {
  readonly name: string;
  /** `true` passes; `false` or a text refuses, which is an answer as good as any: it could be evaluated. */
  readonly value: boolean | string;
}

export type Preflight =
  | {
      readonly state: 'passed';
      /** Null: the project has no work item of a governed type, so that the rules were parsed and not evaluated. */
      readonly issueKey: string | null;
      readonly answers: readonly PreflightAnswer[];
    }
  /** Jira would not understand an expression, or could not evaluate it: nothing must be installed. */
  | { readonly state: 'refused'; readonly problems: readonly PreflightProblem[] };

/** A work item to try the rules on, and a status of category Done for the way that they are asked about. */
export interface TrialIssue {
  readonly id: JiraId;
  readonly key: string;
  readonly projectId: JiraId;
  readonly typeId: JiraId;
  readonly status: { readonly id: string; readonly name: string; readonly category: string };
  readonly to: { readonly id: string; readonly name: string };
}

/** Jira takes many expressions in one request; so many at a time are surely few enough. */
const chunkSize = 10;

/** A transition, which only a workflow can give, as far as the rules look at it. One that starts work comes from To Do, wherever the work item is. */
const trialTransition = ({ status, to }: TrialIssue, rule: RuleKey) => ({
  id: 1,
  name: 'Trial',
  from: {
    id: Number(status.id),
    name: status.name,
    category: { key: gateRules[rule].on === 'start' ? 'new' : status.category },
  },
  to: { id: Number(to.id), name: to.name, category: { key: 'done' } },
  hasScreen: false,
});

/** The rule as it is in a workflow, with a variable in place of the transition; it is not longer than the original. */
const withTrialTransition = (expression: string): string => expression.replaceAll(/\btransition\./g, 'way.');

const inChunks = <T>(all: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(all.length / chunkSize) }, (_, n) => all.slice(n * chunkSize, (n + 1) * chunkSize));

/** What Jira refuses, in its words; what cannot be asked at all is thrown on. */
const jiraWords = (error: unknown): string => {
  if (error instanceof Failure && error.code === 'invalid-input') return error.messages.join(' ');
  throw error;
};

/** What Jira finds wrong with each expression, by its name; an empty list is nothing. */
export const syntaxProblems =
  (request: Request) =>
  async (all: readonly NamedExpression[]): Promise<readonly PreflightProblem[]> => {
    const problems: PreflightProblem[] = [];
    for (const some of inChunks(all)) {
      const found = await expressions(request).syntaxProblems(some.map(({ expression }) => expression));
      some.forEach(({ name }, index) => problems.push(...(found[index] ?? []).map((message) => ({ name, message }))));
    }
    return problems;
  };

/** What each rule says of the work item, as if the caller moved it to that status; one that cannot be evaluated is a problem. */
export const tryRules =
  (request: Request) =>
  async (
    all: readonly NamedExpression[],
    issue: TrialIssue,
  ): Promise<{ readonly answers: readonly PreflightAnswer[]; readonly problems: readonly PreflightProblem[] }> => {
    const problems: PreflightProblem[] = [];
    const answers: PreflightAnswer[] = [];
    for (const { name, rule, expression } of all) {
      if (rule === null) continue;
      const context = { issueId: issue.id, projectId: issue.projectId, custom: { way: trialTransition(issue, rule) } };
      try {
        const value = await expressions(request).evaluate(withTrialTransition(expression), context);
        if (typeof value === 'boolean' || typeof value === 'string') answers.push({ name, value });
        else problems.push({ name, message: null });
      } catch (error) {
        problems.push({ name, message: jiraWords(error) });
      }
    }
    return { answers, problems };
  };

/**
 * Asks the site itself, before any workflow is changed: whether Jira parses every expression of the manifest, and whether each rule can be
 * evaluated on a work item of the project under the project's own policy. An expression that Jira cannot parse would block every transition that
 * it guards, for everybody.
 */
export const preflight =
  (request: Request) =>
  async (all: readonly NamedExpression[], issue: TrialIssue | null): Promise<Preflight> => {
    const unread = await syntaxProblems(request)(all);
    if (unread.length > 0) return { state: 'refused', problems: unread };
    const { answers, problems } = issue === null ? { answers: [], problems: [] } : await tryRules(request)(all, issue);
    return problems.length > 0
      ? { state: 'refused', problems }
      : { state: 'passed', issueKey: issue?.key ?? null, answers };
  };
