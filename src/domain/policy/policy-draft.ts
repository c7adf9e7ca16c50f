import type * as z from 'zod/mini';

import { Policy } from './policy';

/**
 * A policy while it is being edited: it has the policy's structure, but texts may be empty, dates unfinished, and lists too long.
 * `policyProblems` says what has to be put right before it is saved.
 */
export type PolicyDraft = Policy;

/** The problems that unfinished typing causes; any other problem means another structure, such as that of an earlier version of the app. */
const unfinished: readonly z.core.$ZodIssue['code'][] = ['too_small', 'too_big', 'invalid_format', 'custom'];

const isUnfinished = (issue: z.core.$ZodIssue): boolean =>
  issue.code === 'invalid_union'
    ? issue.errors.some((branch) => branch.every(isUnfinished))
    : unfinished.includes(issue.code);

/** Reads a stored draft, however incomplete; null when it is not a draft of this version. */
export const readPolicyDraft = (raw: unknown): PolicyDraft | null => {
  const read = Policy.safeParse(raw);
  if (read.success) return read.data;
  return read.error.issues.every(isUnfinished) ? (raw as PolicyDraft) : null;
};
