import { type BacklogItem, type Sprint, withLiveBlockers } from '../../src/domain/backlog/backlog-item';
import { classOf } from '../../src/domain/policy/definition-of';
import type { Change } from '../../src/domain/acceptance/done-crossings';
import type { Policy } from '../../src/domain/policy/policy';
import { type PolicyReading, readPolicy } from '../../src/domain/policy/read-policy';
import type { Progress } from './cache/tab-lock';
import type { ProjectSetup } from './project-setup';

/** A part of the page that could not be read. The rest is usable. */
export interface Missing {
  readonly part: 'place' | 'policy' | 'backlog' | 'finished' | 'sprints' | 'histories';
  readonly why: string;
}

/** All that is known of the project so far. A new object whenever something came. */
export interface ProjectState {
  /** `starting`: nothing to show yet. `reading`: rows come in. `ready`: all that could be read is there. */
  readonly phase: 'starting' | 'reading' | 'ready' | 'failed';
  /** Whether every open work item is there; histories may still be on their way. */
  readonly complete: boolean;
  /** Whether it is all there as this browser kept it, while Jira is asked what changed since. */
  readonly asKept: boolean;
  readonly place: ProjectSetup | null;
  readonly policyRaw: unknown;
  /** Null while it is not known. */
  readonly reading: PolicyReading | null;
  readonly policy: Policy | null;
  /** Open and done, in Jira's rank order. */
  readonly items: readonly BacklogItem[];
  readonly sprints: readonly Sprint[];
  readonly histories: ReadonlyMap<string, readonly Change[]>;
  readonly progress: Progress | null;
  readonly failures: readonly Missing[];
  /** When what is shown was read, by the browser's clock. */
  readonly readAt: number | null;
}

export const nothingYet: ProjectState = {
  phase: 'starting',
  complete: false,
  asKept: false,
  place: null,
  policyRaw: null,
  reading: null,
  policy: null,
  items: [],
  sprints: [],
  histories: new Map(),
  progress: null,
  failures: [],
  readAt: null,
};

export const withPolicy = (raw: unknown): Pick<ProjectState, 'policyRaw' | 'reading' | 'policy'> => {
  const reading = readPolicy(raw);
  return { policyRaw: raw, reading, policy: 'policy' in reading ? reading.policy : null };
};

/** In rank order, without what stands above the backlog, of the class that the policy gives its type, and with blockers as they are now. */
export const arranged = (
  items: Iterable<BacklogItem>,
  place: ProjectSetup | null,
  policy: Policy | null,
): readonly BacklogItem[] => {
  const above = new Set(place?.above);
  const classed = [...items].flatMap((item): readonly BacklogItem[] => {
    if (above.has(item.type.id)) return [];
    const workClass = policy === null ? null : classOf(policy, item.type.id);
    return [workClass === null || workClass === item.workClass ? item : { ...item, workClass }];
  });
  return withLiveBlockers(classed.sort((a, b) => a.position - b.position));
};

/** Where the policy could not be read: not the same as none. */
export const noPolicy: Pick<ProjectState, 'policyRaw' | 'reading' | 'policy'> = {
  policyRaw: null,
  reading: null,
  policy: null,
};
