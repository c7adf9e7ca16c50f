import type { ReportAddress } from '../contract/project';
import type { Instant, JiraId } from '../domain/shared/ids';
import { newSecret } from '../evidence/signature';
import type { EvidenceStore } from '../ledger/evidence';
import type { ReportSecrets, Secrets } from '../ledger/report-secrets';
import type { ProjectOperation } from './project';

interface Dependencies {
  readonly secrets: ReportSecrets;
  readonly evidence: Pick<EvidenceStore, 'log'>;
  /** The address of the web trigger, the same for all projects of the site. */
  readonly urlOf: () => Promise<string>;
  readonly clock: () => Instant;
  readonly newId: () => string;
}

const shown = ({ id, madeAt }: Secrets['current']) => ({ id, madeAt });

/** What project admins do about the test reports of their pipelines. */
export const reportOperations = ({ secrets, evidence, urlOf, clock, newId }: Dependencies) => {
  const address = async (projectId: JiraId, known: Secrets | null): Promise<ReportAddress> => ({
    url: `${await urlOf()}?project=${projectId}`,
    current: known && shown(known.current),
    former: known?.former == null ? null : shown(known.former),
    log: await evidence.log(projectId),
  });
  const reports: ProjectOperation<'reports'> = async (_input, projectId) =>
    address(projectId, await secrets.read(projectId));
  const makeSecret: ProjectOperation<'makeSecret'> = async (_input, projectId) => {
    const before = await secrets.read(projectId);
    const current = { id: newId().slice(0, 8), secret: newSecret(), madeAt: clock() };
    const known = { current, former: before?.current ?? null };
    await secrets.save(projectId, known);
    return { secret: current.secret, address: await address(projectId, known) };
  };
  const endFormerSecret: ProjectOperation<'endFormerSecret'> = async (_input, projectId) => {
    const before = await secrets.read(projectId);
    const known = before && { ...before, former: null };
    if (known !== null) await secrets.save(projectId, known);
    return address(projectId, known);
  };
  return { reports, makeSecret, endFormerSecret };
};
