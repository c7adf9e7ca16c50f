import { join } from 'node:path';

import type * as z from 'zod/mini';

import type { LedgerEntry } from '../../src/domain/acceptance/ledger-entry';
import type { Result } from '../../src/domain/shared/result';
import type { DerivedFields, Output } from '../../src/contract';
import type { WholeName, WholeOutput } from '../../src/contract/whole';
import type { ProjectCall, ProjectContract } from '../../src/contract/project';
import { attachGate, installApp, showAppFields } from '../../demo/ferry-company/install-app';
import type { InvocationRecord, SettingsChange } from '../../sandbox/forge';
import type { Identity } from '../../sandbox/jira/jira';
import type { Project } from '../../sandbox/jira/model';
import { anonymous, asPerson } from '../../sandbox/jira/identity';
import { createUser } from '../../sandbox/jira/people';
import { createProject } from '../../sandbox/jira/projects/create-project';
import { openSite, type Site, type SiteOptions } from '../../sandbox/site';
import { openStore } from '../../sandbox/store/open-store';
import type { Store } from '../../sandbox/store/store';
import { siteTraits } from './site-kind';
import { described } from './a-work-item';

import { accountOf, cast, type Person, type Who } from './site-people';
import { type TestProject, testProjectOf } from './site-place';
import { type Answer, type Client, clientFor } from './site-client';

export { accountOf, type Person, type Who } from './site-people';
export type { TestProject as Place } from './site-place';
export type { Answer, Client } from './site-client';

/** When the story begins; otto's term ended the day before. */
export const start = '2026-11-21T12:00:00.000Z';

/** The app's fields as they lie in Jira. */
type StoredFields = Omit<DerivedFields, 'readiness'> & { readonly readiness: string | null };

export interface Made {
  readonly id: string;
  readonly key: string;
}

/** A settable clock that goes on by itself. */
const aClock = () => {
  let offset = Date.parse(start) - Date.now();
  return {
    now: (): number => Date.now() + offset,
    set: (at: string): void => void (offset = Date.parse(at) - Date.now()),
    pass: (ms: number): void => void (offset += ms),
  };
};

const addProject = ({ jira }: Site, key: string, style: Project['style']): Project =>
  createProject(jira, {
    key,
    name: key,
    style,
    leadAccountId: accountOf('pia'),
    members: (['ana', 'dara', 'otto', 'jonas', 'ines'] as const).map(accountOf),
    viewers: [accountOf('vera')],
  });

/** Lets whoever looks browse, create and move, signed in or not. */
export const openToAnyone = ({ jira }: Site, { id }: Project): void => {
  const projects = jira.store.collection('projects');
  const project = projects.get(id);
  if (!project) return;
  const holders = (permission: string): Project['permissions'][string] => [
    ...(project.permissions[permission] ?? []),
    { type: 'anyone' },
  ];
  const [BROWSE_PROJECTS, CREATE_ISSUES, TRANSITION_ISSUES] = [
    holders('BROWSE_PROJECTS'),
    holders('CREATE_ISSUES'),
    holders('TRANSITION_ISSUES'),
  ];
  projects.put(id, {
    ...project,
    permissions: { ...project.permissions, BROWSE_PROJECTS, CREATE_ISSUES, TRANSITION_ISSUES },
  });
};

/** What a site stands on; a store that holds a copy of such a site already is taken as it is. */
export type SiteBasis = Pick<SiteOptions, 'plan' | 'inProcess' | 'bundleDir'> & {
  /** The app runs in a process of its own, as `npm start` has it: slower, and as far from the sandbox as it is from Jira. */
  readonly apart?: boolean;
  readonly store?: Store;
  readonly clock?: ReturnType<typeof aClock>;
};

/**
 * A small site in process: the app of the manifest, a company-managed and a team-managed project, the gate, a policy that blocks.
 * With `FORGE_BUNDLE` set to a folder, the bundle there runs instead of one that is made here.
 */
export const aSite = async (settings: SettingsChange = {}, on: SiteBasis = {}) => {
  const { clock = aClock(), store = openStore(':memory:'), apart = false, ...rest } = on;
  const isCopy = [...store.collection('projects').values()].length > 0;
  const appDir = join(__dirname, '../..');
  const bundleDir = process.env['FORGE_BUNDLE'];
  const site = await openSite({
    ...{ store, appDir, clock: clock.now, passTime: clock.pass, settings, traits: siteTraits },
    ...(bundleDir !== undefined && { bundleDir }),
    ...(!apart && { inProcess: { pause: () => Promise.resolve() } }),
    ...rest,
  });
  const { forge } = site;
  const populate = (): void => {
    for (const name of Object.keys(cast) as Person[])
      createUser(site.jira, {
        accountId: accountOf(name),
        displayName: name,
        emailAddress: `${name}@example.com`,
        administrator: name === 'ines',
      });
    installApp(site, accountOf('ines'));
  };
  if (!isCopy) populate();
  const openTestProject = (key: string, style: Project['style']): TestProject => {
    const existing = [...store.collection('projects').values()].find((one) => one.key === key);
    if (existing !== undefined) return testProjectOf(site, existing);
    const project = addProject(site, key, style);
    showAppFields(site, project.id);
    attachGate(site, project.id);
    return testProjectOf(site, project);
  };
  const testProjects = { shop: openTestProject('SHOP', 'classic'), team: openTestProject('TEAM', 'next-gen') };

  const identityOf = (who: Who): Identity => {
    if (who === 'nobody') return anonymous;
    if (who !== 'app') return asPerson(accountOf(who));
    const { appId, accountId } = forge.installation;
    const scopes = forge.manifest.scopes.map(({ name }) => name);
    return { accountId, app: { appId, accountId, scopes, asApp: true } };
  };
  const as = (who: Who): Client => clientFor(site, identityOf(who));

  /** Saves the place's own policy, or another; null takes it away. */
  const setPolicy = ({ project, policy }: TestProject, next: unknown = policy): Promise<void> => {
    const path = `/rest/api/3/project/${project.id}/properties/assay.policy`;
    return next === null ? as('pia').remove(path) : as('pia').put(path, next);
  };
  if (!isCopy) for (const place of [testProjects.shop, testProjects.team]) await setPolicy(place);

  /** A story with criteria, by Jonas, unless said otherwise. */
  const create = (
    { project, types }: TestProject,
    { type = 'story', ...fields }: { type?: keyof TestProject['types'] } & Readonly<Record<string, unknown>> = {},
  ): Promise<Made> =>
    as('jonas').post<Made>('/rest/api/3/issue', {
      fields: {
        project: { id: project.id },
        issuetype: { id: types[type] },
        summary: 'Pay by card',
        ...(type === 'story' ? { description: { ...described('An expired card is refused'), version: 1 } } : {}),
        ...fields,
      },
    });

  const move = (who: Who, place: TestProject, { key }: Made, to: keyof TestProject['transitions']): Promise<Answer> =>
    as(who).send('POST', `/rest/api/3/issue/${key}/transitions`, { transition: { id: place.transitions[to] } });

  /** As `move`. @throws Error when Jira refuses. */
  const mustMove = async (
    who: Who,
    place: TestProject,
    issue: Made,
    to: keyof TestProject['transitions'],
  ): Promise<void> => {
    const { status, body } = await move(who, place, issue, to);
    if (status !== 204) throw new Error(`${who} could not move ${issue.key}: ${JSON.stringify(body)}`);
  };

  /** What a page gets that calls a function of the app. */
  const call = async <N extends WholeName>(
    who: Person | 'nobody',
    issue: { readonly id: string; readonly key: string },
    name: N,
    payload: unknown = {},
  ): Promise<Result<WholeOutput<N>>> => {
    const reply = await forge.invokeResolver({
      moduleKey: 'issue-panel',
      functionKey: name,
      payload,
      accountId: who === 'nobody' ? null : accountOf(who),
      extension: { type: 'jira:issuePanel', issue },
    });
    if (!reply.ok) throw new Error(reply.error.message);
    return reply.body as Result<WholeOutput<N>>;
  };

  /** What the settings page of a project gets that calls a function of the app. */
  const callProject = async <N extends ProjectCall>(
    who: Person | 'nobody',
    { project: { id, key } }: TestProject,
    name: N,
    payload: unknown,
  ): Promise<Result<z.infer<ProjectContract[N]['output']>>> => {
    const reply = await forge.invokeResolver({
      moduleKey: 'project-settings',
      functionKey: name,
      payload,
      accountId: who === 'nobody' ? null : accountOf(who),
      extension: { type: 'jira:projectSettingsPage', project: { id, key, type: 'software' } },
    });
    if (!reply.ok) throw new Error(reply.error.message);
    return reply.body as Result<z.infer<ProjectContract[N]['output']>>;
  };

  /** @throws Error when the app refuses. */
  const must = async <N extends WholeName>(
    who: Person,
    issue: Made,
    name: N,
    payload: unknown = {},
  ): Promise<WholeOutput<N>> => {
    const result = await call(who, issue, name, payload);
    if (!result.ok) throw new Error(`${name}: ${result.failure.message}`);
    return result.value;
  };

  const tick = (who: Person, issue: Made, item = 'reviewed') => must(who, issue, 'tick', { item, set: { to: 'done' } });

  /** What lies in the app's fields. */
  const stored = async ({ policy: { fields } }: TestProject, { key }: Made) => {
    const issue = await as('ana').get<{ fields: Readonly<Record<string, unknown>> }>(`/rest/api/3/issue/${key}`);
    const field = (id: string | null): unknown => (id === null ? null : (issue.fields[id] ?? null));
    return {
      ticks: field(fields.ticks),
      acceptance: field(fields.acceptance),
      readiness: field(fields.readiness),
      valuePerPoint: field(fields.valuePerPoint),
    } as Record<keyof DerivedFields, unknown> as StoredFields;
  };

  /** The issue's whole ledger, oldest first. */
  const ledger = async (issue: Made): Promise<readonly LedgerEntry[]> => {
    const entries: LedgerEntry[] = [];
    let after: string | null = null;
    do {
      const page: Output<'history'> = await must('ana', issue, 'history', after === null ? {} : { after });
      entries.push(...page.entries);
      after = page.after;
    } while (after !== null);
    return entries.reverse();
  };

  /** The calls that change something in Jira, made by the app since `records.clear()`. */
  const writes = (): readonly string[] =>
    forge.records
      .list()
      .flatMap(({ calls }) => calls)
      .filter(({ kind, method, path }) => kind === 'jira' && method !== 'GET' && !/\/(search|expression)/.test(path))
      .map(({ method, path }) => `${method} ${path}`);
  const invocations = (subject?: string): readonly InvocationRecord[] =>
    forge.records.list().filter((record) => subject === undefined || record.subject === subject);

  if (!isCopy) await forge.idle();
  forge.records.clear();
  return {
    ...{
      ...site,
      ...testProjects,
      clock,
      as,
      identityOf,
      setPolicy,
      create,
      move,
      mustMove,
      call,
      callProject,
      must,
      tick,
      stored,
      ledger,
    },
    ...{ writes, invocations, idle: () => forge.idle() },
  };
};
export type ASite = Awaited<ReturnType<typeof aSite>>;
