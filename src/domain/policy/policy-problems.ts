import type * as z from 'zod/mini';

import { workClasses } from './definition-of';
import { Policy, policyMaxLength, schemaProblems } from './policy';
import { toStoredPolicy } from './stored-policy';

/** How long a policy is as Jira stores it: characters of JSON. */
export const policyLength = (policy: Policy): number => JSON.stringify(toStoredPolicy(policy)).length;

/** Which problem a wrong value is, by where it stands: the schema knows what is wrong, not how to put it right. */
const codes = [
  [/^mode$/, 'mode'],
  [/^productOwner$/, 'owner'],
  [/^deputies$/, 'deputies'],
  [/^deputies\.\d+\.accountId$/, 'deputy'],
  [/^deputies\.\d+\.until$/, 'deputy-until'],
  [/^types/, 'types'],
  [/^criteria\.field$/, 'criteria-field'],
  [/^criteria\.words$/, 'criteria-words'],
  [/^criteria\.words\.\d+$/, 'criteria-word'],
  [/^criteria\.pattern$/, 'criteria-pattern'],
  [/^definitions\.\w+\.(ready|done)$/, 'lines'],
  [/^definitions\.\w+\.(ready|done)\.\d+\.text$/, 'line-text'],
  [/^definitions\.\w+\.(ready|done)\.\d+\.field$/, 'line-field'],
  [/^definitions\.\w+\.(ready|done)\.\d+/, 'line-kind'],
  [/^definitions/, 'definition'],
  [/^fields\./, 'field'],
  [/^rejectedTo$/, 'rejected-to'],
  [/^noSelfAcceptance$/, 'own-work'],
  [/^hidesTransitions$/, 'refusal'],
  [/^receiptsSince$/, 'receipts'],
  [/^statuses/, 'statuses'],
  [/^closingResolutions/, 'resolutions'],
  [/^closing$/, 'closing'],
  [/^criteria\.language$/, 'language'],
  [/^breach$/, 'breach'],
  [/^testBranches/, 'branches'],
  [/^value\.oldAfterDays$/, 'old-after'],
  [/^value\.parts\.\w+\.weight$/, 'weight'],
  [/^value\.parts\.\w+\.scale\.levels\.\d+\.name$/, 'level-name'],
  [/^value\.parts\.\w+\.scale\.levels\.\d+\.worth$/, 'level-worth'],
  [/^value\.parts\.\w+\.scale\.levels$/, 'levels'],
  [/^value/, 'value-rule'],
  [/^stakeholders$/, 'stakeholders'],
  [/^stakeholders\.\d+\.accountId$/, 'stakeholder'],
  [/^stakeholders\.\d+\.area$/, 'area'],
  [/^stakeholders\.\d+\.weight$/, 'stakeholder-weight'],
] as const;

/** A problem with a policy, to be put right before it is saved. */
export type PolicyProblem =
  | {
      readonly code:
        | (typeof codes)[number][1]
        | (typeof schemaProblems)[number]
        | 'shared-id'
        | 'receipts-without-field'
        | 'unreadable';
    }
  | { readonly code: 'too-long'; readonly length: number; readonly most: number };

type Found = readonly (readonly [path: string, problem: PolicyProblem])[];

const problemAt = (path: string, { message }: z.core.$ZodIssue): PolicyProblem => ({
  code: schemaProblems.find((one) => one === message) ?? codes.find(([where]) => where.test(path))?.[1] ?? 'unreadable',
});

/** Ready and Done of one class share their ticks, so their ids must differ between them too. */
const sharedIds = ({ definitions }: Policy): Found =>
  workClasses.flatMap((name) =>
    definitions[name].done.flatMap(({ id }, index) =>
      definitions[name].ready.some((item) => item.id === id)
        ? [[`definitions.${name}.done.${index}.id`, { code: 'shared-id' }] as const]
        : [],
    ),
  );

/** A receipt that anybody could write would prove nothing. */
const noPlaceForReceipts = ({ receiptsSince, fields }: Policy): Found =>
  receiptsSince != null && fields.ticks === null ? [['receiptsSince', { code: 'receipts-without-field' }]] : [];

const tooLong = (policy: Policy): Found => {
  const length = policyLength(policy);
  return length <= policyMaxLength ? [] : [['', { code: 'too-long', length, most: policyMaxLength }]];
};

/**
 * What is wrong with a policy before it is saved: a code by path, such as `deputies.0.until` or `definitions.feature.done.2.text`, and under the empty path what concerns
 * the whole. Nothing wrong is an empty object.
 */
export const policyProblems = (raw: unknown): Readonly<Record<string, PolicyProblem>> => {
  const read = Policy.safeParse(raw);
  if (read.success)
    return Object.fromEntries([...sharedIds(read.data), ...noPlaceForReceipts(read.data), ...tooLong(read.data)]);
  const problems = new Map<string, PolicyProblem>();
  for (const issue of read.error.issues) {
    const path = issue.path.map(String).join('.');
    if (!problems.has(path)) problems.set(path, problemAt(path, issue));
  }
  return Object.fromEntries(problems);
};
