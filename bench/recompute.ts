import { generate } from '../demo/generate';
import { installApp } from '../demo/ferry-company/install-app';
import { accountOf, addPeople } from '../demo/ferry-company/people';
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

/** What it costs to make the stored fields of ten thousand work items, where there are none, and where all are right already. */
export const measure = async function* (): AsyncGenerator<Figure> {
  const site = await openSite({ store: openStore(':memory:'), appDir });
  const figure = (what: string, value: number, unit: string, goal: Goal | null): Figure => ({
    name: `recompute.${what}`,
    value,
    unit,
    goal,
  });
  try {
    addPeople(site);
    installApp(site, accountOf('ines'));
    const key = generate(site, { count, seed: 3 });
    const project = [...site.jira.store.collection('projects').values()].find((one) => one.key === key);
    if (project === undefined) throw new Error('The generated project is not there.');
    empty(site, project.id);
    const run = async (): Promise<ReturnType<typeof spent>> => {
      site.forge.records.clear();
      const reply = await site.forge.invokeResolver({
        ...{
          moduleKey: 'project-settings',
          functionKey: 'recompute',
          payload: { force: true },
          accountId: accountOf('ines'),
        },
        extension: { type: 'jira:projectSettingsPage', project: { id: project.id, key, type: 'software' } },
      });
      if (!reply.ok) throw new Error(reply.error.message);
      await site.forge.settle();
      return spent(site);
    };
    const first = await run();
    yield figure('calls', first.jira, 'REST calls', { atMost: 150 });
    yield figure('invocations', first.invocations, 'invocations', { atMost: 30 });
    yield figure('storage', first.storage, 'storage calls', null);
    yield figure('seconds', first.seconds, 's', null);
    const again = await run();
    yield figure('again.calls', again.jira, 'REST calls', { atMost: 40 });
  } finally {
    await site.close();
  }
};
