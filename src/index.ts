import { randomUUID } from 'node:crypto';

import api, { assumeTrustedRoute, getAppContext } from '@forge/api';
import { makeResolver } from '@forge/resolver';

import type { Definitions } from './contract';
import { Failure } from './domain/result';
import { handlers } from './events/handlers';
import { keepAround } from './events/keep-around';
import { watch } from './events/watch';
import type { Request } from './jira/request';
import { withRetries } from './jira/retries';
import { keep } from './keeper/keep';
import { findSubject } from './keeper/subject';
import { kvsClaims } from './ledger/claims';
import { kvsDependents } from './ledger/dependents';
import { kvsLedger } from './ledger/ledger';
import { allow } from './resolvers/access';
import { serve } from './resolvers/serve';
import { history } from './resolvers/verbs/history';
import { refresh } from './resolvers/verbs/refresh';
import { reject } from './resolvers/verbs/reject';
import { tick } from './resolvers/verbs/tick';
import type { Needs } from './resolvers/verbs/verb';

/** A function has 25 seconds: a longer wait is left to the next delivery. */
const patience = {
  sleep: (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds)),
  random: Math.random,
  longest: 5_000,
};

// Paths come from `path` and `query`, which encode every value.
const asApp: Request = withRetries((path, init) => api.asApp().requestJira(assumeTrustedRoute(path), init), patience);
const asCaller: Request = withRetries(
  (path, init) => api.asUser().requestJira(assumeTrustedRoute(path), init),
  patience,
);

const clock = () => new Date().toISOString();
const ledger = kvsLedger();
const find = findSubject(asApp);
const read = async (issueId: string) => {
  const { subject } = await find(issueId);
  if (subject === null) throw new Failure('conflict', 'Assay is not in force in this project.');
  return subject;
};
const keepSubject = keep({ request: asApp, ledger, claims: kvsClaims(), clock });
const needs: Needs = {
  read,
  ledger,
  clock,
  newId: randomUUID,
  keep: async (subject, just) => (await keepSubject(subject, just)).kept,
};
const verbs = { tick: tick(needs), reject: reject(needs), refresh: refresh(needs), history: history(needs) };
const serveCall = serve({ verbs, allow: allow(asCaller, read), clock });

export const resolver = makeResolver<Definitions>({
  tick: serveCall('tick'),
  reject: serveCall('reject'),
  refresh: serveCall('refresh'),
  history: serveCall('history'),
});

const dependents = kvsDependents();
export const { onIssueSaved, onIssueDeleted, onIssueLink } = handlers({
  keepAround: keepAround({ find, keep: keepSubject, dependents }),
  dependents,
});

export const onWatch = watch({ request: asApp, owner: () => getAppContext().environmentAri.environmentId, clock });
