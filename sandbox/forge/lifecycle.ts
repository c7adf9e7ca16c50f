import type { JiraEvent } from '../jira/jira';
import { putAppUser } from './app-user';
import type { Host } from './host';
import { keepInstallation, majorUpgrade, newInstallation } from './installation';
import type { Installation } from './installation';

export interface Lifecycle {
  install(installerAccountId?: string): void;
  uninstall(): void;
  /** A manifest that asks for other permissions than the installed version is a major upgrade. */
  upgrade(): void;
}

/** What installing, upgrading and taking away the app means: ids, the app's user, its data, and the events about it. */
export const createLifecycle = (
  { manifest, store, installation, settings }: Host,
  host: {
    readonly change: (installation: Installation) => void;
    /** Throws away what the app stored. */
    readonly forget: () => void;
    readonly deliver: (event: JiraEvent) => void;
  },
): Lifecycle => {
  const keep = (next: Installation): void => {
    keepInstallation(store, next);
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

  return {
    install: (installerAccountId) => {
      if (installation().installed) return;
      keep(newInstallation(installation(), manifest));
      setUser(true);
      announce('avi:forge:installed:app', installerAccountId === undefined ? {} : { installerAccountId });
    },
    uninstall: () => {
      if (!installation().installed) return;
      keep({ ...installation(), installed: false });
      setUser(false);
      host.forget();
    },
    upgrade: () => {
      const next = majorUpgrade(installation(), manifest);
      if (!next) return;
      keep(next);
      const { scopes, file } = manifest;
      const permissions = { scopes: scopes.map(({ name }) => name), external: file.permissions?.external ?? {} };
      announce('avi:forge:upgraded:app', { permissions });
    },
  };
};
