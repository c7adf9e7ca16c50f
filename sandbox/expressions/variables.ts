import { Entity, type Value } from './values';
import type { Json, JsonObject } from '../jira/model';

/** An issue over its REST v3 JSON `{id, key, fields}`. What is given is what is read, stored or not. */
export const issueValue = (issue: JsonObject): Value => new Entity('Issue', issue);

/** A project over its REST v3 JSON. */
export const projectValue = (project: JsonObject): Value => new Entity('Project', project);

/** A user by account id, looked up when more than the id is read; null is the anonymous user. */
export const userValue = (accountId: string | null): Value =>
  accountId === null ? null : new Entity('User', { accountId }, true);

export interface TransitionJson {
  readonly id: string;
  readonly name: string;
  /** REST statuses with their `statusCategory`; null from on creation. */
  readonly from: JsonObject | null;
  readonly to: JsonObject | null;
  readonly hasScreen: boolean;
}

export const transitionValue = (transition: TransitionJson): Value => new Entity('Transition', { ...transition });

export const workflowValue = (workflow: { readonly id: string; readonly name: string }): Value =>
  new Entity('Workflow', { ...workflow });

/** A sprint over its agile REST JSON. */
export const sprintValue = (sprint: JsonObject): Value => new Entity('Sprint', sprint);

/** A board over its agile REST JSON. */
export const boardValue = (board: JsonObject): Value => new Entity('Board', board);

/** JSON as Map, List, String, Number, Boolean or null. */
export const jsonValue = (json: Json): Value => json;

export const listValue = (items: readonly Value[]): Value => items;
