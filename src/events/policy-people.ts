import { peopleInPolicy, savedAt, withoutPersonInPolicy } from '../domain/policy/forget-person';
import { policyKey } from '../domain/policy/policy';
import type { AccountId, Instant, JiraId } from '../domain/shared/ids';
import { projectList } from '../jira/project-list';
import { projectProperty } from '../jira/project-property';
import type { Request } from '../jira/request';

/** Whose settings name somebody. */
export interface NamedInPolicies {
  /** When one of them was saved last. */
  readonly updatedAt: Instant;
  readonly projectIds: readonly JiraId[];
}

/** Whom the settings of all projects name. */
export interface PolicyPeople {
  named(): Promise<ReadonlyMap<AccountId, NamedInPolicies>>;
  /** Puts a tombstone where a project's settings name somebody, as they are now. */
  forget(projectId: JiraId, accountId: AccountId): Promise<void>;
}

/** In the project properties, as the app. */
export const policyPeople = (request: Request): PolicyPeople => ({
  named: async () => {
    const found = new Map<AccountId, NamedInPolicies>();
    for (const { id, properties } of await projectList(request).withProperty(policyKey)) {
      const at = savedAt(properties[policyKey]);
      for (const accountId of peopleInPolicy(properties[policyKey])) {
        const { updatedAt = at, projectIds = [] } = found.get(accountId) ?? {};
        found.set(accountId, { updatedAt: at > updatedAt ? at : updatedAt, projectIds: [...projectIds, id] });
      }
    }
    return found;
  },
  forget: async (projectId, accountId) => {
    const properties = projectProperty(request);
    const erased = withoutPersonInPolicy(await properties.readPolicy(projectId), accountId);
    if (erased !== null) await properties.save(projectId, policyKey, erased);
  },
});
