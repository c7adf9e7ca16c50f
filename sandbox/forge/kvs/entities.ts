import type { Manifest } from '../manifest/read-manifest';
import type { Entity } from '../manifest/schema';
import { bad, KvsError } from './kvs-error';
import { bytesOf, maxPartitionBytes, maxRangeBytes } from './limits';

export type EntityValue = Readonly<Record<string, unknown>>;

export interface Index {
  readonly name: string;
  readonly partition: readonly string[];
  readonly range: readonly string[];
}

const fits: Readonly<Record<string, (value: unknown) => boolean>> = {
  string: (value) => typeof value === 'string' && value.trim() !== '',
  boolean: (value) => typeof value === 'boolean',
  float: (value) => typeof value === 'number' && Number.isFinite(value),
  // 32-bit signed (entities-manifest).
  integer: (value) => typeof value === 'number' && Number.isInteger(value) && value >= -(2 ** 31) && value < 2 ** 31,
  any: () => true,
};

/** @throws KvsError when the manifest declares no such entity. */
export const entityOf = (manifest: Manifest, name: string): Entity => {
  const entity = manifest.entities.get(name);
  if (!entity) throw new KvsError(404, 'SCHEMA_NOT_FOUND', 'The schema provided does not exist');
  return entity;
};

export const isEntityValue = (value: unknown): value is EntityValue =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value as the manifest's entity allows it: declared attributes of their declared types, and short enough to be indexed. */
export const checkEntityValue = (entity: Entity, value: unknown): EntityValue => {
  if (!isEntityValue(value))
    throw bad('INVALID_ENTITY_VALUE', 'Entity values must match one of the types defined in Custom Entities.');
  for (const [name, attribute] of Object.entries(value)) {
    const type = entity.attributes[name]?.type;
    if (!type) throw bad('INVALID_ENTITY_VALUE', `The entity ${entity.name} declares no attribute "${name}"`);
    if (attribute !== null && !fits[type]?.(attribute)) {
      throw bad('INCORRECT_PROPERTY_TYPE', `Data type for property "${name}" is defined as "${type}"`);
    }
  }
  const size = (names: readonly string[]): number =>
    names.reduce((sum, name) => sum + (name in value ? bytesOf(value[name]) : 0), 0);
  for (const { name, partition, range } of entity.indexes) {
    if (size(range) > maxRangeBytes || size(partition) > maxPartitionBytes) {
      throw bad('MAX_SIZE', `The indexed attributes of ${entity.name}.${name} are too large.`);
    }
  }
  return value;
};

/** An index by name; `by-key` every entity has. */
export const indexOf = (entity: Entity, name: string): Index => {
  if (name === 'by-key') return { name, partition: [], range: [] };
  const index = entity.indexes.find((candidate) => candidate.name === name);
  if (!index)
    throw bad(
      'INVALID_ENTITY_INDEX',
      `The custom entity index provided is invalid: ${entity.name} has no index ${name}.`,
    );
  return index;
};
