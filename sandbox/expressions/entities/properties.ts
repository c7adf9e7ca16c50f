import { Entity, asText, type Value } from '../values';
import type { Runtime } from '../runtime';
import type { Source } from '../source';

type Kind = Parameters<Source['property']>[0];

const kinds: readonly Kind[] = ['issue', 'project', 'user', 'issueType', 'comment', 'sprint', 'board'];

/** Whose properties an EntityProperties value reads. The id is empty for what has not been stored yet. */
export const propertyOwner = (properties: Entity): { readonly kind: Kind; readonly id: string } => ({
  kind: kinds.find((kind) => kind === properties.data['entity']) ?? 'issue',
  id: asText(properties.data['id']) ?? '',
});

/** One entity property, one expensive operation; null when there is none. */
export const readProperty = (properties: Entity, key: string, rt: Runtime): Value => {
  rt.charge();
  const { kind, id } = propertyOwner(properties);
  return id === '' ? null : (rt.source.property(kind, id, key) ?? null);
};
