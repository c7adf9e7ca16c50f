import type { JiraEvent } from '../jira/jira';
import type { AppModules, Clock } from '../jira/jira';
import type { Store } from '../store/store';
import { bundleApp } from './bundle';
import { createFaults } from './faults';
import type { Faults } from './faults';
import type { Host, JiraFetch } from './host';
import { createInvoke } from './invoke/invoke';
import { createResolver } from './invoke/resolver';
import { keepInstallation, newInstallation, readInstallation } from './installation';
import { createLater } from './later';
import { missingHandlers } from './manifest/handlers';
import { readManifest } from './manifest/read-manifest';
import { notModelled } from './platform/answers';
import { createDispatch } from './platform/dispatch';
import { createRecords } from './records';
import { changed, defaultSettings } from './settings';
import type { SettingsChange } from './settings';
import { openPool } from './worker/pool';

export interface ForgeOptions {
  readonly appDir: string;
  readonly store: Store;
  readonly jiraFetch: JiraFetch;
  readonly clock?: Clock;
  readonly log?: (line: string) => void;
  readonly faults?: Faults;
  readonly settings?: SettingsChange;
}

export const openForge = async (options: ForgeOptions) => {
  const { appDir, store, jiraFetch, clock = Date.now, log = () => undefined, faults = createFaults() } = options;
  const manifest = readManifest(appDir);
  const { files } = await bundleApp(appDir);
  let settings = changed(defaultSettings, options.settings ?? {});
  let installation = readInstallation(store, manifest);
  const records = createRecords();
  const host: Host = {
    ...{ manifest, store, jiraFetch, clock, log, faults, records },
    later: createLater(),
    settings: () => settings,
    installation: () => installation,
  };
  const dispatch = createDispatch(host, {
    kvs: async () => notModelled('kvs'),
    stargate: async () => notModelled('stargate'),
  });
  const pool = openPool(
    { files, egress: manifest.egress },
    { memoryMB: manifest.file.app.runtime?.memoryMB ?? 512, settings: () => settings },
    {
      call: dispatch,
      log: (id, level, text) => (id === undefined ? log(text) : records.log(id, { at: clock(), level, text })),
      egress: ({ id, method, url, status, ms }) =>
        records.call(id, {
          at: clock(),
          kind: 'egress',
          as: 'none',
          accountId: null,
          method,
          path: url,
          status,
          durationMs: ms,
        }),
    },
  );
  const { worker } = await pool.take(false);
  const missing = missingHandlers(manifest, worker.exports);
  if (missing.length > 0) throw new Error(missing.join('\n'));
  const invoke = createInvoke(host, pool);
  return {
    manifest,
    records,
    invokeResolver: createResolver(host, invoke),
    install: async () => {
      installation = newInstallation(installation, manifest);
      keepInstallation(store, installation);
    },
    close: () => pool.close(),
  };
};
