import * as z from 'zod/mini';

import type { Named } from '../shared/named';
import { BreachAnswer, Definition, LanguageTag, Mode } from './policy';
import { TestBranches } from './test-branches';
import { ValueRule } from './value-rule';
import { WorkClass } from './work-class';

/** What a project has, by id and name. */
export interface Catalogue {
  readonly types: readonly Named[];
  readonly statuses: readonly Named[];
  readonly fields: readonly Named[];
}

export const policyFileFormat = 'assay-policy';

/**
 * A policy outside its project: definitions and choices, with names in place of ids. People, fields in use, revision and record
 * are left out: they belong to the project.
 */
export const PolicyFile = z.strictObject({
  format: z.literal(policyFileFormat),
  version: z.literal(1),
  mode: Mode,
  /** Class by the name of the work type. */
  types: z.record(z.string(), WorkClass),
  definitions: z.strictObject({ feature: Definition, enabler: Definition, defect: Definition, support: Definition }),
  criteria: z.strictObject({
    field: z.nullable(z.string()),
    words: z.array(z.string().check(z.trim(), z.minLength(2), z.maxLength(60))).check(z.maxLength(20)),
    /** Files of an earlier version have neither of these. */
    language: z.optional(LanguageTag),
    clarityHints: z.optional(z.boolean()),
  }),
  /** The names of the fields that the lines look at, by the id they have in this file. */
  fields: z.record(z.string(), z.string()),
  /** The name of the status for rejected work. */
  rejectedTo: z.nullable(z.string()),
  noSelfAcceptance: z.boolean(),
  /** Files of an earlier version do not have it. */
  hidesTransitions: z.optional(z.boolean()),
  breach: BreachAnswer,
  /** Files of an earlier version do not have it. */
  testBranches: z.optional(TestBranches),
  /** Files of an earlier version do not have it; who proposes values stays behind as all people do. */
  value: z.optional(ValueRule),
});
export type PolicyFile = z.infer<typeof PolicyFile>;
