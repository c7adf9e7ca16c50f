import { join } from 'node:path';

import { accountOf } from '../../demo/ferry-company/people';
import { generate } from '../../demo/generate';
import { asPerson } from '../../sandbox/jira/identity';
import { openSite, type Site } from '../../sandbox/site';
import { openStore } from '../../sandbox/store/open-store';
import type { Request } from '../../src/jira/request';
import { createReader } from '../../static/project-sync/answers/reader';
import { openProject } from '../../static/project-sync/open-project';
import {
  cacheHeaderOf,
  type ProjectCache,
  type CachedProject,
  asOpened,
} from '../../static/project-sync/cache/cached-project';
import { siteTraits } from './site-kind';

export const count = 1_400;
export const minute = 60_000;

let site: Site;
let moment = Date.parse('2026-11-21T12:00:00.000Z');

export const largeSite = (): Site => site;
export const now = (): number => moment;
export const pass = (ms: number): void => void (moment += ms);

/** Opens the site before the tests of a file and closes it after them. */
export const useLargeSite = (): void => {
  beforeAll(async () => {
    site = await openSite({
      store: openStore(':memory:'),
      appDir: join(__dirname, '../..'),
      clock: now,
      traits: siteTraits,
    });
    generate(site, { count, seed: 7 });
  }, 60_000);
  afterAll(async () => {
    await site.forge.idle();
    await site.close();
  }, 60_000);
};

/** Asks the site as Ana, within the app's scopes, and notes what was asked. */
export const counted = (refuse: (path: string) => number | null = () => null) => {
  const requests: string[] = [];
  const { appId, accountId } = site.forge.installation;
  const scopes = site.forge.manifest.scopes.map(({ name }) => name);
  const identity = { ...asPerson(accountOf('ana')), app: { appId, accountId, scopes, asApp: false } };
  const request: Request = async (path, init = {}) => {
    requests.push(path);
    const status = refuse(path);
    if (status !== null)
      return { ok: false, status, headers: { get: () => null }, text: async () => '{"errorMessages":["Not today."]}' };
    const sent = new Request(`http://jira${path}`, { ...init, body: init.body ?? null });
    return site.rest.fetch(sent, { identity });
  };
  return { request, asked: requests };
};

/** Keeps in memory, as a browser would on its disk. */
export const memory = (): ProjectCache & { readonly held: () => CachedProject | null } => {
  let held: CachedProject | null = null;
  return {
    held: () => held,
    header: () => (held === null ? null : cacheHeaderOf(asOpened(held).head)),
    read: async () => {
      if (held === null) return null;
      const all = asOpened(structuredClone(held));
      // Thousands of items come later than what stands at their head.
      return { ...all, items: new Promise((resolve) => setImmediate(() => resolve(all.items))) };
    },
    write: async (project) => {
      held = structuredClone(project);
    },
    clear: async () => {
      held = null;
    },
  };
};

export const projectId = (): string =>
  [...site.jira.store.collection('projects').values()].find(({ key }) => key === 'GEN')!.id;

/** Where no worker is, what would be done beside the page is done in it. */
export const readerInPage = () =>
  createReader(() => {
    throw new Error('No workers here');
  });

export const visit = (cache: ProjectCache, request: Request) =>
  openProject(
    {
      projectId: projectId(),
      projectKey: 'GEN',
      me: accountOf('ana'),
      environmentId: site.forge.installation.environmentId,
    },
    {
      request,
      reader: readerInPage(),
      cache,
      tabLock: (_name, work) => work({ waited: false, report: () => undefined }),
      name: 'one',
      now,
    },
  );

export const setValue = async (key: string, value: number): Promise<void> => {
  const { request } = counted();
  const field = visitFields.value;
  const reply = await request(`/rest/api/3/issue/${key}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ fields: { [field]: value } }),
  });
  if (!reply.ok) throw new Error(await reply.text());
};
export const visitFields = { value: '' };
