import { createProject } from '../sandbox/jira/projects/create-project';
import { setProperty } from '../sandbox/jira/properties';
import { policyKey } from '../src/domain/policy/policy';
import type { Json } from '../sandbox/jira/model';
import { readGoverned, readTrends, readWaiting } from '../static/global-page/read';
import { accountOf, aSite, type ASite } from '../test/support/a-site';
import { askedAs } from '../test/support/asked-as';
import { deliveredStory } from '../test/support/delivered-story';
import type { Figure, Goal } from './figure';

/** Requests that the page of all projects makes until it is complete: the projects, what waits, what went past, the trend. */
const requestsOf = async (site: ASite): Promise<number> => {
  const { request, asked } = askedAs(site, 'ana');
  const now = new Date(site.clock.now()).toISOString();
  const { mine } = await readGoverned(request, accountOf('ana'), {
    now,
    environmentId: site.forge.installation.environmentId,
  });
  await readWaiting(request, mine);
  await readTrends(request, mine, now);
  return asked.length;
};

/** What the page of all projects costs its reader, who answers for so many: requests, which is what Jira's limits count. */
export const measure = async function* (): AsyncGenerator<Figure> {
  const site = await aSite();
  const goals: Readonly<Record<number, Goal>> = { 1: { atMost: 4 }, 10: { atMost: 4 }, 50: { atMost: 8 } };
  try {
    await deliveredStory(site, site.shop);
    await site.setPolicy(site.team, null);
    const policy = JSON.parse(JSON.stringify(site.shop.policy)) as Json;
    let governed = 1;
    for (const many of [1, 10, 50]) {
      for (; governed < many; governed += 1) {
        const project = createProject(site.jira, {
          ...{ key: `P${governed}`, name: `Project ${governed}`, style: 'classic', leadAccountId: accountOf('pia') },
          members: [accountOf('ana')],
        });
        setProperty(site.jira, 'project', project.id, policyKey, policy);
      }
      const name = `global.${many}.requests`;
      yield { name, value: await requestsOf(site), unit: 'requests', goal: goals[many] ?? null };
    }
  } finally {
    await site.close();
  }
};
