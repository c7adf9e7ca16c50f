import * as z from 'zod/mini';

import type { FieldsInUse } from '../../src/domain/policy/fields-in-use';
import type { Policy } from '../../src/domain/policy/policy';
import { CustomFieldId, JiraId } from '../../src/domain/shared/ids';

/** What a gadget can show. */
export const views = ['all', 'value', 'waiting', 'stock', 'releases'] as const;
export type View = (typeof views)[number];

const Field = z.nullable(CustomFieldId);

/** What is searched in a project: its fields, and the work types that the policy governs. */
const Reads = z.object({
  fields: z.object({ value: Field, points: Field, readiness: Field, acceptance: Field, sprint: Field }),
  types: z.array(JiraId),
});
export type Reads = z.infer<typeof Reads>;

/**
 * What Jira keeps of a gadget. What to search is kept as it was when the gadget was set up, so that everything can be asked for at once; where the
 * policy says otherwise by now, it is searched once more.
 */
export const Configuration = z.object({ project: JiraId, view: z.enum(views), reads: Reads });
export type Configuration = z.infer<typeof Configuration>;

/** What the policy says to search, in the fields that the project goes by. */
export const readsOf = ({ types }: Pick<Policy, 'types'>, fields: FieldsInUse): Reads => ({
  fields,
  types: Object.keys(types),
});

export const areSame = (one: Reads, other: Reads): boolean => JSON.stringify(one) === JSON.stringify(other);
