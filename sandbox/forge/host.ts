import type { Identity } from '../jira/jira';
import type { Clock } from '../jira/jira';
import type { Store } from '../store/store';
import type { FaultPlan } from '../faults';
import type { Faults } from './faults';
import type { Kills } from './invoke/kills';
import type { Installation } from './installation';
import type { Later } from './later';
import type { Manifest } from './manifest/read-manifest';
import type { Recorder } from './records';
import type { Settings } from './settings';

/** Jira in process: `path` begins at the site's root. */
export type JiraFetch = (path: string, init: RequestInit, identity: Identity) => Promise<Response>;

/** What the parts of the host share. */
export interface Host {
  readonly manifest: Manifest;
  readonly store: Store;
  readonly jiraFetch: JiraFetch;
  readonly clock: Clock;
  /** What the platform itself has to say; what the app prints is in the records. */
  readonly log: (line: string) => void;
  readonly faults: Faults;
  /** What goes wrong by a seed, beside what a test arms. */
  readonly plan: FaultPlan;
  readonly kills: Kills;
  readonly later: Later;
  readonly records: Recorder;
  /** As they are now. */
  readonly settings: () => Settings;
  readonly installation: () => Installation;
}
