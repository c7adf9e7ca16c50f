import * as z from 'zod/mini';

/** What can be wrong with a value that a call was given. */
export const inputFaults = [
  'no-reason',
  'no-waiver-reason',
  'reason-too-long',
  'waiver-too-long',
  'line-too-long',
] as const;

/** About Jira and about who calls. */
const plain = z.enum([
  // Jira refused or did not answer, and gave no words of its own.
  'jira-refused',
  'jira-forbidden',
  'jira-not-found',
  'jira-conflict',
  'jira-unavailable',
  'jira-unreachable',
  'jira-strange',
  'work-item-strange',
  // Who calls, and about what.
  'signed-out',
  'work-item-only',
  'project-page-only',
  'other-work-item',
  'not-well-formed',
  'call-id-reused',
]);

/** About what was wanted, and about what had to answer. */
const own = z.enum([
  // What the caller may not.
  'may-not-browse',
  'may-not-edit',
  'may-not-close',
  'may-not-answer',
  'may-not-confirm',
  'may-not-plan',
  'not-project-admin',
  'not-jira-admin',
  // What the work item or its settings do not allow.
  'not-in-force',
  'not-governed',
  'acceptance-stands',
  'line-gone',
  'line-not-waivable',
  'changed-meanwhile',
  // What did not answer in time.
  'storage-unavailable',
  'storage-busy',
  'queue-unavailable',
  'work-item-busy',
  'unfinished',
  // The gate in a workflow.
  'workflow-gone',
  'workflow-busy',
  // The page itself.
  'app-unreachable',
  'app-strange',
  'page-failed',
]);

/** About values and who proposes them. */
const aboutValue = z.enum([
  'may-not-value',
  'may-not-propose',
  'no-value-field',
  'criterion-gone',
  'many-criteria',
  'much-feedback',
]);

/**
 * Why something could not be done, as a code with its values; `failureText` says it. `in-words` is what somebody else said: Jira, in the language
 * of its user, or a page that has already put it into words.
 */
export const FailureReason = z.union([
  z.object({ code: plain }),
  z.object({ code: own }),
  z.object({ code: aboutValue }),
  z.object({ code: z.literal('in-words'), text: z.string() }),
  z.object({ code: z.enum(inputFaults) }),
  /** `where` is the path in the call's input. */
  z.object({ code: z.literal('invalid-value'), where: z.string() }),
  /** Jira does not offer a rule of the app; its name as the manifest has it. */
  z.object({ code: z.literal('rule-not-offered'), rule: z.string() }),
]);
type Parsed = z.infer<typeof FailureReason>;
type PlainCode =
  z.infer<typeof plain> | z.infer<typeof own> | z.infer<typeof aboutValue> | (typeof inputFaults)[number];

export type FailureReason =
  | { readonly [C in PlainCode]: { readonly code: C } }[PlainCode]
  | Readonly<Exclude<Parsed, { readonly code: PlainCode }>>;
