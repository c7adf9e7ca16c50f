import type { JiraEvent } from '../jira/jira';
import { putAppUser } from './app-user';
import type { Host } from './host';
import { saveInstallation, majorUpgrade, newInstallation } from './installation';
import type { Installation } from './installation';
import type { Invoke } from './invoke/invoke';

export interface Lifecycle {
  install(installerAccountId?: string): void;
  /** The app's `preUninstall` functions run first, as the app; then it is gone, whatever came of them. */
  uninstall(): Promise<void>;
  /** A manifest that asks for other permissions than the installed version is a major upgrade. */
  upgrade(): void;
}

/** What installing, upgrading and taking away the app means: ids, the app's user, its data, and the events about it. */
export const createLifecycle = (
  { later, log, manifest, store, installation, settings }: Host,
  host: {
    readonly change: (installation: Installation) => void;
    /** Throws away what the app stored. */
    readonly forget: () => void;
    readonly deliver: (event: JiraEvent) => void;
    readonly invoke: Invoke;
  },
): Lifecycle => {
  const save = (next: Installation): void => {
    saveInstallation(store, next);
    host.change(next);
  };
  const announce = (eventType: string, more: Readonly<Record<string, unknown>>): void => {
    const { appId, appVersion, environmentId, installationId } = installation();
    const payload = {
      id: installationId,
      app: { id: appId, version: appVersion, name: settings().appName },
      environment: { id: environmentId },
      ...more,
    };
    host.deliver({ eventType, payload, actorId: null });
  };
  const setUser = (active: boolean): void => putAppUser(store, installation().accountId, settings().appName, active);

  /** Nobody is present, what it gives is ignored, and a failure stops nothing (Forge pre-uninstall-trigger). */
  const beforeUninstall = async (): Promise<void> => {
    const runs = manifest.preUninstall.map(async ({ key, function: functionKey }) => {
      const outcome = await host.invoke({
        ...{ functionKey, moduleType: 'preUninstall', moduleKey: key, subject: key, accountId: null },
        event: { context: { cloudId: installation().cloudId, moduleKey: key }, contextToken: 'sandbox' },
        timeoutMs: settings().timeouts.preUninstallMs,
      });
      if (!outcome.ok) log(`${key} failed before the app was uninstalled: ${outcome.failure.message}`);
    });
    await Promise.all(runs);
  };

  return {
    install: (installerAccountId) => {
      if (installation().installed) return;
      save(newInstallation(installation(), manifest));
      setUser(true);
      announce('avi:forge:installed:app', installerAccountId === undefined ? {} : { installerAccountId });
    },
    uninstall: async () => {
      if (!installation().installed) return;
      await later.track(beforeUninstall());
      save({ ...installation(), installed: false });
      setUser(false);
      host.forget();
    },
    upgrade: () => {
      const next = majorUpgrade(installation(), manifest);
      if (!next) return;
      save(next);
      const { scopes, file } = manifest;
      const permissions = { scopes: scopes.map(({ name }) => name), external: file.permissions?.external ?? {} };
      announce('avi:forge:upgraded:app', { permissions });
    },
  };
};
