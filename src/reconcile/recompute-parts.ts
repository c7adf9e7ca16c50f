import { chunksOf } from '../domain/shared/chunks';
import { readRecomputeState, recomputeKey, type RecomputeState } from '../domain/acceptance/recompute-state';
import { type PolicyReading, readPolicy } from '../domain/policy/read-policy';
import type { Instant, JiraId } from '../domain/shared/ids';
import { projectProperty } from '../jira/project-property';
import { rememberAnswers } from '../jira/remember-answers';
import type { Request } from '../jira/request';
import type { AcceptedTexts } from '../ledger/accepted-texts';
import type { ReadResults } from '../ledger/evidence';
import type { Heads } from '../ledger/heads';
import type { Ledger } from '../ledger/ledger';
import type { Troubles } from '../ledger/troubles';
import { type Jobs, reconcileJobs } from './jobs';
import type { BatchOf } from './batch-item';
import { batchSize, recomputeBatch } from './recompute-batch';

export interface RecomputeNeeds {
  /** Jira, as the app. */
  readonly request: Request;
  readonly heads: Heads;
  readonly ledger: Ledger;
  readonly accepted: Pick<AcceptedTexts, 'keep'>;
  readonly results: ReadResults;
  readonly jobs: Jobs;
  readonly troubles: Pick<Troubles, 'note'>;
  readonly clock: () => Instant;
  readonly newId: () => string;
}

type InForce = Extract<PolicyReading, { state: 'ok' }>;

/** What every run of a recompute does: how it stands is read and saved, a page of work items is made anew. */
export const recomputeParts = ({ request, ledger, accepted, results, jobs, clock }: RecomputeNeeds) => {
  const property = projectProperty(request);
  const readState = async (projectId: JiraId): Promise<RecomputeState | null> =>
    readRecomputeState(await property.read(projectId, recomputeKey));
  const saveState = async (projectId: JiraId, state: RecomputeState): Promise<RecomputeState> => {
    await property.save(projectId, recomputeKey, state);
    return state;
  };
  const inForce = async (projectId: JiraId): Promise<InForce | null> => {
    const reading = readPolicy(await property.readPolicy(projectId));
    return reading.state === 'ok' ? reading : null;
  };
  const pushAlone = async (issueIds: readonly JiraId[]): Promise<void> => jobs.push(reconcileJobs(issueIds));

  /** The work items of a page of ids, and what depends on them where not all of the project's are looked at. */
  const page = async (
    of: Omit<BatchOf, 'now' | 'request' | 'ledger' | 'accepted' | 'results' | 'histories'>,
    ids: readonly JiraId[],
    isWhole: boolean,
  ): Promise<number> => {
    let written = 0;
    const remembering = rememberAnswers(request);
    const alone = new Set<JiraId>();
    const dependents = new Set<JiraId>();
    const batch = async (some: readonly JiraId[]): Promise<void> => {
      const done = await recomputeBatch(
        { ...of, request: remembering, ledger, accepted, results, now: clock(), histories: 'where-needed' },
        some,
      );
      written += done.written;
      for (const id of done.alone) alone.add(id);
      if (!isWhole) for (const id of done.dependents) dependents.add(id);
    };
    for (const some of chunksOf(ids, batchSize)) await batch(some);
    const rest = [...dependents].filter((id) => !ids.includes(id));
    for (const some of chunksOf(rest, batchSize)) await batch(some);
    if (alone.size > 0) await pushAlone([...alone]);
    return written;
  };

  return { readState, saveState, inForce, pushAlone, page };
};
export type RecomputeParts = ReturnType<typeof recomputeParts>;
