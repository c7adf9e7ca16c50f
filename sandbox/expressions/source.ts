import type { Json, JsonObject } from '../jira/model';

/**
 * What an expression may ask of Jira, in the shapes of Jira's REST v3 answers. Everything is as the person for whom
 * the expression runs may see it; what they may not see is null. Reads are synchronous.
 */
export interface Source {
  /** `{id, key, fields: {...}}` with every field, custom ones by id, hidden or unset ones null or absent. */
  issue(idOrKey: string): JsonObject | null;
  project(idOrKey: string): JsonObject | null;
  user(accountId: string): JsonObject | null;
  groups(accountId: string): readonly { readonly groupId: string; readonly name: string }[];
  globalPermissions(accountId: string): readonly string[];
  projectRoles(
    accountId: string,
    projectId: string,
  ): readonly { readonly id: string; readonly name: string; readonly description: string }[];
  comments(issueId: string): readonly JsonObject[];
  /** Newest first, as expressions have them. */
  changelogs(issueId: string): readonly JsonObject[];
  worklogs(issueId: string): readonly JsonObject[];
  childIssues(issueId: string): readonly JsonObject[];
  /** Undefined: no such property. */
  property(
    entity: 'issue' | 'project' | 'user' | 'issueType' | 'comment' | 'sprint' | 'board',
    id: string,
    key: string,
  ): Json | undefined;
  propertyKeys(entity: string, id: string): readonly string[];
  /** When a property, or with null any of them, was last written, in epoch milliseconds. When left out, `updated()` is null. */
  propertyUpdated?(entity: string, id: string, key: string | null): number | null;
  sprint(id: string): JsonObject | null;
  board(id: string): JsonObject | null;
  boardSprints(boardId: string): readonly JsonObject[];
  /** Custom field ids by Forge field key, so that `issue['field-key']` finds them. */
  fieldIdByKey(key: string): string | null;
  /** Ids of all custom fields of the site. When given, an id that is not among them is no property of an issue. */
  fieldKeys?(): readonly string[];
}

/** A Jira in which there is nothing, for expressions that see only their variables, and to build others on. */
export const noSource: Source = {
  issue: () => null,
  project: () => null,
  user: () => null,
  groups: () => [],
  globalPermissions: () => [],
  projectRoles: () => [],
  comments: () => [],
  changelogs: () => [],
  worklogs: () => [],
  childIssues: () => [],
  property: () => undefined,
  propertyKeys: () => [],
  sprint: () => null,
  board: () => null,
  boardSprints: () => [],
  fieldIdByKey: () => null,
};
