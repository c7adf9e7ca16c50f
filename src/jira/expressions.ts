import * as z from 'zod/mini';

import type { CriteriaRule } from '../domain/policy/policy';
import type { JiraId } from '../domain/shared/ids';
import type { CriteriaPrint } from '../domain/shared/work-item';
import {
  patternVariable,
  policyAndPrintExpression,
  printExpression,
  printsExpression,
} from '../domain/readiness/criteria-print';
import { Failure, isBusy } from '../domain/shared/result';
import { postJson, type Request } from './request';

export const scopes = ['read:jira-work', 'read:jira-user'] as const;

const Evaluated = z.object({ value: z.unknown() });
const Printed = z.tuple([z.string(), z.number(), z.boolean()]);
const PolicyAndPrintAnswer = z.tuple([z.unknown(), z.nullable(Printed)]);
const PrintedMany = z.array(z.tuple([z.union([z.string(), z.number()]), z.string(), z.number(), z.boolean()]));

/** A work item whose text Jira is asked about, and when it last changed, as Jira said when it was read. */
export interface ReadText {
  readonly id: JiraId;
  readonly updated: string | undefined;
}

/**
 * How many work items are asked about in one call, first and where Jira refuses that. An evaluation has 10,000 steps and ten expensive
 * operations, of which each custom field that is read is one and a description none (jira-expressions, OpenAPI).
 */
const atOnce = { description: [200, 50], field: [9, 3] } as const;

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

/** The print of a text, and when its work item last changed, in milliseconds. */
export interface TimedPrint extends CriteriaPrint {
  readonly updated: number;
}

type Rule = Pick<CriteriaRule, 'field' | 'pattern'>;

const patternIn = (pattern: string) => ({ [patternVariable]: { type: 'json', value: { text: pattern } } });

/** One call for many work items. Those that Jira does not find, or that changed since they were read, are absent. */
const printsOf = async (
  request: Request,
  texts: readonly ReadText[],
  { field, pattern }: Rule,
): Promise<ReadonlyMap<JiraId, CriteriaPrint>> => {
  const ids = texts.map(({ id }) => id);
  const context = {
    issues: { jql: { query: `id in (${ids.join(', ')})`, maxResults: ids.length } },
    custom: patternIn(pattern),
  };
  const body = { expression: printsExpression(field), context };
  const { value } = await postJson(request, '/rest/api/3/expression/evaluate', body, Evaluated);
  const updated = new Map(texts.map((text) => [text.id, text.updated]));
  const found = new Map<JiraId, CriteriaPrint>();
  for (const [raw, print, at, matches] of PrintedMany.safeParse(value).data ?? []) {
    const read = updated.get(String(raw));
    if (read !== undefined && Date.parse(read) === at) found.set(String(raw), { print, matches });
  }
  return found;
};

/**
 * The prints of many work items' criteria texts (`printsExpression`), as far as Jira says them: its search finds late what is new. Where it
 * refuses so many at once it is asked for fewer, and where it refuses even those, the rest is absent.
 */
export const bulkPrints = async (
  request: Request,
  texts: readonly ReadText[],
  rule: Rule,
): Promise<ReadonlyMap<JiraId, CriteriaPrint>> => {
  const [first, fewer] = atOnce[rule.field === null ? 'description' : 'field'];
  const found = new Map<JiraId, CriteriaPrint>();
  let size: number = first;
  for (let from = 0; from < texts.length;) {
    const some = texts.slice(from, from + size);
    try {
      for (const [id, print] of await printsOf(request, some, rule)) found.set(id, print);
      from += some.length;
    } catch (error) {
      if (!(error instanceof Failure) || isBusy(error.code)) throw error;
      if (size === fewer) return found;
      size = fewer;
    }
  }
  return found;
};

/** A project's policy, unparsed, and the print of a work item's criteria text; null where the policy does not ask for criteria. */
export interface PolicyAndPrint {
  readonly policy: unknown;
  readonly print: TimedPrint | null;
}

const toPolicyAndPrint = (value: unknown): PolicyAndPrint => {
  const [policy, printed] = PolicyAndPrintAnswer.parse(value);
  if (printed === null) return { policy, print: null };
  const [print, updated, matches] = printed;
  return { policy, print: { print, updated, matches } };
};

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

    /** Both in one call (`policyAndPrintExpression`). @throws Failure where Jira cannot evaluate it, such as over a damaged policy */
    policyAndPrint: async (issueId: JiraId, projectId: JiraId): Promise<PolicyAndPrint> =>
      toPolicyAndPrint(await evaluate(policyAndPrintExpression, { issueId, projectId })),

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
     * The print of a work item's criteria text (`printExpression`). Null: Jira cannot say. `changed`: the work item changed since it was read,
     * which `updated` (as Jira has it) shows.
     */
    print: async (
      issueId: JiraId,
      { field, pattern }: Pick<CriteriaRule, 'field' | 'pattern'>,
      updated: string | undefined,
    ): Promise<CriteriaPrint | 'changed' | null> => {
      try {
        const read = Printed.safeParse(
          await evaluate(printExpression(field), { issueId, custom: { [patternVariable]: { text: pattern } } }),
        );
        if (!read.success) return null;
        const [print, at, matches] = read.data;
        return updated !== undefined && Date.parse(updated) === at ? { print, matches } : 'changed';
      } catch (error) {
        if (error instanceof Failure && !isBusy(error.code)) return null;
        throw error;
      }
    },
  };
};
