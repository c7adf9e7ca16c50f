import type { Policy } from './policy';

/** A policy as it lies in the project property. */
export type StoredPolicy = Policy & { readonly blocksAs?: 'warn' };

/**
 * The policy as it is stored. In mode Block its `mode` is `warn`, and `blocksAs` says that this means Block: an app of version 1 refuses everything under a version
 * that it does not know, but lets everything pass where the mode is `warn`, so that an older app on the same site locks nobody out.
 * Readers take `block` as well (`forceOf`), and a mode that is written over by hand counts.
 */
export const toStoredPolicy = (policy: Policy): StoredPolicy =>
  policy.mode === 'block' ? { ...policy, mode: 'warn', blocksAs: 'warn' } : policy;
