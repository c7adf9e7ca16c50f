import type { Clock } from '../jira/jira';
import type { Store } from '../store/store';
import { builtApp, bundleApp } from './bundle';
import { createFaultPlan, type FaultPlan } from '../faults';
import { createDeliveries } from './events/delivery';
import { createTriggers, triggerCourier } from './events/triggers';
import { createFaults } from './faults';
import type { Faults } from './faults';
import type { Forge } from './forge';
import type { Host, JiraFetch } from './host';
import { createInvoke } from './invoke/invoke';
import { createKills } from './invoke/kills';
import { createResolver } from './invoke/resolver';
import { readInstallation } from './installation';
import { createKvs } from './kvs/service';
import { openSpaces } from './kvs/spaces';
import { createLater } from './later';
import { createLifecycle } from './lifecycle';
import { missingHandlers, undeclaredFunctions } from './manifest/handlers';
import { readManifest } from './manifest/read-manifest';
import { appModules } from './modules/app-modules';
import { customFieldModules } from './modules/custom-fields';
import { createDispatch } from './platform/dispatch';
import { createStargate } from './platform/stargate';
import { createJobs } from './queue/jobs';
import { createQueue, queueCourier } from './queue/queue';
import { createRecords } from './records';
import { changed, defaultSettings } from './settings';
import type { SettingsChange } from './settings';
import { createActions } from './triggers/actions';
import { createDynamicProperties } from './triggers/dynamic-properties';
import { createSchedule } from './triggers/schedule';
import { createWebTrigger } from './triggers/web-trigger';
import { openWebTriggerUrls } from './triggers/web-trigger-urls';
import type { InProcess } from './worker/in-process';
import { openPool } from './worker/pool';
import type { Pool } from './worker/pool';

export interface ForgeOptions {
  /** The folder that holds `manifest.yml` and `src`. */
  readonly appDir: string;
  /** The folder of the app's functions, bundled already, as `forge deploy` would upload them; bundled here unless given. */
  readonly bundleDir?: string;
  readonly store: Store;
  readonly jiraFetch: JiraFetch;
  readonly clock?: Clock;
  /** Moves the clock. Where it can be moved, `idle` lets delays pass instead of waiting for them. */
  readonly passTime?: (ms: number) => void;
  /** What the platform has to say: dropped events, failed filters. The console's warnings unless given. */
  readonly log?: (line: string) => void;
  readonly faults?: Faults;
  /** What goes wrong in storage, queues, events and functions; what goes wrong in Jira, `jiraFetch` has in itself. */
  readonly plan?: FaultPlan;
  readonly settings?: SettingsChange;
  /** Runs the app's functions in this process, which is quick and isolates nothing; in a process of their own unless given. */
  readonly inProcess?: InProcess;
}

const defaultMemoryMB = 512;

const warn = (line: string): void => console.warn(`Forge: ${line}`);

/** Loads the app's functions once, which also shows whether the manifest names what is there. */
const checkHandlers = async (pool: Pool, { manifest }: Host): Promise<void> => {
  try {
    const { worker } = await pool.take(false);
    const missing = [...undeclaredFunctions(manifest), ...missingHandlers(manifest, worker.exports)];
    if (missing.length > 0) throw new Error(missing.join('\n'));
  } catch (error) {
    await pool.close();
    throw error;
  }
};

/**
 * Loads a Forge app and simulates the platform around it: the app's bundle runs unchanged, in a worker.
 * @throws Error when the manifest, the bundle or a handler is faulty; the message says which.
 */
export const openForge = async (options: ForgeOptions): Promise<Forge> => {
  const { appDir, store, jiraFetch, clock = Date.now, log = warn, faults = createFaults() } = options;
  const { plan = createFaultPlan({ seed: 0, resting: true }) } = options;
  const manifest = readManifest(appDir);
  const { bundleDir } = options;
  const { files, bytes } = bundleDir === undefined ? await bundleApp(appDir) : builtApp(appDir, bundleDir);
  let settings = changed(defaultSettings, options.settings ?? {});
  let installation = readInstallation(store, manifest);
  const records = createRecords();
  const later = createLater(options.passTime);
  const host: Host = {
    ...{ manifest, store, jiraFetch, clock, log, faults, plan, records, later },
    kills: createKills(),
    settings: () => settings,
    installation: () => installation,
  };

  const pool = openPool(
    { files, egress: manifest.egress },
    {
      memoryMB: manifest.file.app.runtime?.memoryMB ?? defaultMemoryMB,
      settings: host.settings,
      inProcess: options.inProcess,
    },
    {
      call: (call, aaid) => dispatch(call, aaid),
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
  const invoke = createInvoke(host, pool);
  const jobs = createJobs(store);
  const couriers = { event: triggerCourier(host), 'queue-event': queueCourier(host, jobs) };
  const deliveries = createDeliveries(host, invoke, couriers);
  const triggers = createTriggers(host, deliveries);
  const { deliver } = triggers;
  const urls = openWebTriggerUrls(host);
  const spaces = openSpaces(host);
  const publish = (eventType: string, payload: Readonly<Record<string, unknown>>): void =>
    deliver({ eventType, payload, actorId: null });
  const dispatch = createDispatch(host, {
    kvs: createKvs(host, spaces),
    stargate: createStargate(host, createQueue(host, deliveries, jobs), urls, publish),
  });
  await checkHandlers(pool, host);

  const modules = appModules(manifest, host.installation);
  const schedule = createSchedule(host, invoke);
  const lifecycle = createLifecycle(host, {
    change: (next) => (installation = next),
    forget: () => [spaces, jobs, urls, triggers, deliveries].forEach((table) => table.clear()),
    deliver,
    invoke,
  });
  triggers.resume();
  deliveries.resume();
  lifecycle.upgrade();
  if (settings.scheduler) schedule.start();

  return {
    manifest,
    get installation() {
      return installation;
    },
    get settings() {
      return settings;
    },
    configure: (change) => {
      const { scheduler } = settings;
      settings = changed(settings, change);
      if (settings.scheduler !== scheduler) (settings.scheduler ? schedule.start : schedule.stop)();
    },
    faults,
    records,
    bundle: { files, bytes },
    install: (installer) => lifecycle.install(installer),
    uninstall: () => lifecycle.uninstall(),
    invokeResolver: createResolver(host, invoke),
    deliver,
    record: triggers.record,
    plan,
    runScheduled: schedule.run,
    runAction: createActions(host, invoke),
    webTrigger: createWebTrigger(host, invoke, urls),
    webTriggerUrl: (key) => urls.create(key, false),
    dynamicProperties: createDynamicProperties(host, invoke),
    appRules: () => modules,
    customFieldModules: () => customFieldModules(manifest, installation),
    get propertyAliases() {
      return modules.propertyAliases;
    },
    idle: () => later.idle(),
    settle: () => later.settle(),
    close: async () => {
      schedule.stop();
      later.close();
      await pool.close();
    },
  };
};
