import * as z from 'zod/mini';

import { JiraId } from '../shared/ids';

/** What a status of category Done means: the work was delivered, or it ended without delivery (cancelled, duplicate, will not be done). */
export const StatusMeaning = z.enum(['delivered', 'closed']);
export type StatusMeaning = z.infer<typeof StatusMeaning>;

/** Who may end a work item without delivery: the Product Owner and deputies, or whoever may move it. */
export const Closing = z.enum(['accepters', 'team']);
export type Closing = z.infer<typeof Closing>;

/** At most this many statuses have a meaning of their own; what is not named counts as delivered. */
export const maxStatuses = 60;
export const maxResolutions = 30;

/** What the statuses of category Done mean, and who may close. */
export interface Meanings {
  /** By status id; a status of category Done that is not named counts as delivered. */
  readonly statuses: Readonly<Record<JiraId, StatusMeaning>>;
  /** Resolutions, by id, that mean "closed without delivery" whatever the status. */
  readonly closingResolutions: readonly JiraId[];
  readonly closing: Closing;
}

/** Where a work item is, as far as delivery is concerned. */
export type Delivery = 'open' | 'delivered' | 'closed';

/**
 * What it means for a work item to be in a status with a resolution. `category` is Jira's category of the status; outside Done
 * nothing is over, whatever the resolution. A status that the policy does not name counts as delivered.
 */
export const deliveryOf = (
  { statuses, closingResolutions }: Pick<Meanings, 'statuses' | 'closingResolutions'>,
  { id, category }: { readonly id: JiraId; readonly category: 'new' | 'indeterminate' | 'done' },
  resolutionId: JiraId | null = null,
): Delivery => {
  if (category !== 'done') return 'open';
  const closes = Object.hasOwn(statuses, id) && statuses[id] === 'closed';
  return closes || (resolutionId !== null && closingResolutions.includes(resolutionId)) ? 'closed' : 'delivered';
};
