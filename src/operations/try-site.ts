import { policyIn, readPolicy } from '../domain/policy/read-policy';
import { projectProperty } from '../jira/project-property';
import type { Request } from '../jira/request';
import type { SeenEvents } from '../ledger/seen-events';
import { appChecks } from '../site-check/app-checks';
import type { ProjectOperation } from './project';

interface Dependencies {
  /** The app's own. */
  readonly request: Request;
  readonly seen: Pick<SeenEvents, 'all'>;
}

/** What only the app itself can ask of the site: whether events reach it, and what it may do in the project. Nothing is changed. */
export const trySite =
  ({ request, seen }: Dependencies): ProjectOperation<'trySite'> =>
  async (_input, projectId) => {
    const reading = readPolicy(
      await projectProperty(request)
        .readPolicy(projectId)
        .catch(() => null),
    );
    const types = Object.keys(policyIn(reading)?.types ?? {});
    const checks = appChecks(request, { projectId, typeIds: types, readSeen: () => seen.all() });
    return { checks: await Promise.all(checks.map(({ run }) => run())) };
  };
