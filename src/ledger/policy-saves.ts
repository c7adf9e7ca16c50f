import { noSaves, PolicySaves } from '../domain/policy/policy-saves';
import type { JiraId } from '../domain/shared/ids';
import { isSameJson } from '../domain/shared/json';
import { versioned } from './versioned';

/** The last saves of each project's policy (`domain/policy/policy-saves.ts`). */
export interface PolicySavesStore {
  read(projectId: JiraId): Promise<PolicySaves>;
  /** Puts `next` in the place of `before`. False: it is not `before` any more, since somebody else wrote. */
  replace(projectId: JiraId, before: PolicySaves, next: PolicySaves): Promise<boolean>;
}

const rows = versioned('policy', PolicySaves, noSaves);

/** In Forge's storage, by key: a reading shows at once what was written. */
export const kvsPolicySaves = (): PolicySavesStore => ({
  read: (projectId) => rows.read(projectId),
  replace: async (projectId, before, next) =>
    (await rows.tryChange(projectId, (now) => (isSameJson(now, before) ? next : null))) === true,
});
