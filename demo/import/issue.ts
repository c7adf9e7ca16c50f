import type { Adf, Sprint } from '../../sandbox/jira/model';

export type Category = 'new' | 'indeterminate' | 'done';

/** Place of a work type in the hierarchy: -1 sub-task, 0 story and the like, 1 epic and above. */
export type Level = -1 | 0 | 1;

/** A sprint as a file describes it. What the file does not say is null; times are in epoch milliseconds. */
export interface SprintReference {
  readonly sourceId: string | null;
  readonly boardId: string | null;
  readonly name: string;
  readonly state: Sprint['state'] | null;
  readonly start: number | null;
  readonly end: number | null;
  readonly complete: number | null;
  readonly goal: string;
}

/** The parent as a file names it: by key, by the numeric id of the site it came from, or, for epics, by name. */
export interface ParentReference {
  readonly text: string;
  /** What the column says beyond "parent": its target is an epic, or this work item is a sub-task. */
  readonly namedAs: 'epic' | 'sub-task' | null;
}

export interface LinkReference {
  readonly type: string;
  /** How the link reads from either side, where the file says so. */
  readonly phrases: { readonly inward: string; readonly outward: string } | null;
  readonly direction: 'outward' | 'inward';
  readonly key: string;
}

export interface StatusChange {
  readonly at: number;
  readonly author: string | null;
  readonly from: string;
  readonly to: string;
}

/** A work item read from a file, whatever its format. Names, not ids; times in epoch milliseconds, UTC where the file names no zone. */
export interface ImportedIssue {
  readonly key: string;
  /** Its id on the site that it came from; parents may be named by it. */
  readonly sourceId: string | null;
  readonly projectName: string | null;
  readonly type: string;
  /** Null where the file does not say it. */
  readonly level: Level | null;
  readonly epicName: string | null;
  readonly summary: string;
  readonly description: Adf | null;
  readonly environment: Adf | null;
  readonly status: string;
  /** Null where the file does not say it. */
  readonly category: Category | null;
  readonly resolution: string | null;
  readonly priority: string | null;
  readonly created: number;
  readonly updated: number | null;
  readonly resolved: number | null;
  readonly statusCategoryChanged: number | null;
  readonly statusChanges: readonly StatusChange[];
  /** `YYYY-MM-DD`. */
  readonly dueDate: string | null;
  readonly labels: readonly string[];
  readonly components: readonly string[];
  readonly fixVersions: readonly string[];
  readonly affectsVersions: readonly string[];
  readonly sprints: readonly SprintReference[];
  readonly parent: ParentReference | null;
  readonly subtaskKeys: readonly string[];
  readonly links: readonly LinkReference[];
  readonly points: number | null;
  readonly value: number | null;
  /** Jira's own order of the backlog, which sorts as text. */
  readonly rank: string | null;
  readonly assignee: string | null;
  readonly reporter: string | null;
  readonly creator: string | null;
  readonly comments: readonly { readonly author: string | null; readonly created: number; readonly body: Adf }[];
}

/** One row of a file: a work item, or why it is none. */
export type Row =
  { readonly line: number; readonly issue: ImportedIssue } | { readonly line: number; readonly reason: string };

/** The rows of a file. Those of one JSON document are counted by work item, as its lines mean nothing. */
export interface Rows {
  readonly rows: readonly Row[];
  readonly countedBy: 'line' | 'work item';
}

const keyPattern = /^([A-Z][A-Z0-9_]+)-[1-9]\d*$/;

export const isIssueKey = (text: string): boolean => keyPattern.test(text);

export const projectKeyOf = (issueKey: string): string => issueKey.slice(0, issueKey.lastIndexOf('-'));

/** A sprint of which only the name is known. */
export const namedSprint = (name: string): SprintReference => ({
  ...{ sourceId: null, boardId: null, name, state: null, start: null, end: null, complete: null, goal: '' },
});

/** What most formats leave open. */
export const emptyIssue = {
  ...{ sourceId: null, projectName: null, level: null, epicName: null, description: null, environment: null },
  ...{ category: null, resolution: null, priority: null, updated: null, resolved: null, statusCategoryChanged: null },
  ...{ statusChanges: [], dueDate: null, labels: [], components: [], fixVersions: [], affectsVersions: [] },
  ...{ sprints: [], parent: null, subtaskKeys: [], links: [], points: null, value: null, rank: null },
  ...{ assignee: null, reporter: null, creator: null, comments: [] },
} as const;
