/** What a person or a test may set. Everything else is as Forge has it. */
export interface Settings {
  /** Where Jira answers, as the app and its pages see it. */
  readonly siteUrl: string;
  /** What Jira calls the app's own user. */
  readonly appName: string;
  readonly environmentType: 'DEVELOPMENT' | 'STAGING' | 'PRODUCTION';
  /** A fresh process for each invocation, so that nothing kept in a module's variables survives. */
  readonly coldStart: boolean;
  /** The app's own variables, as `forge variables set` makes them. */
  readonly variables: Readonly<Record<string, string>>;
  readonly events: {
    readonly delayMs: number;
    /** Up to this much more, a new amount for each delivery, so that events overtake each other. */
    readonly shuffleMs: number;
    /** The share of deliveries that come twice, 0 to 1. */
    readonly duplicates: number;
    /** Setting it starts the chances over. */
    readonly seed: number;
    /** How many deliveries run at once. */
    readonly concurrency: number;
  };
  /** How long the waits of retries and delayed queue events take: 1 as in Forge, 0 at once. */
  readonly timeScale: number;
  readonly timeouts: {
    /** Resolvers, triggers, validators. */
    readonly interactiveMs: number;
    readonly webTriggerMs: number;
    /** Consumers and scheduled triggers that do not set `timeoutSeconds`. */
    readonly backgroundMs: number;
    readonly preUninstallMs: number;
  };
  /** How long queries of the storage still see what was there before a write; reads by key never do (Forge, kvs). */
  readonly queryLagMs: number;
  /** Accounts that were closed, as Atlassian tells an app that reports them. */
  readonly closedAccounts: readonly string[];
  /** Run scheduled triggers by the clock; otherwise they run only when asked to. */
  readonly scheduler: boolean;
}

export type SettingsChange = Partial<Omit<Settings, 'events' | 'timeouts'>> & {
  readonly events?: Partial<Settings['events']>;
  readonly timeouts?: Partial<Settings['timeouts']>;
};

/**
 * Forge says that queries of entities are eventually consistent and names no time; this is what a site is taken to have,
 * so that nobody gets used to queries that see everything at once.
 */
export const usualQueryLagMs = 500;

/** Time-outs: Forge limits-invocation. */
export const defaultSettings: Settings = {
  siteUrl: 'http://localhost:4400',
  appName: 'App',
  environmentType: 'DEVELOPMENT',
  coldStart: false,
  variables: {},
  events: { delayMs: 0, shuffleMs: 0, duplicates: 0, seed: 1, concurrency: 10 },
  timeScale: 1,
  timeouts: { interactiveMs: 25_000, webTriggerMs: 55_000, backgroundMs: 55_000, preUninstallMs: 55_000 },
  queryLagMs: 0,
  closedAccounts: [],
  scheduler: false,
};

export const changed = (settings: Settings, change: SettingsChange): Settings => ({
  ...settings,
  ...change,
  events: change.events ? { ...settings.events, ...change.events } : settings.events,
  timeouts: { ...settings.timeouts, ...change.timeouts },
});
