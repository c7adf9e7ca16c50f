import { derivationBasis, type RecomputeState } from '../domain/acceptance/recompute-state';
import type { Policy } from '../domain/policy/policy';
import { canonicalJson } from '../domain/record/canonical';
import type { JiraId } from '../domain/shared/ids';
import { sha256 } from '../domain/shared/sha-256';
import { idPageAfter } from '../jira/issue-ids';
import { search } from '../jira/search';
import type { Job } from './jobs';
import { type RecomputeNeeds, type RecomputeParts, recomputeParts } from './recompute-parts';

/** Queries of Forge's storage lag; what was written during the run is searched for after this time. */
const verifyAfterSeconds = 90;
/** Jira's index lags too, and clocks differ. */
const overlapMinutes = 15;

const basisOf = (policy: Policy): string => sha256(canonicalJson(derivationBasis(policy))).slice(0, 32);

/**
 * Starts to recompute the stored fields of a project, unless they were computed by this policy already; `force` does it even so, and `trust: 'nothing'`
 * asks Jira about every criteria text even where the rules are the same. Gives the state of the run, null where no policy is in force. A run that is
 * under way for an older policy ends by itself.
 */
const start =
  ({ request, jobs, clock, newId }: RecomputeNeeds, { readState, saveState, inForce }: RecomputeParts) =>
  async (
    projectId: JiraId,
    { force, trust = 'verdicts' }: { readonly force: boolean; readonly trust?: 'verdicts' | 'nothing' },
  ): Promise<RecomputeState | null> => {
    const reading = await inForce(projectId);
    if (reading === null) return null;
    const { policy } = reading;
    const [basis, before, at] = [basisOf(policy), await readState(projectId), clock()];
    if (before !== null && before.basis === basis && !force) {
      if (before.revision === policy.revision) return before;
      return saveState(projectId, { ...before, revision: policy.revision, at });
    }
    const run = newId();
    const total = await search(request).count(`project = ${projectId}`);
    const { revision } = policy;
    const state: RecomputeState = {
      ...{ version: 1, run, state: 'running', revision, basis, startedAt: at, at, read: 0, total, written: 0 },
      lookedAt: before?.lookedAt ?? null,
    };
    await saveState(projectId, state);
    // Verdicts on the criteria were made by the same rules, and again on every change of a text.
    const isSame = before?.basis === basis && before.lookedAt !== null && trust === 'verdicts';
    await jobs.push([{ kind: 'recompute', projectId, run, token: null, prints: isSame ? 'doubtful' : 'all' }]);
    return state;
  };

/** One page of a run: up to five thousand work items, and then the next one. Doing it twice changes nothing. */
const step =
  ({ request, heads, jobs, clock }: RecomputeNeeds, { readState, saveState, inForce, page }: RecomputeParts) =>
  async ({ projectId, run, token, prints }: Extract<Job, { kind: 'recompute' }>): Promise<void> => {
    const [state, reading] = [await readState(projectId), await inForce(projectId)];
    if (state?.run !== run || state.state === 'done' || reading === null) return;
    const { ids, next } = await idPageAfter(request, `project = ${projectId} ORDER BY id ASC`, token);
    const of = { projectId, reading, heads: await heads.ofProject(projectId), prints, checksHeads: false };
    const written = await page(of, ids, true);
    const [read, all, at] = [state.read + ids.length, state.written + written, clock()];
    // Somebody may have started another run meanwhile: its state stays.
    if ((await readState(projectId))?.run !== run) return;
    const isOver = next === undefined;
    await saveState(projectId, {
      ...{ ...state, read, written: all, at, total: isOver ? read : Math.max(state.total, read) },
      ...(isOver && { state: 'done', lookedAt: state.startedAt }),
    });
    if (!isOver) await jobs.push([{ kind: 'recompute', projectId, run, token: next, prints }]);
    else await jobs.push([{ kind: 'verify', projectId, since: state.startedAt }], verifyAfterSeconds);
  };

/** Reconciles once more what was answered or ticked during a run. */
const verify =
  ({ heads }: RecomputeNeeds, { pushAlone }: RecomputeParts) =>
  async ({ projectId, since }: Extract<Job, { kind: 'verify' }>): Promise<void> => {
    const changed = await heads.ofProject(projectId, since);
    if (changed.size > 0) await pushAlone([...changed.keys()]);
  };

/**
 * Reconciles what changed in Jira since the last time, independent of events: arrivals in Done without a record, and stored fields older than
 * what they were derived from. Where the policy changed, or nothing was computed yet, everything is recomputed.
 */
const catchUp =
  (needs: RecomputeNeeds, parts: RecomputeParts) =>
  async (projectId: JiraId): Promise<void> => {
    const { request, troubles, clock } = needs;
    const { readState, saveState, inForce, page } = parts;
    const reading = await inForce(projectId);
    if (reading === null) return;
    const state = await readState(projectId);
    const isStuck = state?.state === 'running' && Date.parse(clock()) - Date.parse(state.at) > 60 * 60_000;
    if (state === null || state.basis !== basisOf(reading.policy) || state.lookedAt === null || isStuck) {
      if (state?.state !== 'running' || isStuck) await start(needs, parts)(projectId, { force: true });
      return;
    }
    const at = clock();
    const minutes = Math.ceil((Date.parse(at) - Date.parse(state.lookedAt)) / 60_000) + overlapMinutes;
    const jql = `project = ${projectId} AND updated >= -${minutes}m ORDER BY id ASC`;
    let written = 0;
    let token: string | null = null;
    do {
      const { ids, next }: { ids: readonly JiraId[]; next: string | undefined } = await idPageAfter(
        request,
        jql,
        token,
      );
      written += await page({ projectId, reading, heads: new Map(), prints: 'all', checksHeads: true }, ids, false);
      token = next ?? null;
    } while (token !== null);
    if (written > 0) await troubles.note({ code: 'fields-differed', projectId }, written);
    await saveState(projectId, { ...state, at, lookedAt: at, revision: reading.policy.revision });
  };

export const recompute = (needs: RecomputeNeeds) => {
  const parts = recomputeParts(needs);
  return {
    readState: parts.readState,
    start: start(needs, parts),
    step: step(needs, parts),
    verify: verify(needs, parts),
    catchUp: catchUp(needs, parts),
  };
};
export type Recompute = ReturnType<typeof recompute>;
