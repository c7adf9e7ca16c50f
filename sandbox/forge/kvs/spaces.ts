import type { Host } from '../host';
import { checkEntityValue, entityOf } from './entities';
import { checkKey, checkValue } from './limits';
import { openSpace } from './space';
import type { Space } from './space';

/** The app's storage, one space for plain keys, one for secrets, one an entity. */
export interface Spaces {
  readonly plain: Space;
  readonly secret: Space;
  /** @throws KvsError when the manifest declares no such entity. */
  entity(name: string): Space;
  /** The space that a batch or a transaction means: an entity's, or the plain keys. */
  of(entityName: string | undefined): Space;
  /** @throws KvsError when the key, or the value where there is one, is not allowed. */
  check(entityName: string | undefined, key: string, written?: { readonly value: unknown }): void;
  clear(): void;
}

/** How far a query can fall behind when something is wrong. Forge names no bound. */
const longestLagMs = 30_000;

export const openSpaces = ({ store, manifest, clock, plan, settings }: Host): Spaces => {
  const late = (key: string): number =>
    plan.strike('storage-index', key) === null ? 0 : plan.amount('storage-index', key, longestLagMs);
  const time = { now: clock, queryLagMs: (key: string) => settings().queryLagMs + late(key) };
  const plain = openSpace(store, 'kvs', time);
  const secret = openSpace(store, 'kvs:secret', time);
  const entities = new Map(
    [...manifest.entities.keys()].map((name) => [name, openSpace(store, `kvs:entity:${name}`, time)]),
  );
  const entity = (name: string): Space => entities.get(entityOf(manifest, name).name) ?? plain;
  return {
    plain,
    secret,
    entity,
    of: (entityName) => (entityName === undefined ? plain : entity(entityName)),
    check: (entityName, key, written) => {
      const schema = entityName === undefined ? null : entityOf(manifest, entityName);
      checkKey(key, schema ? 'entity' : 'kvs');
      if (!written) return;
      checkValue(written.value);
      if (schema) checkEntityValue(schema, written.value);
    },
    clear: () => {
      for (const space of [plain, secret, ...entities.values()]) space.clear();
    },
  };
};
