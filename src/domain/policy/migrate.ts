import { asRecord, at } from '../shared/json';

/** The version that this app writes. */
export const currentVersion = 1;

/**
 * An older policy in today's shape. There is one version so far, so nothing changes; a newer one comes from a newer Assay and is
 * not guessed at.
 */
export const migrate = (raw: unknown): { readonly raw: unknown } | { readonly why: string } => {
  const version = at(asRecord(raw) ?? {}, 'version');
  if (version === currentVersion) return { raw };
  return typeof version === 'number' && version > currentVersion
    ? {
        why: `They were saved by a newer Assay (version ${version}); this one reads version ${currentVersion}. Ask a Jira admin to update the app.`,
      }
    : { why: 'They do not say which version they are.' };
};
