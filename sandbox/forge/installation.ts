import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Store } from '../store/store';
import type { Manifest } from './manifest/read-manifest';

/** Which app is installed where, under which ids. They are the same again after every start. */
const Installation = z.object({
  installed: z.boolean(),
  appId: z.string(),
  cloudId: z.string(),
  environmentId: z.string(),
  installationId: z.string(),
  /** How often it has been installed: every time is a new installation. */
  count: z.number(),
  /** `major.minor.patch`; what the app may do changes only with the major number. */
  appVersion: z.string(),
  /** What the installed version may do, to notice a major upgrade. */
  permissions: z.string(),
  /** The app's own user. */
  accountId: z.string(),
});
export type Installation = Readonly<z.infer<typeof Installation>>;

/** A UUID made from words: random ones would change every workflow rule's key at each `--reset`. */
export const uuidOf = (...words: readonly string[]): string => {
  const hex = createHash('sha1').update(words.join('/')).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

const permissionsOf = ({ scopes, file }: Manifest): string =>
  JSON.stringify([scopes.map(({ name }) => name).sort(), file.permissions?.external ?? {}]);

const metaKey = 'forge';

/** The installation as it was left, or one that is about to be made. */
export const readInstallation = (store: Store, manifest: Manifest): Installation => {
  const { appId } = manifest;
  const saved = Installation.safeParse(store.collection('meta').get(metaKey));
  if (saved.success && saved.data.appId === appId) return saved.data;
  return {
    installed: false,
    appId,
    cloudId: uuidOf('cloud', 'sandbox'),
    environmentId: uuidOf('environment', appId),
    installationId: uuidOf('installation', appId, '0'),
    count: 0,
    appVersion: '1.0.0',
    permissions: permissionsOf(manifest),
    accountId: `712020:${uuidOf('account', appId)}`,
  };
};

export const saveInstallation = (store: Store, installation: Installation): void =>
  store.collection('meta').put(metaKey, { ...installation });

/** A fresh installation of the version that the manifest describes. */
export const newInstallation = (before: Installation, manifest: Manifest): Installation => ({
  ...before,
  installed: true,
  count: before.count + 1,
  installationId: uuidOf('installation', before.appId, String(before.count + 1)),
  permissions: permissionsOf(manifest),
});

/** The next version, when the manifest's permissions have changed since; null when they have not. */
export const majorUpgrade = (before: Installation, manifest: Manifest): Installation | null => {
  const permissions = permissionsOf(manifest);
  if (!before.installed || permissions === before.permissions) return null;
  const major = Number.parseInt(before.appVersion, 10) + 1;
  return { ...before, permissions, appVersion: `${major}.0.0` };
};

export const contextAri = ({ cloudId }: Installation): string => `ari:cloud:jira::site/${cloudId}`;

/** How a module is known outside the app: as a rule key in workflows, as a field's type. */
export const extensionAri = ({ appId, environmentId }: Installation, moduleKey: string): string =>
  `ari:cloud:ecosystem::extension/${appId}/${environmentId}/static/${moduleKey}`;
