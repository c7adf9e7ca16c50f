import { chunksOf } from '../domain/shared/chunks';
import { listCriteria } from '../domain/criteria/list-criteria';
import type { ReportedTest, Said } from '../domain/evidence/report';
import { mostUnknown, type ReportNote } from '../domain/evidence/report-log';
import { allResults, isNewText, noEvidence, withBuild } from '../domain/evidence/work-item-evidence';
import { lacksPrint, testsToStore } from '../domain/readiness/tests-to-store';
import { classOf } from '../domain/policy/definition-of';
import type { Policy } from '../domain/policy/policy';
import { type PolicyReading, readPolicy } from '../domain/policy/read-policy';
import { countsFor } from '../domain/policy/test-branches';
import type { Instant, JiraId } from '../domain/shared/ids';
import { isSameJson } from '../domain/shared/json';
import type { Build, CriterionResult } from '../domain/shared/test-result';
import type { WorkItem } from '../domain/shared/work-item';
import { bulkHistories } from '../jira/bulk-changelogs';
import { toInstant } from '../jira/instant';
import type { Issue } from '../jira/issues';
import { projectProperty } from '../jira/project-property';
import { rememberAnswers } from '../jira/remember-answers';
import type { Request } from '../jira/request';
import { criteriaTextIn, toWorkItem } from '../jira/to-work-item';
import { wholeIssues } from '../jira/whole-issues';
import type { AcceptedTexts } from '../ledger/accepted-texts';
import type { EvidenceStore } from '../ledger/evidence';
import type { Ledger } from '../ledger/ledger';
import type { ReportParts } from '../ledger/report-parts';
import { type Job, type Jobs, reconcileJobs } from '../reconcile/jobs';
import { reconcileTested } from '../reconcile/waiting-work';
import { readReport } from './read-report';

export type ApplyReport = (job: Extract<Job, { kind: 'report' }>) => Promise<void>;

interface Dependencies {
  /** Jira, as the app. */
  readonly request: Request;
  readonly ledger: Ledger;
  readonly accepted: Pick<AcceptedTexts, 'keep'>;
  readonly evidence: EvidenceStore;
  readonly parts: Pick<ReportParts, 'read' | 'remove'>;
  readonly jobs: Jobs;
  readonly clock: () => Instant;
}

/** So many work items' evidence is written at once: Forge's storage answers each in some tens of milliseconds. */
const concurrency = 8;

/** What tests say, by the key of the work item. */
const saidByKey = (tests: readonly ReportedTest[]): ReadonlyMap<string, readonly Said[]> => {
  const said = new Map<string, Said[]>();
  for (const { name, outcome, proves, id } of tests)
    for (const { key, number } of proves) {
      const all = said.get(key) ?? [];
      said.set(key, all);
      all.push({ number, outcome, test: name, id });
    }
  return said;
};

/** When the text of these work items' criteria was changed last; of those that did not change since the build began nobody needs to know. */
const textChanges = async (
  request: Request,
  issues: readonly Issue[],
  { criteria }: Pick<Policy, 'criteria'>,
  build: Build,
): Promise<ReadonlyMap<JiraId, Instant>> => {
  const field = criteria.field ?? 'description';
  const recent = issues.filter(({ system: { updated } }) => updated === undefined || toInstant(updated) > build.at);
  const changed = new Map<JiraId, Instant>();
  if (recent.length === 0) return changed;
  await bulkHistories(
    request,
    recent.map(({ id }) => id),
    [field],
    (some) =>
      some.forEach((changes, id) => {
        const last = changes.findLast(({ items }) => items.some(({ fieldId }) => fieldId === field));
        if (last !== undefined) changed.set(id, last.at);
      }),
  );
  return changed;
};

/** Whether what is stored on a work item says something else than its tests do now, whoever was to write it. */
const isOutdated = (policy: Policy, item: WorkItem, results: readonly CriterionResult[]): boolean => {
  const { tests, proven } = item.stored.ticks ?? {};
  const next = testsToStore(policy, { ...item, results });
  return !isSameJson({ tests, proven }, { tests: next.tests, proven: next.proven }) || lacksPrint(policy, item);
};

interface Outcome {
  readonly changed: readonly JiraId[];
  readonly proved: number;
  readonly unknown: readonly string[];
}

type InForce = Extract<PolicyReading, { state: 'ok' }>;

/** Writes what a build's tests said of the criteria of a project's work items. What they name of other projects is not there for them. */
const writeEvidence = async (
  { request, evidence }: Pick<Dependencies, 'request' | 'evidence'>,
  { projectId, policy }: { readonly projectId: JiraId; readonly policy: Policy },
  { build, tagged }: { readonly build: Build; readonly tagged: readonly ReportedTest[] },
): Promise<Outcome> => {
  const said = saidByKey(tagged);
  const read = said.size === 0 ? [] : await wholeIssues(request, [...said.keys()], policy);
  const here = read.filter(
    ({ key, system }) =>
      said.has(key) && system.project.id === projectId && classOf(policy, system.issuetype.id) !== null,
  );
  const criteriaOf = new Map(
    here.map(({ id, fields }) => {
      const text = criteriaTextIn(fields[policy.criteria.field ?? 'description']);
      return [id, listCriteria(text, policy.criteria.words)] as const;
    }),
  );
  const before = await evidence.readMany(here.map(({ id }) => id));
  const fresh = here.filter(({ id }) => isNewText(before.get(id) ?? noEvidence, criteriaOf.get(id) ?? []));
  const textChanged = await textChanges(request, fresh, policy, build);
  const counts = (one: Build): boolean => countsFor(policy, one);
  const after = new Map<JiraId, readonly CriterionResult[]>();
  const write = async ({ id, key }: Issue): Promise<void> => {
    const of = { build, said: said.get(key) ?? [], textChanged: textChanged.get(id) ?? null, counts };
    const criteria = criteriaOf.get(id) ?? [];
    await evidence.change(id, (old) => {
      const next = withBuild(old, criteria, of);
      after.set(id, allResults(next));
      return isSameJson(old, next) ? null : next;
    });
  };
  for (const some of chunksOf(here, concurrency)) await Promise.all(some.map(write));

  const numbers = new Map(here.map(({ id, key }) => [key, new Set(criteriaOf.get(id)?.map(({ number }) => number))]));
  const named = new Set([...said].flatMap(([key, all]) => all.map(({ number }) => `${key}#${number}`)));
  const unknown = [...named].filter((name) => {
    const [key = '', number] = name.split('#');
    return numbers.get(key)?.has(Number(number)) !== true;
  });
  const changed = here.filter((issue) => isOutdated(policy, toWorkItem(issue, policy), after.get(issue.id) ?? []));
  return {
    changed: changed.map(({ id }) => id),
    proved: named.size - unknown.length,
    unknown: unknown.slice(0, mostUnknown),
  };
};

/**
 * Reads a report that is there as a whole, notes what its tests say of the project's criteria, and brings the stored fields of those work items up to
 * date. It may be done twice, and begun again where it stopped: the report goes last.
 */
export const createApplyReport = (needs: Dependencies): ApplyReport => {
  const { request, evidence, parts, jobs, clock } = needs;
  const inForce = async (projectId: JiraId): Promise<InForce | null> => {
    const reading = readPolicy(await projectProperty(request).readPolicy(projectId));
    return reading.state === 'ok' ? reading : null;
  };
  const outcomeOf = async (
    projectId: JiraId,
    build: Build,
    read: ReturnType<typeof readReport>,
  ): Promise<Omit<ReportNote, 'report' | 'at' | 'format' | 'build'>> => {
    const nothing = { tests: 0, tagged: 0, proved: 0, unknown: [] };
    if (!read.ok) return { ...nothing, fault: read.fault };
    const counts = { tests: read.tests, tagged: read.tagged.length };
    const reading = await inForce(projectId);
    if (reading === null) return { ...nothing, ...counts, fault: 'no-policy' };
    const remembering = { ...needs, request: rememberAnswers(request) };
    const of = { projectId, policy: reading.policy };
    const { changed, proved, unknown } = await writeEvidence(remembering, of, { build, tagged: read.tagged });
    await jobs.push(
      reconcileJobs(await reconcileTested({ ...needs, results: evidence.results }, projectId, reading, changed)),
    );
    return { ...counts, proved, unknown: [...unknown] };
  };
  return async ({ projectId, report }) => {
    const whole = await parts.read(projectId, report);
    if (whole === null) return;
    const { format, build, text } = whole;
    const outcome = await outcomeOf(projectId, build, readReport(format, text));
    await evidence.noteReport(projectId, { report, at: clock(), format, build, ...outcome });
    await parts.remove(projectId, report);
  };
};
