import * as z from 'zod/mini';

import type { Troubles } from '../ledger/troubles';
import { EventId } from './event';
import type { LostEvent } from './serve-event';

/** What of an event or a job says what it was about. */
const About = z.looseObject({
  eventType: z.optional(z.string()),
  body: z.optional(z.looseObject({ kind: z.optional(z.string()), projectId: z.optional(EventId) })),
  issue: z.optional(
    z.looseObject({ fields: z.optional(z.looseObject({ project: z.optional(z.looseObject({ id: EventId })) })) }),
  ),
});

/** Keeps what was given up for the admin page. */
export const lostWork =
  ({ note }: Pick<Troubles, 'note'>) =>
  async ({ payload, why }: LostEvent): Promise<void> => {
    const about = About.safeParse(payload).data;
    const projectId = about?.body?.projectId ?? about?.issue?.fields?.project?.id ?? null;
    await note({ code: 'work-lost', projectId, subject: about?.eventType ?? about?.body?.kind ?? 'unknown', why });
  };
