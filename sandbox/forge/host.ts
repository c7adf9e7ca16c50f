import type { Identity } from '../jira/jira';
import type { Clock } from '../jira/jira';
import type { Store } from '../store/store';
import type { Faults } from './faults';
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
  readonly later: Later;
  readonly records: Recorder;
  /** As they are now. */
  readonly settings: () => Settings;
  readonly installation: () => Installation;
}
