import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { openForge, type Forge, type SettingsChange } from './forge';
import type { AppModules, Clock, EvaluationRecord, Identity, Jira } from './jira/jira';
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
  readonly siteUrl?: string;
  readonly expressionLimits?: Limits;
  readonly onEvaluation?: (record: EvaluationRecord) => void;
  /** Beyond those that always hold. */
  readonly rateLimits?: Partial<RateLimits>;
  readonly settings?: SettingsChange;
  /** What kind of site it is; the kindest unless given. */
  readonly traits?: SiteTraits;
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

/** Opens Jira over a store and loads the app; Jira's events reach the app from here on. */
export const openSite = async (options: SiteOptions): Promise<Site> => {
  const { store, appDir, clock = Date.now, siteUrl = 'http://localhost:4400' } = options;
  let forge: Forge | null = null;
  const jira = openJira({
    store,
    clock,
    baseUrl: siteUrl,
    modules: modulesOf(() => forge),
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
    jiraFetch: ask,
    settings: { siteUrl, ...options.settings, appName: options.settings?.appName ?? nameOf(appDir) },
  });
  forge = app;
  const stop = jira.events.subscribe((event) => app.deliver(event));
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
