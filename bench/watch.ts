import { createProject } from '../sandbox/jira/projects/create-project';
import { setProperty } from '../sandbox/jira/properties';
import { accountOf, aSite, type ASite } from '../test/support/a-site';
import { policyKey } from '../src/domain/policy/policy';
import type { Json } from '../sandbox/jira/model';
import type { Figure, Goal } from './figure';

const governed = 2_000;
/** Atlassian: points of an hour, shared by all customers of the app. */
const hourOfPoints = 65_000;

const fill = (site: ASite): void => {
  const policy = JSON.parse(JSON.stringify(site.shop.policy)) as Json;
  // Two are there already.
  for (let at = 2; at < governed; at += 1) {
    const project = createProject(site.jira, {
      ...{ key: `P${at}`, name: `Project ${at}`, style: 'classic', leadAccountId: accountOf('pia') },
      members: [accountOf('ana')],
    });
    setProperty(site.jira, 'project', project.id, policyKey, policy);
  }
};

/** What the functions did, heard as it happens: the site remembers only the last ones. */
const heard = (site: ASite) => {
  const seen = new Map<string, { calls: number; seconds: number; outcome: string }>();
  const stop = site.forge.records.subscribe(({ id, calls, durationMs, outcome }) => {
    const jira = calls.filter(({ kind }) => kind === 'jira').length;
    seen.set(id, { calls: jira, seconds: (durationMs ?? 0) / 1_000, outcome });
  });
  return {
    stop,
    all: () => [...seen.values()],
    clear: () => seen.clear(),
  };
};

/** What the daily check costs on a site with two thousand governed projects: a job each, so that no function's time or memory grows with their number. */
export const measure = async function* (): AsyncGenerator<Figure> {
  const site = await aSite();
  const figure = (what: string, value: number, unit: string, goal: Goal | null = null): Figure => ({
    name: `watch.2000.${what}`,
    ...{ value, unit, goal },
  });
  try {
    fill(site);
    const look = heard(site);
    const run = async () => {
      look.clear();
      await site.forge.runScheduled('watch');
      await site.forge.settle();
      return look.all();
    };
    // The first night computes every project.
    const first = await run();
    yield figure('first.calls', first.reduce((sum, { calls }) => sum + calls, 0), 'REST calls'); // prettier-ignore
    const all = await run();
    look.stop();
    const calls = all.reduce((sum, one) => sum + one.calls, 0);
    yield figure('invocations', all.length, 'invocations', { atMost: governed + 100 });
    yield figure('calls', calls, 'REST calls', { atMost: governed * 20 + 100 });
    yield figure('longest', Math.max(...all.map(({ seconds }) => seconds)), 's of one function', { atMost: 55 });
    yield figure('seconds', all.reduce((sum, { seconds }) => sum + seconds, 0), 's of all functions'); // prettier-ignore
    yield figure('broken', all.filter(({ outcome }) => outcome !== 'ok').length, 'functions', { atMost: 0 });
    // Twenty-five projects in a quarter of an hour (`pageSize`, `pagePauseSeconds`).
    const share = (calls * 2 * 100) / governed / hourOfPoints;
    yield figure('hour.share', share * 100, '% of the hourly quota, at two points a call', { atMost: 10 });
  } finally {
    await site.close();
  }
};
