/** A work item of the demo, in the words its author would use. Bodies are Markdown. */
export interface DemoItem {
  /** A name to link by. */
  readonly ref?: string;
  readonly type: 'Story' | 'Task' | 'Bug' | 'Epic';
  readonly title: string;
  readonly body: string;
  readonly value?: number;
  /** Why Ana gave it that value, and whom she followed. */
  readonly valueWhy?: readonly [why: string, ...followed: readonly PersonName[]];
  /** What stakeholders proposed before that, and why. */
  readonly proposals?: readonly (readonly [who: PersonName, value: number, why: string])[];
  /** By what its success is to be seen, and what was measured of it, with the value that came true. */
  readonly success?: {
    readonly measure: string;
    readonly target: number;
    /** How many days ago it was to be measured; absent: thirty days after its release. */
    readonly dueAgo?: number;
    readonly measured?: readonly [result: number, realised: number];
  };
  readonly points?: number;
  readonly labels?: readonly string[];
  readonly component?: string;
  readonly version?: string;
  readonly epic?: string;
  readonly assignee?: PersonName;
  readonly priority?: 'Highest' | 'High' | 'Medium' | 'Low';
  /** How far it has come; the number is its sprint. */
  readonly stand:
    readonly ['backlog'] | readonly ['planned' | 'todo' | 'progress' | 'review' | 'done' | 'rejected', sprint: number];
  /** Who brought it into its sprint when that had begun. */
  readonly late?: PersonName;
  /** How much of the Definition of Done is confirmed while it waits; what is done has all of it. */
  readonly ticks?: 'all' | 'some';
  readonly blocks?: readonly string[];
  readonly relates?: readonly string[];
  readonly subtasks?: readonly { readonly title: string; readonly done: boolean }[];
  readonly comments?: readonly (readonly [PersonName, string])[];
  /** Why the Product Owner sent it back, before it came again or still. */
  readonly sentBack?: string;
}

export type PersonName = 'ines' | 'ana' | 'dara' | 'jonas' | 'mei' | 'ruth';
