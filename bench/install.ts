import { installGate, removeGate } from '../src/workflow-gate/install';
import { scanGate } from '../src/workflow-gate/scan';
import { aSite, type ASite, changeNeeds, gateProject, ownerOf, type Place, requestAs } from '../test/support/gate-site';
import type { Figure, Goal } from './figure';

/** How many REST calls some work takes. */
const callsOf = async (
  site: ASite,
  work: (request: ReturnType<typeof requestAs>) => Promise<unknown>,
): Promise<number> => {
  let calls = 0;
  await work(requestAs(site, 'ines', () => void (calls += 1)));
  return calls;
};

const measurePlace = async function* (site: ASite, place: Place, name: string): AsyncGenerator<Figure> {
  const project = gateProject(place);
  const types = Object.entries(place.types)
    .filter(([key]) => key !== 'subtask')
    .map(([key, id]) => ({ id, name: key }));
  const ids = [...new Set(types.map(({ id }) => place.project.workflowIds[id] ?? ''))];
  const figure = (what: string, value: number, atMost: number | null, unit = 'REST calls'): Figure => {
    const goal: Goal | null = atMost === null ? null : { atMost };
    return { name: `install.${name}.${what}`, value, unit, goal };
  };
  const needs = (request: ReturnType<typeof requestAs>) => changeNeeds(site, 'ines', { request });
  const install = (request: ReturnType<typeof requestAs>) => installGate(needs(request))(project, ids);
  const remove = (request: ReturnType<typeof requestAs>) => removeGate(needs(request))(project, ids);

  yield figure('workflows', ids.length, null, 'workflows');
  const scanned = await callsOf(site, (request) => scanGate({ request, owner: ownerOf(site) })({ project, types }));
  yield figure('scan', scanned, 4);
  await callsOf(site, remove);
  yield figure('install', await callsOf(site, install), 4 * ids.length);
  yield figure('again', await callsOf(site, install), ids.length);
  yield figure('remove', await callsOf(site, remove), 3 * ids.length);
};

/** What it costs to look at the gate, to put it in and to take it out, in REST calls: an admin waits for each. */
export const measure = async function* (): AsyncGenerator<Figure> {
  const site = await aSite();
  try {
    yield* measurePlace(site, site.shop, 'company-managed');
    yield* measurePlace(site, site.team, 'team-managed');
    const daily = async (): Promise<number> => {
      site.forge.records.clear();
      await site.forge.runScheduled('watch');
      await site.forge.settle();
      const calls = site.forge.records.list().flatMap((record) => record.calls);
      return calls.filter(({ kind }) => kind === 'jira').length;
    };
    yield {
      name: 'install.watch.per-project',
      value: (await daily()) / 2,
      unit: 'REST calls a day',
      goal: { atMost: 16 },
    };
  } finally {
    await site.close();
  }
};
