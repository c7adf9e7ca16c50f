import * as z from 'zod/mini';

import { AccountId, Instant } from '../shared/ids';

/** How many saves the policy remembers. */
export const maxChanges = 15;

/** A part of a policy, as a save notes that it changed; `first` is the save before which there was none. */
export const ChangedPart = z.enum([
  'first',
  'mode',
  'owner',
  'deputies',
  'types',
  'ready-feature',
  'ready-enabler',
  'ready-defect',
  'ready-support',
  'done-feature',
  'done-enabler',
  'done-defect',
  'done-support',
  'criteria',
  'fields',
  'rejected-to',
  'own-work',
  'refusal',
  'receipts',
  'meanings',
  'closing',
  'breach',
  'branches',
  'value',
  'stakeholders',
]);
export type ChangedPart = z.infer<typeof ChangedPart>;

/** One save: who changed what. Earlier definitions themselves are not kept. */
export const PolicyChange = z.strictObject({
  revision: z.number().check(z.int(), z.nonnegative()),
  at: Instant,
  /** Null where it is not known. */
  by: z.nullable(AccountId),
  /** The parts that changed; earlier versions of the app noted them as an English text. */
  what: z.union([
    z.array(ChangedPart).check(z.maxLength(ChangedPart.options.length)),
    z.string().check(z.maxLength(160)),
  ]),
});
export type PolicyChange = z.infer<typeof PolicyChange>;
