import type { Adf } from '../../sandbox/jira/model';

/** A work item on its way in, whatever file it came from. Names, not ids; times in epoch milliseconds. */
export interface Incoming {
  readonly key: string;
  readonly project: string;
  readonly type: string;
  /** -1 sub-task, 1 epic. */
  readonly level: -1 | 0 | 1;
  readonly summary: string;
  readonly description: Adf | null;
  readonly status: { readonly name: string; readonly category: 'new' | 'indeterminate' | 'done' };
  readonly resolution: string | null;
  readonly priority: string | null;
  readonly created: number;
  readonly updated: number | null;
  readonly resolved: number | null;
  readonly labels: readonly string[];
  readonly components: readonly string[];
  readonly fixVersions: readonly string[];
  readonly sprints: readonly IncomingSprint[];
  readonly parent: string | null;
  readonly links: readonly { readonly type: string; readonly to: string }[];
  readonly points: number | null;
  readonly value: number | null;
  readonly assignee: string | null;
  readonly reporter: string | null;
  readonly comments: readonly { readonly author: string | null; readonly created: number; readonly body: Adf }[];
}

export interface IncomingSprint {
  readonly name: string;
  readonly state: 'future' | 'active' | 'closed';
}

/** One row of a file: a work item, or why it is none. */
export type Row =
  { readonly line: number; readonly item: Incoming } | { readonly line: number; readonly reason: string };

const done =
  /^(done|closed|resolved|complete|completed|finished|released|accepted|cancelled|canceled|won't do|rejected|erledigt|fertig|terminé|hecho)$/i;
const fresh =
  /^(to do|open|new|backlog|reopened|created|selected for development|ready|draft|todo|offen|à faire|por hacer)$/i;

/** A status's category by its name, where a file does not say it. */
export const categoryOf = (status: string): Incoming['status']['category'] =>
  done.test(status.trim()) ? 'done' : fresh.test(status.trim()) ? 'new' : 'indeterminate';

/** A work type's place in the hierarchy by its name, where a file does not say it. */
export const levelOf = (type: string): Incoming['level'] =>
  /^epic$/i.test(type) ? 1 : /sub-?task|technical task/i.test(type) ? -1 : 0;

export const keyPattern = /^([A-Z][A-Z0-9_]+)-[1-9]\d*$/;
