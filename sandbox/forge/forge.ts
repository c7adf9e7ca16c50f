import type { AppModules, JiraEvent } from '../jira/jira';
import type { Bundle } from './bundle';
import type { Installation } from './installation';
import type { ResolverCall, ResolverReply } from './invoke/resolver';
import type { FaultPlan } from '../faults';
import type { Faults } from './faults';
import type { Manifest } from './manifest/read-manifest';
import type { CustomFieldModule } from './modules/custom-fields';
import type { Records } from './records';
import type { Settings, SettingsChange } from './settings';
import type { ActionReply, ActionRun } from './triggers/actions';
import type { DynamicProperties } from './triggers/dynamic-properties';
import type { ScheduledRun } from './triggers/schedule';

/** An app, loaded and ready: what Jira, the pages around the app and the tests do with it. */
export interface Forge {
  readonly manifest: Manifest;
  readonly installation: Installation;
  readonly settings: Settings;
  configure(change: SettingsChange): void;
  readonly faults: Faults;
  /** What goes wrong by a seed. */
  readonly plan: FaultPlan;
  /** What the app did, newest last. */
  readonly records: Records;
  /** The app's functions, bundled. */
  readonly bundle: Bundle;

  /** Installs the app, unless it is installed; then the app gets `avi:forge:installed:app`. */
  install(installerAccountId?: string): void;
  /** Takes the app away, with all that it stored, after its `preUninstall` functions have run. */
  uninstall(): Promise<void>;

  /** `invoke` of a page: calls the resolver of the module that the page belongs to. */
  invokeResolver(call: ResolverCall): Promise<ResolverReply>;
  /** Something happened in Jira. Returns at once; the app gets the event later. */
  deliver(event: JiraEvent): void;
  /** The same, called within the transaction of a change: the app gets the event if and only if the change is committed. */
  record(event: JiraEvent): void;
  /** Runs scheduled triggers now: one, or all. */
  runScheduled(key?: string): Promise<readonly ScheduledRun[]>;
  /** Runs an action as a rule of Automation does. */
  runAction(run: ActionRun): Promise<ActionReply>;
  /** Answers a request to `/x1/…`. */
  webTrigger(request: Request): Promise<Response>;
  /** The address of a web trigger; null when the manifest declares none of that key. */
  webTriggerUrl(key: string): string | null;
  dynamicProperties(call: Omit<ResolverCall, 'functionKey' | 'payload' | 'localId'>): Promise<DynamicProperties>;

  /** What Jira's workflows and JQL need of the manifest; follows the installation by itself. */
  appRules(): AppModules;
  customFieldModules(): readonly CustomFieldModule[];
  readonly propertyAliases: AppModules['propertyAliases'];

  /** Resolves when no event is pending and no function runs. */
  idle(): Promise<void>;
  /** As `idle`, without waiting for delays and retries: they happen now, in their order. */
  settle(): Promise<void>;
  close(): Promise<void>;
}
