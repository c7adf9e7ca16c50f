import type { Instant } from '../domain/shared/ids';
import type { Request } from '../jira/request';
import type { EvidenceStore } from '../ledger/evidence';
import type { PropertySavesStore } from '../ledger/property-saves';
import type { ReportSecrets } from '../ledger/report-secrets';
import type { SeenEvents } from '../ledger/seen-events';
import type { Jobs } from '../reconcile/jobs';
import type { Recompute } from '../reconcile/recompute';
import { saveProperty } from '../reconcile/save-property';
import { allowProject, recomputeProject, serveProject } from './project';
import { reportOperations } from './reports';
import { savePolicy } from './save-policy';
import { trySite } from './try-site';

interface Dependencies {
  readonly asApp: Request;
  readonly asCaller: Request;
  readonly saves: PropertySavesStore;
  readonly jobs: Jobs;
  readonly computing: Pick<Recompute, 'start'>;
  readonly seen: Pick<SeenEvents, 'all'>;
  readonly secrets: ReportSecrets;
  readonly evidence: Pick<EvidenceStore, 'log'>;
  readonly urlOf: () => Promise<string>;
  readonly clock: () => Instant;
  readonly newId: () => string;
}

/** The calls of a project's settings page, as the resolver takes them. */
export const projectCalls = (needs: Dependencies) => {
  const { asApp: request, asCaller, newId } = needs;
  const call = serveProject({
    operations: {
      savePolicy: savePolicy(saveProperty({ ...needs, request: asCaller }), newId),
      recompute: recomputeProject(needs.computing),
      trySite: trySite({ request, seen: needs.seen }),
      ...reportOperations(needs),
    },
    allow: allowProject(asCaller),
  });
  return {
    savePolicy: call('savePolicy'),
    recompute: call('recompute'),
    trySite: call('trySite'),
    reports: call('reports'),
    makeSecret: call('makeSecret'),
    endFormerSecret: call('endFormerSecret'),
  };
};
