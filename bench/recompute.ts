import { generate } from '../demo/generate';
import { installApp } from '../demo/ferry-company/install-app';
import { accountOf, addPeople } from '../demo/ferry-company/people';
import { kindSite, type SiteTraits, strictSite } from '../sandbox/jira/site-traits';
import { openSite, type Site } from '../sandbox/site';
import { openStore } from '../sandbox/store/open-store';
import { appDir } from '../test/support/demo-site';
import type { Figure, Goal } from './figure';

const count = 10_000;
/** Answers were given one by one, and stay. */
const derivedFields = ['value-per-point', 'readiness', 'dod-ticks'];

/** As after an import: nothing is derived yet. */
const empty = ({ jira: { store } }: Site, projectId: string): void => {
  const fields = [...store.collection('fields').values()].filter(({ forge }) =>
    derivedFields.includes(forge?.moduleKey ?? ''),
  );
  const ids = new Set(fields.map(({ id }) => id));
  const issues = store.collection('issues');
  for (const issue of [...issues.values()])
    if (issue.projectId === projectId)
      issues.put(issue.id, {
        ...issue,
        fields: Object.fromEntries(Object.entries(issue.fields).filter(([id]) => !ids.has(id))),
      });
};

/** What the app did since the records were cleared. */
const spent = (site: Site) => {
  const records = site.forge.records.list().filter(({ subject }) => subject === 'work' || subject === 'watch');
  const calls = records.flatMap((record) => record.calls);
  return {
    jira: calls.filter(({ kind }) => kind === 'jira').length,
    storage: calls.filter(({ kind }) => kind === 'kvs').length,
    invocations: records.length,
    seconds: records.reduce((sum, { durationMs }) => sum + (durationMs ?? 0), 0) / 1000,
  };
};

const figure = (what: string, value: number, unit: string, goal: Goal | null): Figure => ({
  name: `recompute.${what}`,
  ...{ value, unit, goal },
});

/** A project of so many work items with nothing derived yet, and a way to have it computed. */
const open = async (traits: SiteTraits) => {
  const site = await openSite({ store: openStore(':memory:'), appDir, traits });
  addPeople(site);
  installApp(site, accountOf('ines'));
  const key = generate(site, { count, seed: 3 });
  const project = [...site.jira.store.collection('projects').values()].find((one) => one.key === key);
  if (project === undefined) throw new Error('The generated project is not there.');
  empty(site, project.id);
  const run = async (): Promise<ReturnType<typeof spent>> => {
    site.forge.records.clear();
    const reply = await site.forge.invokeResolver({
      ...{ moduleKey: 'project-settings', functionKey: 'recompute', payload: { force: true } },
      accountId: accountOf('ines'),
      extension: { type: 'jira:projectSettingsPage', project: { id: project.id, key, type: 'software' } },
    });
    if (!reply.ok) throw new Error(reply.error.message);
    await site.forge.settle();
    return spent(site);
  };
  return { run, close: () => site.close() };
};

/**
 * What it costs to make the stored fields of ten thousand work items, where there are none, and where all are right already. How many values
 * Jira takes in one call is not documented: on the kind site a thousand, and once more where it takes two hundred.
 */
export const measure = async function* (): AsyncGenerator<Figure> {
  const kind = await open(kindSite);
  try {
    const first = await kind.run();
    yield figure('calls', first.jira, 'REST calls', { atMost: 150 });
    yield figure('invocations', first.invocations, 'invocations', { atMost: 30 });
    yield figure('storage', first.storage, 'storage calls', null);
    yield figure('seconds', first.seconds, 's', null);
    const again = await kind.run();
    yield figure('again.calls', again.jira, 'REST calls', { atMost: 40 });
  } finally {
    await kind.close();
  }
  const narrow = await open({ ...kindSite, fieldValues: strictSite.fieldValues });
  try {
    const { jira } = await narrow.run();
    yield figure('by-200.calls', jira, 'REST calls, 200 values each', { atMost: 225 });
  } finally {
    await narrow.close();
  }
};
