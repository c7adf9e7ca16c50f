import type { JiraId } from '../domain/shared/ids';
import { isSameJson } from '../domain/shared/json';
import { noSaves, PropertySaves } from '../domain/shared/property-saves';
import { versioned } from './versioned';

/** A property of a project, by its key. */
export interface PropertyPlace {
  readonly projectId: JiraId;
  readonly property: string;
}

/** The last saves of each project property that people save (`domain/shared/property-saves.ts`). */
export interface PropertySavesStore {
  read(place: PropertyPlace): Promise<PropertySaves>;
  /** Puts `next` in the place of `before`. False: it is not `before` any more, since somebody else wrote. */
  replace(place: PropertyPlace, before: PropertySaves, next: PropertySaves): Promise<boolean>;
}

const rows = versioned('saves', PropertySaves, noSaves);

const keyOf = ({ projectId, property }: PropertyPlace): string => `${projectId}:${property}`;

/** In Forge's storage, by key: a reading shows at once what was written. */
export const kvsPropertySaves = (): PropertySavesStore => ({
  read: (place) => rows.read(keyOf(place)),
  replace: async (place, before, next) =>
    (await rows.tryChange(keyOf(place), (now) => (isSameJson(now, before) ? next : null))) === true,
});
