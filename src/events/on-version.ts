import * as z from 'zod/mini';

import type { Instant } from '../domain/shared/ids';
import { successOf } from '../domain/value/success';
import { allIds } from '../jira/issue-ids';
import { issueProperty } from '../jira/issue-property';
import type { Request } from '../jira/request';
import { readSuccesses } from '../jira/successes';
import type { Ledger } from '../ledger/ledger';
import { EventId } from './event';
import { type LostEvent, serveEvent } from './serve-event';

/** What is read of `avi:jira:released:version`. */
const VersionEvent = z.looseObject({ version: z.looseObject({ id: EventId, name: z._default(z.string(), '') }) });

interface Dependencies {
  readonly request: Request;
  readonly ledger: Ledger;
  readonly clock: () => Instant;
  readonly onLost: (lost: LostEvent) => Promise<void>;
}

const maxAttempts = 5;

/** Records the release of one work item, once for each version. */
const record = async (
  { request, ledger, clock }: Dependencies,
  issueId: string,
  { id: versionId, name }: z.infer<typeof VersionEvent>['version'],
): Promise<void> => {
  const id = `released-${versionId}`;
  for (let attempt = 0; attempt < maxAttempts; attempt += 1) {
    const there = await ledger.read(issueId);
    const { projectId } = there.head;
    const at = clock();
    const written =
      projectId === null || there.entries.some((entry) => entry.id === id)
        ? there
        : await ledger.commit(there, {
            at,
            projectId,
            entries: [{ id, issueId, kind: 'released', by: null, at, version: name }],
            isNote: true,
          });
    if (written === null) continue;
    await issueProperty(request).saveSuccess(issueId, successOf(written.entries));
    return;
  }
};

/**
 * A version was released: the time of the success criteria of what it holds begins. Work items without any are left alone, so that a version of
 * thousands costs a few calls. Where the event is lost, the day of a criterion stays open until somebody names one.
 */
export const createOnVersion = (needs: Dependencies) =>
  serveEvent(
    VersionEvent,
    async ({ version }) => {
      const ids = await allIds(needs.request, `fixVersion = ${version.id}`);
      const aimed = await readSuccesses(needs.request, ids);
      for (const issueId of aimed.keys()) await record(needs, issueId, version);
    },
    needs.onLost,
  );
