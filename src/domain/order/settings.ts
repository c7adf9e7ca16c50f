import * as z from 'zod/mini';

import { unsizedPlaces } from './types';

/** The project property that holds them; Jira lets only project admins write it. */
export const orderSettingsKey = 'assay.order';

/** What a project decides about its order. */
export const OrderSettings = z.object({
  unsized: z.enum(unsizedPlaces),
  riskBand: z.number().check(z.minimum(0), z.maximum(1)),
  /** Work items with one of these labels are risky. */
  riskLabels: z.array(z.string().check(z.minLength(1), z.maxLength(255))).check(z.maxLength(20)),
});
export type OrderSettings = z.infer<typeof OrderSettings>;

const usual: OrderSettings = { unsized: 'keep', riskBand: 0.2, riskLabels: ['risk'] };

/** The stored settings, or the usual ones where there are none or they are damaged. */
export const readOrderSettings = (raw: unknown): OrderSettings => {
  const read = OrderSettings.safeParse(raw);
  return read.success ? read.data : usual;
};
