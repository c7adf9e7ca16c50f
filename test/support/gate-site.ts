import { randomUUID } from 'node:crypto';

import type { Request } from '../../src/jira/request';
import type { GateProject } from '../../src/workflow-gate/help';
import { aSite, type ASite, type Place, type Who } from './a-site';

/** A request of the app's code, as one person; `before` sees each call first and may throw. */
export const requestAs =
  (site: ASite, who: Who, before: (method: string, path: string) => void = () => undefined): Request =>
  async (path, init = {}) => {
    const method = init.method ?? 'GET';
    before(method, path);
    return site.ask(path, init, site.identityOf(who));
  };

/** The app's rules in the site's workflows are known by this. */
export const ownerOf = ({ forge }: ASite): string => forge.installation.environmentId;

export const gateProject = ({ project }: Place): GateProject => ({
  id: project.id,
  key: project.key,
  teamManaged: project.style === 'next-gen',
});

/** What installing and removing need, without waiting. */
export const changeNeeds = (
  site: ASite,
  who: Who,
  more: Partial<{ request: Request; sleep: () => Promise<void> }> = {},
) => ({
  request: requestAs(site, who),
  owner: ownerOf(site),
  sleep: () => Promise.resolve(),
  newId: randomUUID,
  ...more,
});

/** The workflow of a place's stories. */
export const workflowIdOf = ({ project, types }: Place): string => project.workflowIds[types.story] ?? '';

export { aSite, type ASite, type Place };
