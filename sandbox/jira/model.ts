/**
 * What the sandbox stores, one type a collection. Values are read-only documents: a change puts a new one.
 * Ids are strings of digits, as in Jira's REST answers; times are epoch milliseconds.
 */

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };
export type Adf = JsonObject;

export interface User {
  readonly accountId: string;
  readonly accountType: 'atlassian' | 'app' | 'customer';
  readonly displayName: string;
  readonly emailAddress: string | null;
  readonly active: boolean;
  readonly timeZone: string;
  readonly locale: string;
}

export interface Group {
  readonly groupId: string;
  readonly name: string;
  readonly members: readonly string[];
}

export interface Role {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** Set in team-managed projects, whose roles are their own. */
  readonly projectId: string | null;
}

/** Jira's own permission keys, such as `BROWSE_PROJECTS`, `EDIT_ISSUES`, `TRANSITION_ISSUES`, `ADMINISTER_PROJECTS`. */
export type ProjectPermission = string;
export type GlobalPermission = 'ADMINISTER' | 'BULK_CHANGE' | 'USER_PICKER' | 'CREATE_SHARED_OBJECTS';

export type Holder =
  | { readonly type: 'role'; readonly roleId: string }
  | { readonly type: 'group'; readonly groupId: string }
  | { readonly type: 'user'; readonly accountId: string }
  | { readonly type: 'reporter' | 'assignee' | 'lead' | 'anyone' | 'loggedIn' };

export interface Project {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly description: string;
  readonly style: 'classic' | 'next-gen';
  readonly projectTypeKey: 'software' | 'business' | 'service_desk';
  readonly leadAccountId: string;
  readonly issueTypeIds: readonly string[];
  /** Who holds each permission here. */
  readonly permissions: Readonly<Record<ProjectPermission, readonly Holder[]>>;
  /** Role id → members. */
  readonly roleActors: Readonly<
    Record<string, { readonly users: readonly string[]; readonly groups: readonly string[] }>
  >;
  /** Work type id → workflow id. */
  readonly workflowIds: Readonly<Record<string, string>>;
  /** Screens by operation; each names the fields it shows. Transition screens are named by the workflow. */
  readonly screenIds: { readonly create: string; readonly edit: string; readonly view: string };
  /** The number of the last issue key given. */
  readonly lastIssueNumber: number;
}

export interface IssueType {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly hierarchyLevel: -1 | 0 | 1;
  /** Set for the work types of a team-managed project. */
  readonly projectId: string | null;
}

export type StatusCategoryKey = 'new' | 'indeterminate' | 'done';

export interface Status {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly category: StatusCategoryKey;
  readonly projectId: string | null;
}

/** A rule on a transition, in the shape that Jira's workflow REST reads and writes. */
export interface Rule {
  readonly id: string;
  readonly ruleKey: string;
  readonly parameters: Readonly<Record<string, string>>;
}

export interface ConditionGroup {
  readonly operation: 'ALL' | 'ANY';
  readonly conditions: readonly Rule[];
  readonly conditionGroups: readonly ConditionGroup[];
}

export interface Transition {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly type: 'INITIAL' | 'GLOBAL' | 'DIRECTED';
  /** A status id; null on a looped transition, which stays where it is. */
  readonly toStatusId: string | null;
  readonly fromStatusIds: readonly string[];
  readonly conditions: ConditionGroup | null;
  readonly validators: readonly Rule[];
  readonly actions: readonly Rule[];
  readonly screenId: string | null;
  readonly properties: Readonly<Record<string, string>>;
  /** What REST wrote besides: triggers, the ports of links, properties that the sandbox does not know. Returned unchanged. */
  readonly rest?: JsonObject;
}

export interface Workflow {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly isEditable: boolean;
  readonly projectId: string | null;
  readonly version: { readonly id: string; readonly versionNumber: number };
  readonly statusIds: readonly string[];
  readonly transitions: readonly Transition[];
  /** The task that changes the workflow now, or did so last. */
  readonly taskId?: string;
  /** Status id → its layout, properties and whatever else REST wrote. Returned unchanged. */
  readonly statusRest?: Readonly<Record<string, JsonObject>>;
  /** What REST wrote besides: layouts, properties that the sandbox does not know. Returned unchanged. */
  readonly rest?: JsonObject;
}

export interface Screen {
  readonly id: string;
  readonly name: string;
  readonly fieldIds: readonly string[];
}

export interface FieldSchema {
  readonly type: string;
  readonly items?: string;
  readonly system?: string;
  readonly custom?: string;
  readonly customId?: number;
}

export interface Field {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly description: string;
  readonly custom: boolean;
  readonly schema: FieldSchema;
  readonly clauseNames: readonly string[];
  /** Where the field applies; null is everywhere. */
  readonly projectIds: readonly string[] | null;
  /** Set for the fields of a team-managed project. */
  readonly scopeProjectId: string | null;
  readonly options: readonly { readonly id: string; readonly value: string }[];
  readonly navigable: boolean;
  readonly searchable: boolean;
  readonly orderable: boolean;
  /** Set for an installed app's field. */
  readonly forge: {
    readonly moduleKey: string;
    readonly readOnly: boolean;
    readonly valueType: 'string' | 'number' | 'user' | 'group' | 'datetime' | 'date' | 'object';
    readonly collection: 'none' | 'list';
    readonly formatter: string | null;
    readonly validation: { readonly expression: string; readonly errorMessage: string } | null;
  } | null;
}

/**
 * An issue. `fields` holds what has no column of its own, keyed by field id, in the smallest form:
 * users as account ids, versions, components, options, priorities, resolutions and sprints as ids (arrays where plural),
 * rich text as ADF, numbers as numbers, dates as `YYYY-MM-DD`, date-times as epoch milliseconds. An unset field is absent.
 */
export interface Issue {
  readonly id: string;
  readonly key: string;
  readonly projectId: string;
  readonly issueTypeId: string;
  readonly statusId: string;
  readonly summary: string;
  readonly description: Adf | null;
  readonly reporterId: string | null;
  readonly creatorId: string;
  readonly assigneeId: string | null;
  readonly parentId: string | null;
  readonly priorityId: string | null;
  readonly resolutionId: string | null;
  readonly labels: readonly string[];
  readonly fixVersionIds: readonly string[];
  readonly versionIds: readonly string[];
  readonly componentIds: readonly string[];
  /** The open sprint, if any, and the closed ones it was in, in order. */
  readonly sprintIds: readonly string[];
  readonly created: number;
  readonly updated: number;
  readonly statusChanged: number;
  readonly resolved: number | null;
  readonly dueDate: string | null;
  /** Lexical rank: compare as strings. */
  readonly rank: string;
  readonly fields: Readonly<Record<string, Json>>;
}

export interface HistoryItem {
  readonly field: string;
  readonly fieldId: string;
  readonly fieldtype: 'jira' | 'custom';
  readonly from: string | null;
  readonly fromString: string | null;
  readonly to: string | null;
  readonly toString: string | null;
}

export interface History {
  readonly id: string;
  readonly authorId: string | null;
  readonly created: number;
  readonly items: readonly HistoryItem[];
}

export interface Comment {
  readonly id: string;
  readonly authorId: string | null;
  readonly updateAuthorId: string | null;
  readonly body: Adf;
  readonly created: number;
  readonly updated: number;
  /** For whom it is; absent: for everybody who sees the issue. */
  readonly visibility?: { readonly type: 'role' | 'group'; readonly value: string; readonly identifier: string };
}

export interface LinkType {
  readonly id: string;
  readonly name: string;
  readonly inward: string;
  readonly outward: string;
}

/** `source` *outward* `target`: "source blocks target". */
export interface Link {
  readonly id: string;
  readonly typeId: string;
  readonly sourceId: string;
  readonly targetId: string;
}

export interface Attachment {
  readonly id: string;
  readonly issueId: string;
  readonly filename: string;
  readonly authorId: string | null;
  readonly created: number;
  readonly size: number;
  readonly mimeType: string;
}

export interface Version {
  readonly id: string;
  readonly projectId: string;
  readonly name: string;
  readonly description: string;
  readonly archived: boolean;
  readonly released: boolean;
  readonly startDate: string | null;
  readonly releaseDate: string | null;
}

export interface Component {
  readonly id: string;
  readonly projectId: string;
  readonly name: string;
  readonly description: string;
}

export interface Sprint {
  readonly id: string;
  readonly boardId: string;
  readonly name: string;
  readonly goal: string;
  readonly state: 'future' | 'active' | 'closed';
  readonly created: number;
  readonly startDate: number | null;
  readonly endDate: number | null;
  readonly completeDate: number | null;
}

export interface Board {
  readonly id: string;
  readonly name: string;
  readonly type: 'scrum' | 'kanban' | 'simple';
  readonly projectId: string;
  readonly filterJql: string;
  readonly columns: readonly { readonly name: string; readonly statusIds: readonly string[] }[];
  readonly estimation: { readonly type: 'field'; readonly fieldId: string } | { readonly type: 'issueCount' | 'none' };
}

export interface Priority {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly statusColor: string;
}

export interface Resolution {
  readonly id: string;
  readonly name: string;
  readonly description: string;
}

export interface Task {
  readonly id: string;
  readonly description: string;
  readonly status: 'ENQUEUED' | 'RUNNING' | 'COMPLETE' | 'FAILED' | 'CANCELLED';
  readonly progress: number;
  readonly submittedBy: string;
  readonly submitted: number;
  readonly started: number | null;
  readonly finished: number | null;
  readonly result: Json;
}

/** Everything that is stored: collection name → document type. The document's id is given when it is put. */
export interface Collections {
  readonly users: User;
  readonly groups: Group;
  readonly roles: Role;
  readonly projects: Project;
  readonly issueTypes: IssueType;
  readonly statuses: Status;
  readonly workflows: Workflow;
  readonly screens: Screen;
  readonly fields: Field;
  readonly issues: Issue;
  /** A key that an issue had before it moved to another project → the issue's id. */
  readonly formerKeys: string;
  /** By issue id, oldest first. */
  readonly histories: readonly History[];
  /** By issue id, oldest first. */
  readonly comments: readonly Comment[];
  readonly linkTypes: LinkType;
  readonly links: Link;
  readonly attachments: Attachment;
  readonly versions: Version;
  readonly components: Component;
  readonly sprints: Sprint;
  readonly boards: Board;
  readonly priorities: Priority;
  readonly resolutions: Resolution;
  readonly tasks: Task;
  /** By `issue:10001`, `project:10000`, `user:<accountId>`, …: property key → value. */
  readonly properties: Readonly<Record<string, Json>>;
  /** Global permissions: permission → groups that hold it. */
  readonly globalPermissions: readonly string[];
  /** Counters for new ids, by collection, and other single facts about the site. */
  readonly meta: Json;
}
