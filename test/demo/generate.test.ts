import { resolve } from 'node:path';

import type { Sprint } from '../../src/domain/backlog/backlog-item';
import { classOf } from '../../src/domain/policy/definition-of';
import { flowPolicy, type Period, sprintFigures, type Timeline, timelineOf, velocity } from '../../src/domain/flow';
import { readPolicy } from '../../src/domain/policy/read-policy';
import { readiness } from '../../src/domain/readiness/readiness';
import { badgeOf } from '../../src/domain/readiness/badge-of';
import { storedScore } from '../../src/domain/backlog/value-per-point';
import { bulkHistories } from '../../src/jira/bulk-changelogs';
import { limitConcurrency } from '../../src/jira/limit-concurrency';
import type { Change } from '../../src/domain/acceptance/change';
import { issues } from '../../src/jira/issues';
import { toWorkItem } from '../../src/jira/to-work-item';
import { identityOf } from '../../demo/ferry-company/people';
import { generate } from '../../demo/generate';
import type { Issue } from '../../sandbox/jira/model';
import { documentedBurst } from '../../sandbox/jira/rest/limits';
import { readOptions } from '../../demo/options';
import { openSite, type Site } from '../../sandbox/site';
import { openStore } from '../../sandbox/store/open-store';
import { slowed } from '../../sandbox/web/server/slowed';

const appDir = resolve(__dirname, '../..');
const now = Date.parse('2026-11-21T12:00:00.000Z');
const count = 600;

const siteOf = async (seed: number): Promise<Site> => {
  const site = await openSite({ store: openStore(':memory:'), appDir, clock: () => now });
  generate(site, { count, seed });
  return site;
};

let site: Site;
beforeAll(async () => {
  site = await siteOf(1);
});
afterAll(() => site.close());

const issuesOf = ({ jira }: Site): readonly Issue[] => [...jira.store.collection('issues').values()];

const policyIn = ({ jira }: Site) => {
  const project = [...jira.store.collection('projects').values()].find(({ key }) => key === 'GEN');
  const reading = readPolicy(jira.store.collection('properties').get(`project:${project?.id}`)?.['assay.policy']);
  if (reading.state !== 'ok') throw new Error('The policy is not good');
  return reading.policy;
};

const asAna = (path: string, init: RequestInit = {}): Promise<Response> => site.ask(path, init, identityOf('ana'));

describe('a made-up backlog', () => {
  test('is of the size that was asked for, in a project with a policy that is in force', async () => {
    expect(issuesOf(site)).toHaveLength(count);
    expect(policyIn(site).mode).toBe('block');
    const answer = await asAna('/rest/api/3/search/jql?jql=project%20%3D%20GEN&maxResults=1000&fields=id');
    expect(((await answer.json()) as { issues: unknown[] }).issues).toHaveLength(count);
  });

  test('is the same for the same seed, and another one for another', async () => {
    const [again, other] = [await siteOf(1), await siteOf(2)];
    const told = (of: Site) => JSON.stringify(issuesOf(of));
    expect(told(again)).toBe(told(site));
    expect(told(other)).not.toBe(told(site));
    await Promise.all([again.close(), other.close()]);
  });

  test('ends, for each work item, where its history ends, and tells of nothing that is to come', () => {
    const histories = site.jira.store.collection('histories');
    for (const issue of issuesOf(site)) {
      const items = (histories.get(issue.id) ?? []).flatMap((one) => {
        expect(one.created).toBeLessThanOrEqual(now);
        expect(one.created).toBeGreaterThanOrEqual(issue.created);
        return one.items;
      });
      for (const [field, is] of [
        ['status', issue.statusId],
        ['customfield_10020', issue.sprintIds.join(', ')],
      ] as const) {
        const told = items.filter(({ fieldId }) => fieldId === field);
        told.forEach((item, index) => expect(item.from).toBe(told[index - 1]?.to ?? item.from));
        if (told.length > 0) expect(told.at(-1)?.to).toBe(is);
      }
    }
  });

  test('holds what the app would keep: the same badge, the same value per point', async () => {
    const policy = policyIn(site);
    const { fields } = policy;
    const sample = issuesOf(site).filter((_issue, index) => index % 7 === 0);
    for (const { key } of sample) {
      const item = toWorkItem(await issues(asAna).read(key), policy);
      const verdicts = readiness(policy, item, { now: new Date(now).toISOString() });
      if (verdicts.governed) expect([key, item.stored.readiness]).toEqual([key, badgeOf(verdicts, item)]);
      if (verdicts.governed) expect(item.stored.valuePerPoint).toBe(storedScore(item));
    }
    expect(fields.acceptance).not.toBeNull();
    expect(new Set(issuesOf(site).map((issue) => issue.fields[fields.readiness ?? ''] ?? null)).size).toBeGreaterThan(
      5,
    );
  });
});

describe('its figures', () => {
  let periods: readonly Period[];
  let timelines: readonly Timeline[];

  beforeAll(async () => {
    const { store } = site.jira;
    const policy = policyIn(site);
    const instant = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());
    const sprints = [...store.collection('sprints').values()].map((one): Sprint => ({
      id: one.id,
      name: one.name,
      state: one.state,
      start: instant(one.startDate),
      end: instant(one.endDate),
      completed: instant(one.completeDate),
    }));
    const rules = {
      categories: new Map([...store.collection('statuses').values()].map(({ id, category }) => [id, category])),
      fields: { sprint: 'customfield_10020', points: policy.fields.points, value: policy.fields.value },
      policy: flowPolicy(policy),
    };
    // Jira refuses more than about a hundred calls at once.
    const ask = limitConcurrency(asAna);
    const histories = new Map<string, readonly Change[]>();
    const historyFields = ['status', ...Object.values(rules.fields).filter((id) => id !== null)];
    const ids = issuesOf(site).map(({ id }) => id);
    await bulkHistories(ask, ids, historyFields, (found) => {
      for (const [id, changes] of found) histories.set(id, changes);
    });
    timelines = await Promise.all(
      issuesOf(site).map(async (issue) => {
        const item = toWorkItem(await issues(ask).read(issue.key), policy);
        const workClass = classOf(policy, item.type.id) ?? 'feature';
        const { acceptance } = item.stored;
        const { sprintIds } = issue;
        const created = new Date(issue.created).toISOString();
        const changes = histories.get(issue.id) ?? [];
        return timelineOf({ ...item, workClass, acceptance, sprintIds, created }, changes, rules);
      }),
    );
    periods = sprintFigures(sprints, timelines, new Date(now).toISOString());
  });

  test('fill every closed sprint: something committed, most of it completed', () => {
    const closed = periods.filter((one) => one.closed);
    expect(closed.length).toBeGreaterThanOrEqual(4);
    for (const { committed, completed } of closed) {
      expect(committed.ids.length).toBeGreaterThan(0);
      expect(completed.ids.length).toBeGreaterThan(0);
    }
    expect(velocity(periods)?.points).toBeGreaterThan(0);
  });

  test('have what every figure is about: accepted, rejected, unaccepted, unasked, moved, reopened, new scope', () => {
    const all = (of: (period: Period) => readonly string[]): number => periods.flatMap(of).length;
    for (const of of [
      (one: Period) => one.outcomes.accepted.ids,
      (one: Period) => one.outcomes.rejected.ids,
      (one: Period) => one.outcomes.unaccepted.ids,
      (one: Period) => one.outcomes.unasked.ids,
      (one: Period) => one.movedOn.ids,
      (one: Period) => one.movedIn.ids,
      (one: Period) => one.reopened.ids,
      (one: Period) => one.scope.added.ids,
      (one: Period) => one.scope.reestimated.ids,
      (one: Period) => one.withoutPoints,
    ])
      expect(all(of)).toBeGreaterThan(0);
  });

  test('agree with the field Acceptance on every work item that is in Done', () => {
    for (const { item, finishes } of timelines) {
      const standing = finishes.find(({ undone }) => undone === null);
      expect(standing !== undefined).toBe(item.status.category === 'done');
      if (standing !== undefined && item.acceptance !== null) expect(standing.outcome).toBe(item.acceptance.state);
    }
  });
});

describe('the options', () => {
  const of = (...args: readonly string[]) => readOptions(args, {});

  test('of a made-up backlog, a slow Jira and a strict one are off unless given', () => {
    expect(of()).toMatchObject({ generate: null, seed: 1, latency: 0, rateLimit: false });
    expect(of('--generate', '10000', '--seed', '7', '--latency', '120', '--rate-limit')).toMatchObject({
      generate: 10_000,
      seed: 7,
      latency: 120,
      rateLimit: true,
    });
  });

  test.each([
    [['--generate', '0'], '--generate takes a number from 1 to 100000, not "0".'],
    [['--generate', 'many'], '--generate takes a number from 1 to 100000, not "many".'],
    [['--latency', '1.5'], '--latency takes a number from 0 to 60000, not "1.5".'],
    [['--seed', ''], '--seed takes a number from 0 to 2147483647, not "".'],
  ])('%j are refused in words', (args, message) => {
    expect(() => of(...args)).toThrow(message);
  });
});

test('a slow Jira gives the same answers later', async () => {
  const begun = performance.now();
  await expect(slowed(50, (one: number) => one + 1)(1)).resolves.toBe(2);
  expect(performance.now() - begun).toBeGreaterThanOrEqual(48);
});

test('a strict Jira refuses the call that is one too many in a second, and says when to come again', async () => {
  const strict = await openSite({
    store: openStore(':memory:'),
    appDir,
    clock: () => now,
    rateLimits: { burst: documentedBurst },
  });
  generate(strict, { count: 1 });
  const ask = () => strict.ask('/rest/api/3/myself', {}, identityOf('ana'));
  const answers = await Promise.all(Array.from({ length: 101 }, ask));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(100);
  const refused = answers.find(({ status }) => status === 429);
  expect(refused?.headers.get('retry-after')).toBe('1');
  expect(refused?.headers.get('ratelimit-reason')).toBe('jira-burst-based');
  await strict.close();
});
