import type { FailureReason } from '../domain/shared/failure-reason';
import type { StatusCategory } from '../domain/shared/work-item';
import type { StoredFinding } from './finding';
import type { RuleKey } from './rules';

export interface ScanStatus {
  readonly id: string;
  readonly name: string;
  readonly category: StatusCategory;
}

export type TransitionKind = 'initial' | 'directed' | 'global' | 'looped';

/** A transition of a workflow, as people would draw it. */
export interface ScanTransition {
  readonly transitionId: string;
  readonly name: string;
  readonly kind: TransitionKind;
  /** Status ids; empty for a global one, which starts in every status, and for the initial one. */
  readonly from: readonly string[];
  /** Status id; null for a looped one, which stays where it is. */
  readonly to: string | null;
}

/** A transition to a status of category Done, or one that starts work where the gate stands there or should, and the rules on it. */
export interface GateTransition extends ScanTransition {
  /** It starts work; where that is left out it leads into Done. */
  readonly startsWork?: true;
  /** Our rules that are in force on it. */
  readonly has: readonly RuleKey[];
  /** Ours that are there but have no effect: switched off, or replaceable by another condition. */
  readonly idle: readonly RuleKey[];
  /** What an installation would put there: neither `has` nor more. Empty: the transition is protected. */
  readonly missing: readonly RuleKey[];
}

export interface ScanProject {
  readonly id: string;
  /** Key and name; null when the caller may not see the project. */
  readonly key: string | null;
  readonly name: string | null;
}

export interface ScannedWorkflow {
  readonly id: string;
  readonly name: string;
  /** Jira's own workflows cannot be edited; a copy can. */
  readonly editable: boolean;
  readonly scope: 'site' | 'project';
  /** Other projects that use it; null when the caller may not know. */
  readonly sharedWith: readonly ScanProject[] | null;
  /** The governed work types of the project that use it. */
  readonly types: readonly { readonly id: string; readonly name: string }[];
  readonly statuses: readonly ScanStatus[];
  /** A work type among them wants only ready work started. */
  readonly asksReady: boolean;
  /** Every transition to Done, and those that start work where the gate stands there or should. */
  readonly transitions: readonly GateTransition[];
  /** All other transitions, for the drawing; rules of ours on them are `misplacedRules`. */
  readonly others: readonly ScanTransition[];
  /** Transitions that have rules of ours that do not belong there: a removal takes these off too. */
  readonly misplacedRules: readonly string[];
  /** The exact change that an installation makes here, and a removal. Empty: nothing to do. */
  readonly install: readonly PlannedChange[];
  readonly remove: readonly PlannedChange[];
}

/** The rules on the transitions to Done of a project's governed work types. */
export interface GateScan {
  readonly workflows: readonly ScannedWorkflow[];
  /** Governed work types that the project does not have any more. */
  readonly unknownTypes: readonly string[];
}

export type GateState = 'none' | 'partial' | 'whole';

/** Whom to ask, where it is done, and a text to send them: in English, since the reader's language is not known. */
export interface Help {
  readonly who: 'jira-admin' | 'project-admin';
  /** Path on the Jira site. */
  readonly link: string;
  readonly text: string;
}

/** What an installation or removal does to one transition. */
export interface PlannedChange {
  readonly transitionId: string;
  readonly name: string;
  readonly added: readonly RuleKey[];
  /** Ours that were switched off and are switched on again. */
  readonly enabled: readonly RuleKey[];
  readonly removed: readonly RuleKey[];
}

/** The exact change to one workflow, before anything is done. Empty: nothing to do. */
export interface WorkflowPlan {
  readonly workflowId: string;
  readonly name: string;
  readonly changes: readonly PlannedChange[];
}

/** How it went with one workflow. */
export type WorkflowOutcome = { readonly workflowId: string; readonly name: string } & (
  | { readonly state: 'changed'; readonly changes: readonly PlannedChange[] }
  | { readonly state: 'unchanged' }
  | { readonly state: 'not-editable'; readonly help: Help }
  | { readonly state: 'not-allowed'; readonly help: Help }
  /** Jira found the result wrong, mostly in its own words; nothing was changed. */
  | { readonly state: 'refused'; readonly reasons: readonly FailureReason[] }
  /** Somebody else kept changing it, or a task of Jira did not end in time; nothing was changed. */
  | { readonly state: 'busy'; readonly reason: FailureReason }
);

/** A scan, or why there is none and who can make one. */
export type ScanResult =
  { readonly state: 'scanned'; readonly scan: GateScan } | { readonly state: 'not-allowed'; readonly help: Help };

/** What the daily check found, stored in the project property `assay.health`. */
export interface Health {
  readonly version: 1;
  readonly at: string;
  readonly findings: readonly StoredFinding[];
}

/** Is the gate installed, and is any transition open that it should guard? */
export const gateState = ({ workflows }: GateScan): GateState => {
  const transitions = workflows.flatMap((workflow) => workflow.transitions);
  if (transitions.every(({ missing }) => missing.length === 0)) return transitions.length === 0 ? 'none' : 'whole';
  return transitions.some(({ has }) => has.length > 0) ? 'partial' : 'none';
};

export { healthKey } from '../jira/project-property';
