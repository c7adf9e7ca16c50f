import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { createFaultPlan, faultyJira, type FaultPlan } from './faults';
import { openForge, type Forge, type InProcess, type SettingsChange } from './forge';
import type { AppModules, Clock, EvaluationRecord, Identity, Jira, JiraEvent } from './jira/jira';
import { openJira } from './jira/open-jira';
import type { RateLimits } from './jira/rest/limits';
import { jiraApp } from './jira/rest/server';
import type { SiteTraits } from './jira/site-traits';
import type { Store } from './store/store';
import type { Limits } from './expressions/limits';

/** A Jira site with the app beside it: everything but the pages. */
export interface Site {
  readonly jira: Jira;
  readonly rest: ReturnType<typeof jiraApp>;
  readonly forge: Forge;
  /** Jira's REST, in process. */
  readonly ask: (path: string, init: RequestInit, identity: Identity) => Promise<Response>;
  close(): Promise<void>;
}

export interface SiteOptions {
  readonly store: Store;
  /** The folder of `manifest.yml`. */
  readonly appDir: string;
  /** As `ForgeOptions` has it. */
  readonly bundleDir?: string;
  readonly clock?: Clock;
  /** As `ForgeOptions` has it. */
  readonly passTime?: (ms: number) => void;
  readonly siteUrl?: string;
  readonly expressionLimits?: Limits;
  readonly onEvaluation?: (record: EvaluationRecord) => void;
  /** Beyond those that always hold. */
  readonly rateLimits?: Partial<RateLimits>;
  readonly settings?: SettingsChange;
  /** As `ForgeOptions` has it. */
  readonly inProcess?: InProcess;
  /** What kind of site it is; the kindest unless given. */
  readonly traits?: SiteTraits;
  /** What goes wrong by a seed, in everything that the app meets; nothing unless given. */
  readonly plan?: FaultPlan;
}

/** What the manifest says, seen through the Forge host, which is there only after Jira. */
const modulesOf = (forge: () => Forge | null): AppModules => ({
  get appId() {
    return forge()?.appRules().appId ?? null;
  },
  get environmentId() {
    return forge()?.appRules().environmentId ?? null;
  },
  get rules() {
    return forge()?.appRules().rules ?? new Map<string, never>();
  },
  get typeChange() {
    return forge()?.appRules().typeChange ?? null;
  },
  get propertyAliases() {
    return forge()?.propertyAliases ?? [];
  },
});

/** The app's name on the site: a real one is given by hand when the app is registered, so the folder's package stands in. */
const nameOf = (appDir: string): string => {
  const { name = 'app' } = JSON.parse(readFileSync(join(appDir, 'package.json'), 'utf8')) as { readonly name?: string };
  return name.slice(0, 1).toUpperCase() + name.slice(1);
};

/** How far the search index can fall behind when something is wrong: seconds are usual on live sites. */
const longestIndexLagMs = 30_000;

const searchLag =
  (plan: FaultPlan) =>
  (issueId: string): number =>
    plan.strike('search-index', issueId) === null ? 0 : plan.amount('search-index', issueId, longestIndexLagMs);

/** Tells the app what happens in Jira: with the change that caused it, so that neither is there without the other. */
const heard = (jira: Jira, app: Forge): (() => void) => {
  const recorded = new WeakSet<JiraEvent>();
  const stops = [
    jira.events.recordWith((event) => {
      recorded.add(event);
      app.record(event);
    }),
    // An event without a change, such as a failed expression, is sent all the same.
    jira.events.subscribe((event) => {
      if (!recorded.has(event)) app.deliver(event);
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
};

/** Opens Jira over a store and loads the app; Jira's events reach the app from here on. */
export const openSite = async (options: SiteOptions): Promise<Site> => {
  const { store, appDir, clock = Date.now, siteUrl = 'http://localhost:4400' } = options;
  const { plan = createFaultPlan({ seed: 0, resting: true }) } = options;
  let forge: Forge | null = null;
  const jira = openJira({
    store,
    clock,
    baseUrl: siteUrl,
    modules: modulesOf(() => forge),
    indexLagMs: searchLag(plan),
    ...(options.expressionLimits && { expressionLimits: options.expressionLimits }),
    ...(options.traits && { traits: options.traits }),
    ...(options.onEvaluation && { onEvaluation: options.onEvaluation }),
  });
  const rest = jiraApp(jira, options.rateLimits);
  const ask: Site['ask'] = async (path, init, identity) =>
    rest.fetch(new Request(new URL(path, siteUrl), init), { identity });
  const app = await openForge({
    appDir,
    ...(options.bundleDir !== undefined && { bundleDir: options.bundleDir }),
    store,
    clock,
    jiraFetch: faultyJira(plan, ask, clock),
    plan,
    ...(options.inProcess && { inProcess: options.inProcess }),
    ...(options.passTime && { passTime: options.passTime }),
    settings: { siteUrl, ...options.settings, appName: options.settings?.appName ?? nameOf(appDir) },
  });
  forge = app;
  const stop = heard(jira, app);
  return {
    jira,
    rest,
    forge: app,
    ask,
    close: async () => {
      stop();
      await app.close();
      store.close();
    },
  };
};
