import type { Store } from '../store/store';

/** Now, in epoch milliseconds; tests and the demo set it. */
export type Clock = () => number;

/** Who asks. An app acts as itself or on behalf of a person, always within the scopes that its manifest declares. */
export interface Identity {
  /** Null is anonymous. */
  readonly accountId: string | null;
  readonly app: {
    readonly appId: string;
    readonly accountId: string;
    readonly scopes: readonly string[];
    readonly asApp: boolean;
  } | null;
}

/** Something that happened, named as Forge names it: `avi:jira:updated:issue` and the like. */
export interface JiraEvent {
  readonly eventType: string;
  /** The payload as a Forge trigger gets it, without what the host adds (`selfGenerated`). */
  readonly payload: Readonly<Record<string, unknown>>;
  readonly actorId: string | null;
}

export interface EventBus {
  emit(event: JiraEvent): void;
  /** Tells the recorders of an event, within the transaction of what caused it. */
  record(event: JiraEvent): void;
  /**
   * Gets each event before the change that caused it is committed, in the same transaction: what the listener writes is
   * there when the change is, and only then, however the process ends.
   */
  recordWith(listener: (event: JiraEvent) => void): () => void;
  subscribe(listener: (event: JiraEvent) => void): () => void;
}

/** One evaluation of an expression, for the inspector. */
export interface EvaluationRecord {
  readonly at: number;
  readonly where: string;
  readonly expression: string;
  readonly outcome: string;
  readonly steps: number;
  readonly expensiveOperations: number;
}

/** The running Jira that services and routes share. */
export interface Jira {
  readonly store: Store;
  readonly clock: Clock;
  readonly events: EventBus;
  readonly baseUrl: string;
  /** What the installed app's manifest says of each of its modules, by module key: how a rule's text is found. */
  readonly modules: AppModules;
  readonly expressionLimits: import('../expressions/limits').Limits;
  readonly onEvaluation: (record: EvaluationRecord) => void;
  readonly traits: import('./site-traits').SiteTraits;
  /** What searches see of the issues. */
  readonly searchIndex: import('./jql/search-index').SearchIndex;
}

export interface AppRule {
  readonly kind: 'condition' | 'validator';
  readonly name: string;
  readonly description: string;
  readonly expression: string;
  readonly errorMessage: string | { readonly expression: string } | null;
  readonly projectTypes: readonly ('company-managed' | 'team-managed')[];
}

/** An app's say when the type of an issue is changed (`jira:actionValidator`). */
export interface TypeChangeRule {
  readonly key: string;
  readonly expression: string;
  readonly errorMessage: string | null;
}

/** Filled by the Forge host when the app is installed; empty without an app, whose rules then block, as in Jira. */
export interface AppModules {
  readonly appId: string | null;
  readonly environmentId: string | null;
  /** By rule key as the workflow has it: `ari:cloud:ecosystem::extension/{app}/{env}/static/{moduleKey}`. */
  readonly rules: ReadonlyMap<string, AppRule>;
  /** Absent or null: the app has no say. */
  readonly typeChange?: TypeChangeRule | null;
  /** `jira:entityProperty` aliases for JQL. */
  readonly propertyAliases: readonly {
    readonly alias: string;
    readonly entity: 'issue' | 'project' | 'user';
    readonly propertyKey: string;
    readonly path: string;
    readonly type: 'number' | 'text' | 'string' | 'user' | 'date';
  }[];
}
