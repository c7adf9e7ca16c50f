import { randomUUID } from 'node:crypto';

import { getAppContext, privacy, webTrigger } from '@forge/api';
import { makeResolver } from '@forge/resolver';

import type { EveryDefinition } from './contract/every';
import { Failure } from './domain/shared/result';
import { createCoalescing } from './events/coalesce';
import { createHandlers } from './events/handlers';
import { queuedJobs } from './events/jobs';
import { createJobConsumer } from './events/on-job';
import { reconcileWithDependents } from './reconcile/reconcile-with-dependents';
import { createFailedExpression } from './events/failed-expression';
import { lostWork } from './events/lost-work';
import { createPersonalDataReport } from './events/personal-data';
import { policyPeople } from './events/policy-people';
import { createPreUninstall } from './events/pre-uninstall';
import { createOnSprint } from './events/on-sprint';
import { createOnVersion } from './events/on-version';
import { createWatch } from './events/watch';
import { issueProperty } from './jira/issue-property';
import { questionComments } from './jira/questions';
import { createFreezeReview } from './reconcile/freeze-review';
import { recompute } from './reconcile/recompute';
import { finishSaves } from './reconcile/save-property';
import { reconcileIssue } from './reconcile/reconcile-issue';
import { createWaitingWork } from './reconcile/waiting-work';
import { readIssueContext } from './reconcile/issue-context';
import { kvsAcceptedTexts } from './ledger/accepted-texts';
import { createApplyReport } from './evidence/apply-report';
import { createReceiver } from './evidence/receive-report';
import { kvsDependents } from './ledger/dependents';
import { kvsEvidence } from './ledger/evidence';
import { kvsHeads } from './ledger/heads';
import { kvsLedger } from './ledger/ledger';
import { kvsReportParts } from './ledger/report-parts';
import { kvsReportSecrets } from './ledger/report-secrets';
import { kvsPeople } from './ledger/people';
import { kvsPlans } from './ledger/plans';
import { kvsPropertySaves } from './ledger/property-saves';
import { kvsReviews } from './ledger/reviews';
import { kvsTroubles } from './ledger/troubles';
import { kvsWaiting } from './ledger/waiting';
import { kvsSeenEvents } from './ledger/seen-events';
import { accept } from './operations/accept';
import { allow } from './operations/access';
import { allowSite, serveSite, siteOperations } from './operations/site';
import { asAccepted } from './operations/as-accepted';
import { serve } from './operations/serve';
import { createDigestAction } from './operations/digest';
import { explainValue } from './operations/explain-value';
import { history } from './operations/history';
import { proposeValue } from './operations/propose-value';
import { valueRecord } from './operations/value-record';
import { planningCalls } from './operations/planning-calls';
import { allowRecords, serveRecords } from './operations/records';
import { projectCalls } from './operations/project-calls';
import { questions } from './operations/questions';
import { refresh } from './operations/refresh';
import { close } from './operations/close';
import { reject } from './operations/reject';
import { aimSuccess, measureSuccess } from './operations/success';
import { tick } from './operations/tick';
import type { Dependencies } from './operations/operation';
import { asApp, asCaller, patience } from './requests';

const clock = () => new Date().toISOString();
const ledger = kvsLedger();
const accepted = kvsAcceptedTexts();
const evidence = kvsEvidence();
const { results } = evidence;
const find = readIssueContext(asApp, results);
const read = async (issueId: string) => {
  const { context: subject } = await find(issueId);
  if (subject === null) throw new Failure('conflict', { code: 'not-in-force' });
  return subject;
};
const reconcile = reconcileIssue({ request: asApp, find, ledger, accepted, results, clock, newId: randomUUID });
const needs: Dependencies = { read, ledger, clock, newId: randomUUID, reconcile };
const operations = {
  tick: tick(needs),
  accept: accept(needs),
  questions: questions(questionComments(asApp).ofIssue, issueProperty(asApp).saveQuestions)(needs),
  reject: reject(needs),
  close: close(needs),
  refresh: refresh(needs),
  history: history(needs),
  asAccepted: asAccepted(accepted)(needs),
  explainValue: explainValue(issueProperty(asApp).saveConfirmed)(needs),
  aimSuccess: aimSuccess(issueProperty(asApp).saveSuccess)(needs),
  measureSuccess: measureSuccess(issueProperty(asApp).saveSuccess)(needs),
  proposeValue: proposeValue(needs),
  valueRecord: valueRecord(needs),
};
const serveCall = serve({ operations, allow: allow({ asCaller, read, ledger }), clock });

const plans = kvsPlans();
const reviews = kvsReviews();
/** The app's rules and fields are known by the environment that it runs in. */
const owner = () => getAppContext().environmentAri.environmentId;
const freezeReview = createFreezeReview({ request: asApp, plans, reviews, clock, owner });
const secrets = kvsReportSecrets();
const reportUrl = async () => webTrigger.getUrl('test-reports');
const parts = kvsReportParts();
const heads = kvsHeads();
const jobs = queuedJobs();
const troubles = kvsTroubles(clock);
const computing = recompute({
  ...{ request: asApp, heads, ledger, accepted, results, jobs, troubles, clock, newId: randomUUID },
});
const seen = kvsSeenEvents(clock);
const saves = kvsPropertySaves();

const serveSiteCall = serveSite({
  operations: siteOperations({ troubles, recompute: computing }),
  allow: allowSite(asCaller),
});

export const resolver = makeResolver<EveryDefinition>({
  tick: serveCall('tick'),
  accept: serveCall('accept'),
  questions: serveCall('questions'),
  reject: serveCall('reject'),
  close: serveCall('close'),
  refresh: serveCall('refresh'),
  history: serveCall('history'),
  asAccepted: serveCall('asAccepted'),
  explainValue: serveCall('explainValue'),
  aimSuccess: serveCall('aimSuccess'),
  measureSuccess: serveCall('measureSuccess'),
  proposeValue: serveCall('proposeValue'),
  valueRecord: serveCall('valueRecord'),
  ...projectCalls({
    ...{ asApp, asCaller, saves, jobs, computing, seen, secrets, evidence, urlOf: reportUrl, clock, newId: randomUUID },
  }),
  ...planningCalls({
    ...{ asApp, asCaller, saves, jobs, plans, reviews, freezeReview, clock, newId: randomUUID, owner },
  }),
  records: serveRecords({ ...needs, visibleTo: allowRecords(asCaller) }),
  troubles: serveSiteCall('troubles'),
  repair: serveSiteCall('repair'),
});

const dependents = kvsDependents();
const reconcileAll = reconcileWithDependents({ find, reconcile, dependents });
const waiting = kvsWaiting();
const reconcileSoon = createCoalescing({
  ...{ waiting, jobs, clock, newId: randomUUID, reconcileWithDependents: reconcileAll },
});
export const { onIssueSaved, onIssueDeleted, onIssueLink } = createHandlers({
  reconcileSoon,
  reconcileWithDependents: reconcileAll,
  noteEvent: (type) => seen.note(type),
  onLost: lostWork(troubles),
});

const waitingWork = createWaitingWork({ request: asApp, ledger, accepted, results, waiting, dependents, jobs, clock });
const finish = finishSaves({ request: asApp, saves, clock });
const watch = createWatch({
  ...{ request: asApp, clock, jobs, heads, recompute: computing, waitingWork, owner, finishSaves: finish },
});
export const onWatch = watch.begin;
export const onJob = createJobConsumer({
  recompute: computing,
  watch,
  waitingWork,
  applyReport: createApplyReport({ request: asApp, ledger, accepted, evidence, parts, jobs, clock }),
  finishSaves: finish,
  onLost: lostWork(troubles),
  reconcileWithDependents: reconcileAll,
});

/** Called by pipelines, where nobody is signed in. */
export const onTestReport = createReceiver({ secrets, parts, evidence, jobs, now: Date.now });

export const onVersionReleased = createOnVersion({ request: asApp, ledger, clock, onLost: lostWork(troubles) });

export const onSprintClosed = createOnSprint({ request: asApp, freezeReview, onLost: lostWork(troubles) });

/** Called by rules of Jira's automation, as the person whom the rule runs as. */
export const onDigest = createDigestAction({ request: asCaller, clock, owner });

const personal = {
  people: kvsPeople(heads),
  plans: [plans, reviews],
  policies: policyPeople(asApp),
  report: privacy.reportPersonalData,
};
export const onPersonalData = createPersonalDataReport({ ...personal, jobs, troubles, clock, newId: randomUUID });

export const onFailedExpression = createFailedExpression(troubles);
export const onPreUninstall = createPreUninstall({ request: asApp, owner, now: Date.now, sleep: patience.sleep });
