import { type BacklogItem, type Sprint, withLiveBlockers } from '../../src/domain/backlog/backlog-item';
import type { Policy } from '../../src/domain/policy/policy';
import { policyIn, type PolicyReading, readPolicy } from '../../src/domain/policy/read-policy';
import type { Progress } from './cache/tab-lock';
import { classed } from './classed';
import { type Histories, historiesOf } from './histories';
import type { ProjectSetup } from './project-setup';
import type { FailureReason } from '../../src/domain/shared/failure-reason';

/** A part of the page that could not be read. The rest is usable. */
export interface SyncFailure {
  readonly part: 'setup' | 'policy' | 'backlog' | 'finished' | 'sprints' | 'histories';
  readonly why: FailureReason;
}

/** All that is known of the project so far. A new object whenever something came. */
export interface ProjectState {
  /** `starting`: nothing to show yet. `reading`: rows come in. `ready`: all that could be read is there. */
  readonly phase: 'starting' | 'reading' | 'ready' | 'failed';
  /** Whether every open work item is there; histories may still be on their way. */
  readonly complete: boolean;
  /** Whether it is all shown from this browser's cache, while Jira is asked what changed since. */
  readonly fromCache: boolean;
  readonly setup: ProjectSetup | null;
  readonly policyRaw: unknown;
  /** Null while it is not known. */
  readonly policyResult: PolicyReading | null;
  readonly policy: Policy | null;
  /** Open and done, in Jira's rank order. */
  readonly items: readonly BacklogItem[];
  readonly sprints: readonly Sprint[];
  readonly histories: Histories;
  readonly progress: Progress | null;
  readonly failures: readonly SyncFailure[];
  /** When what is shown was read, by the browser's clock. */
  readonly readAt: number | null;
}

export const initialState: ProjectState = {
  phase: 'starting',
  complete: false,
  fromCache: false,
  setup: null,
  policyRaw: null,
  policyResult: null,
  policy: null,
  items: [],
  sprints: [],
  histories: historiesOf(new Map()),
  progress: null,
  failures: [],
  readAt: null,
};

export const policyState = (raw: unknown): Pick<ProjectState, 'policyRaw' | 'policyResult' | 'policy'> => {
  const policyResult = readPolicy(raw);
  return { policyRaw: raw, policyResult, policy: policyIn(policyResult) };
};

/** In rank order, without what stands above the backlog, of the class that the policy gives its type, and with blockers as they are now. */
export const arrangeItems = (
  items: Iterable<BacklogItem>,
  setup: ProjectSetup | null,
  policy: Policy | null,
): readonly BacklogItem[] => {
  const above = new Set(setup?.above);
  const shown: BacklogItem[] = [];
  for (const item of items) if (!above.has(item.type.id)) shown.push(classed(item, policy));
  return withLiveBlockers(shown.sort((a, b) => a.position - b.position));
};

/** Where the policy could not be read: not the same as none. */
export const unknownPolicy: Pick<ProjectState, 'policyRaw' | 'policyResult' | 'policy'> = {
  policyRaw: null,
  policyResult: null,
  policy: null,
};
