import * as z from 'zod/mini';

import type { CriteriaRule } from '../domain/policy/policy';
import type { JiraId } from '../domain/shared/ids';
import type { CriteriaPrint } from '../domain/shared/work-item';
import { patternVariable, printExpression } from '../domain/readiness/criteria-verdict';
import { Failure, isBusy } from '../domain/shared/result';
import { postJson, type Request } from './request';

export const scopes = ['read:jira-work', 'read:jira-user'] as const;

const Evaluated = z.object({ value: z.unknown() });
const Printed = z.tuple([z.string(), z.number(), z.boolean()]);

const Problem = z.object({
  type: z.optional(z.string()),
  message: z.string(),
  line: z.optional(z.number()),
  column: z.optional(z.number()),
});
const Analysed = z.object({
  results: z.array(z.object({ expression: z.string(), valid: z.boolean(), errors: z.optional(z.array(Problem)) })),
});

/** What an expression is evaluated with: a work item, and what stands in for the variables that only a transition has. */
export interface ExpressionContext {
  readonly issueId: JiraId;
  readonly projectId?: JiraId;
  readonly custom?: Readonly<Record<string, unknown>>;
}

export const expressions = (request: Request) => {
  /** `POST /rest/api/3/expression/evaluate`: what Jira makes of an expression. @throws Failure with Jira's words when it fails. */
  const evaluate = async (expression: string, { issueId, projectId, custom }: ExpressionContext): Promise<unknown> => {
    const variables = Object.entries(custom ?? {}).map(([name, value]) => [name, { type: 'json', value }] as const);
    const context = {
      issue: { id: Number(issueId) },
      ...(projectId === undefined ? {} : { project: { id: Number(projectId) } }),
      ...(variables.length === 0 ? {} : { custom: Object.fromEntries(variables) }),
    };
    return (await postJson(request, '/rest/api/3/expression/evaluate', { expression, context }, Evaluated)).value;
  };

  return {
    evaluate,

    /** `POST /rest/api/3/expression/analyse?check=syntax`: what Jira finds wrong with each expression; an empty list is nothing. */
    syntaxProblems: async (all: readonly string[]): Promise<readonly (readonly string[])[]> => {
      const address = '/rest/api/3/expression/analyse?check=syntax';
      const { results } = await postJson(request, address, { expressions: all }, Analysed);
      return results.map(({ valid, errors = [] }) =>
        valid && errors.length === 0
          ? []
          : errors.length === 0
            ? ['Jira says that it is not valid.']
            : errors.map(({ message }) => message),
      );
    },

    /**
     * The print of a work item's criteria text (`printExpression`). Null: Jira cannot say, or the text changed since the work item was read,
     * which `updated` (as Jira has it) tells.
     */
    print: async (
      issueId: JiraId,
      { field, pattern }: Pick<CriteriaRule, 'field' | 'pattern'>,
      updated: string | undefined,
    ): Promise<CriteriaPrint | null> => {
      try {
        const read = Printed.safeParse(
          await evaluate(printExpression(field), { issueId, custom: { [patternVariable]: { text: pattern } } }),
        );
        if (!read.success) return null;
        const [print, at, matches] = read.data;
        return updated !== undefined && Date.parse(updated) === at ? { print, matches } : null;
      } catch (error) {
        if (error instanceof Failure && !isBusy(error.code)) return null;
        throw error;
      }
    },
  };
};
