import type { ReportLog as ReportLogType } from '../domain/evidence/report-log';
import {
  noLog,
  type Refusal,
  ReportLog,
  type ReportNote,
  withRefusal,
  withReport,
} from '../domain/evidence/report-log';
import { allResults, Evidence, noEvidence } from '../domain/evidence/work-item-evidence';
import type { Instant, JiraId } from '../domain/shared/ids';
import { Failure } from '../domain/shared/result';
import type { CriterionResult } from '../domain/shared/test-result';
import { versioned } from './versioned';

/** The last results of these work items' tests, of whichever branch. Where there are none, it is not in the map. */
export type ReadResults = (issueIds: readonly JiraId[]) => Promise<ReadonlyMap<JiraId, readonly CriterionResult[]>>;

/** What tests proved, and what came of their reports. */
export interface EvidenceStore {
  readonly results: ReadResults;
  readMany(issueIds: readonly JiraId[]): Promise<ReadonlyMap<JiraId, Evidence>>;
  /** Gives whether anything changed. @throws Failure `storage-unavailable` */
  change(issueId: JiraId, next: (evidence: Evidence) => Evidence | null): Promise<boolean>;
  log(projectId: JiraId): Promise<ReportLogType>;
  /** Counts it. Never fails: whoever sent it is refused all the same. */
  noteRefusal(projectId: JiraId, refusal: Refusal, at: Instant): Promise<void>;
  noteReport(projectId: JiraId, note: ReportNote): Promise<void>;
}

const evidenceEntity = 'evidence';
const issueKey = (issueId: JiraId): string => `issue:${issueId}`;
const logKey = (projectId: JiraId): string => `log:${projectId}`;
/** Whoever sends many wrong ones at once cannot keep functions busy with counting them. */
const countAttempts = 5;

/** In Forge's key-value store, which only the app's functions reach. */
export const kvsEvidence = (): EvidenceStore => {
  const rows = versioned(evidenceEntity, Evidence, noEvidence);
  const logs = versioned(evidenceEntity, ReportLog, noLog);
  const readMany: EvidenceStore['readMany'] = async (issueIds) => {
    const found = await rows.readMany(issueIds.map(issueKey));
    return new Map(
      issueIds.flatMap((id) => {
        const evidence = found.get(issueKey(id));
        return evidence === undefined ? [] : [[id, evidence] as const];
      }),
    );
  };
  return {
    readMany,
    results: async (issueIds) => new Map([...(await readMany(issueIds))].map(([id, row]) => [id, allResults(row)])),
    change: (issueId, next) => rows.change(issueKey(issueId), next),
    log: (projectId) => logs.read(logKey(projectId)),
    noteRefusal: async (projectId, refusal, at) => {
      try {
        await logs.change(logKey(projectId), (log) => withRefusal(log, refusal, at), countAttempts);
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        console.warn(`reports: a refusal (${refusal}) was not counted: ${error.code}`);
      }
    },
    noteReport: async (projectId, note) => {
      await logs.change(logKey(projectId), (log) => withReport(log, note));
    },
  };
};
