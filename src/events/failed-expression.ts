import * as z from 'zod/mini';

import type { Troubles } from '../ledger/troubles';
import { EventId } from './event';
import { serveEvent } from './serve-event';

/** What is read of `avi:jira:failed:expression`, which Jira sends to the app that owns the rule. */
const FailedExpression = z.looseObject({
  extensionId: z._default(z.string(), ''),
  workflowName: z._default(z.string(), ''),
  errorMessages: z._default(z.array(z.string()), []),
  context: z.optional(z.looseObject({ project: z.optional(z.looseObject({ id: EventId })) })),
});

/** A rule that fails refuses everybody, and Jira reports it to the app alone: it is stored for the admin page. */
export const createFailedExpression = ({ note }: Pick<Troubles, 'note'>) =>
  serveEvent(FailedExpression, ({ extensionId, workflowName, errorMessages, context }) =>
    note({
      ...{ code: 'expression-failed', projectId: context?.project?.id ?? null, workflow: workflowName },
      // The id ends with the module's key.
      rule: extensionId.split('/').at(-1) ?? '',
      why: errorMessages.join(' '),
    }),
  );
