import { chunksOf } from '../domain/shared/chunks';
import type { AccountId, Instant, JiraId } from '../domain/shared/ids';
import type { Troubles } from '../ledger/troubles';
import type { Named, People } from '../ledger/people';
import type { PolicyPeople } from './policy-people';
import { type Jobs, reconcileJobs } from '../reconcile/jobs';

/** What Atlassian says of an account that was reported: nothing, where nothing changed. */
interface AccountUpdate {
  readonly accountId: AccountId;
  readonly status: 'updated' | 'closed';
}

type Report = (
  accounts: { readonly accountId: AccountId; readonly updatedAt: Instant }[],
) => Promise<readonly AccountUpdate[]>;

interface KeptOfSprints {
  people(): Promise<ReadonlyMap<AccountId, Instant>>;
  forget(accountId: AccountId): Promise<void>;
}

interface Dependencies {
  readonly people: People;
  /** What is kept of sprints: accepted plans, and what was written at reviews. */
  readonly plans: readonly KeptOfSprints[];
  readonly policies: PolicyPeople;
  /** `privacy.reportPersonalData`, which needs the scope `report:personal-data`. */
  readonly report: Report;
  readonly jobs: Jobs;
  readonly troubles: Pick<Troubles, 'note'>;
  readonly clock: () => Instant;
  readonly newId: () => string;
}

/** So many accounts fit into one report. More at once would be sent side by side, which Atlassian's limits may not take. */
const most = 90;

interface Everywhere extends Named {
  readonly projectIds: readonly JiraId[];
}

/** Whom records, accepted plans, reviews and settings name, and where. */
const namedAnywhere = async ({
  people,
  plans,
  policies,
}: Dependencies): Promise<ReadonlyMap<AccountId, Everywhere>> => {
  const records = await people.named();
  const planned = new Map<AccountId, Instant>();
  for (const kept of plans)
    for (const [id, at] of await kept.people()) if (at > (planned.get(id) ?? '')) planned.set(id, at);
  const settings = await policies.named();
  return new Map(
    [...new Set([...records.keys(), ...planned.keys(), ...settings.keys()])].map((accountId) => {
      const [record, setting] = [records.get(accountId), settings.get(accountId)];
      const times = [record?.updatedAt ?? '', setting?.updatedAt ?? '', planned.get(accountId) ?? ''];
      const updatedAt = times.toSorted().at(-1) ?? '';
      return [accountId, { updatedAt, issueIds: record?.issueIds ?? [], projectIds: setting?.projectIds ?? [] }];
    }),
  );
};

const forgetEverywhere = async (
  { people, plans, policies, jobs, clock, newId }: Dependencies,
  accountId: AccountId,
  { issueIds, projectIds }: Everywhere,
): Promise<void> => {
  for (const kept of plans) await kept.forget(accountId);
  for (const projectId of projectIds) await policies.forget(projectId, accountId);
  for (const issueId of issueIds) await people.forget(issueId, accountId, { token: newId(), at: clock() });
  // Acceptance and confirmations on the work items name people too.
  await jobs.push(reconcileJobs(issueIds));
};

/**
 * Once a week, as Atlassian asks: tells which accounts records and settings name, and forgets those that were closed. Of an account that was updated there is
 * nothing to renew, since ids alone are stored. What fails is told on the admin page and comes again next week.
 */
export const createPersonalDataReport = (needs: Dependencies) => async (): Promise<{ readonly statusCode: number }> => {
  const { report, troubles } = needs;
  const named = await namedAnywhere(needs);
  for (const some of chunksOf([...named], most)) {
    try {
      const updates = await report(some.map(([accountId, { updatedAt }]) => ({ accountId, updatedAt })));
      for (const { accountId, status } of updates) {
        const where = named.get(accountId);
        if (status === 'closed' && where !== undefined) await forgetEverywhere(needs, accountId, where);
      }
    } catch (error) {
      const why = error instanceof Error ? error.message : 'Atlassian did not take the report';
      await troubles.note({ code: 'work-lost', projectId: null, subject: 'personal-data-report', why });
    }
  }
  return { statusCode: 204 };
};
