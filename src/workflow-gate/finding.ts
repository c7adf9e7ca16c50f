import * as z from 'zod/mini';

import { PolicyFault } from '../domain/policy/policy-fault';
import { transitionPurposes } from './transition-purposes';

const names = z.array(z.string());
const way = { way: z.string(), workflow: z.string() };
/** Null: Jira does not say who it is. */
const person = z.object({ name: z.nullable(z.string()) });
const coded = <C extends string, S extends z.core.$ZodShape>(code: C, shape: S) =>
  z.object({ code: z.literal(code), ...shape });

const fieldKeys = z.enum(['value', 'points', 'valuePerPoint', 'readiness', 'ticks', 'acceptance']);

/** What was found, as a code with its values. */
const Detail = z.discriminatedUnion('code', [
  coded('gate-missing', {}),
  /** Open transitions with their workflows and what they are for, which an earlier version did not say; `more` are not named. */
  coded('gate-partial', {
    ways: z.array(z.object({ ...way, purpose: z.optional(z.enum(transitionPurposes)) })),
    more: z.number(),
  }),
  /** Transitions that start work and do not ask whether it is ready, though the settings want that. */
  coded('start-open', { ways: z.array(z.object(way)), more: z.number() }),
  coded('owner-inactive', person.shape),
  coded('owner-not-person', person.shape),
  coded('deputy-inactive', person.shape),
  coded('deputy-not-person', person.shape),
  coded('deputy-ended', { ...person.shape, until: z.string() }),
  coded('field-missing', { field: fieldKeys, id: z.string() }),
  coded('field-off-screen', { names }),
  coded('policy-damaged', { why: PolicyFault }),
  coded('policy-newer', { why: PolicyFault }),
  coded('status-unnamed', { names }),
  /** Written under other rules than today's, or under none. */
  coded('pattern-other', {}),
  coded('type-gone', { id: z.string() }),
  /** It could not be checked: neither well nor wrong. */
  coded('unknown', { what: z.enum(['gate', 'people', 'screens', 'project']) }),
]);
export type FindingDetail = z.infer<typeof Detail>;
export type FindingCode = FindingDetail['code'];

const Common = z.object({
  severity: z.enum(['error', 'warning', 'note']),
  /** Who can put it right. */
  fixer: z.enum(['project-admin', 'jira-admin']),
  /** The part of the settings page that puts it right. */
  where: z.enum(['people', 'gate', 'fields', 'policy', 'types']),
});
export type FindingCommon = z.infer<typeof Common>;

/** Something that should be put right. */
export type Finding = FindingDetail & FindingCommon;

/** A finding as the daily check left it. One of an earlier version of the app says what it found in a text of its own. */
export type StoredFinding =
  Finding | ({ readonly code: 'as-text'; readonly was: string; readonly text: string } & FindingCommon);

const AsText = z.object({ ...Common.shape, code: z.string(), text: z.string() });

/** What was found, also by an earlier version. */
export const codeOf = (finding: StoredFinding): string => (finding.code === 'as-text' ? finding.was : finding.code);

/** Reads one; null for what is none. */
export const readFinding = (raw: unknown): StoredFinding | null => {
  const common = Common.safeParse(raw);
  if (!common.success) return null;
  const detail = Detail.safeParse(raw);
  if (detail.success) return { ...common.data, ...detail.data };
  const { data } = AsText.safeParse(raw);
  return data === undefined ? null : { ...data, code: 'as-text', was: data.code };
};
