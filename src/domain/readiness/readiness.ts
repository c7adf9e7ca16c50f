import { findCriteria } from '../criteria/find';
import { doneItems, emptyDefinition, readyItems } from '../policy/required-items';
import { definitionOf } from '../policy/definition-of';
import { gateSeesCriteria } from './criteria-verdict';
import { isOpen } from './gate-verdict';
import { type At, isSeparate } from './is-separate';
import { isForAccepters, isWaivable } from '../policy/may-tick';
import type { DoneItem, Policy, ReadyItem, TickItem } from '../policy/policy';
import type { Tick, WorkItem } from '../shared/work-item';

/** Who can put a missing thing right. */
export type Fixer = 'author' | 'team' | 'product-owner' | 'admin';

/** One line of a Definition of Ready or Done, and whether it holds. */
export interface Line {
  readonly id: string;
  readonly text: string;
  /** A word or two, for a board card. */
  readonly short: string;
  readonly kind: DoneItem['kind'] | ReadyItem['kind'];
  readonly holds: boolean;
  /** What is missing, in words, when it does not hold. */
  readonly why?: string;
  readonly fixer: Fixer;
  /** Who confirmed it and when, or why it is not applicable. */
  readonly tick?: Tick;
  /** Of those who may edit the work item only who may accept confirms it. */
  readonly forAccepters?: true;
  /** It cannot be called not applicable. */
  readonly mustHold?: true;
  /** What is stored differs from what is so now: the gate goes by what is stored until it is refreshed. */
  readonly stale?: true;
}

export interface Verdict {
  readonly holds: boolean;
  readonly items: readonly Line[];
  readonly missing: readonly Line[];
}

export interface Readiness {
  /** Whether the policy applies to this work type; where it does not, nothing is asked. */
  readonly governed: boolean;
  readonly ready: Verdict;
  readonly done: Verdict;
}

/** The line that a Definition of Done begins with where its class asks for acceptance criteria. */
export const criteriaItemId = 'acceptance-criteria';
const criteriaLine = { id: criteriaItemId, text: 'Acceptance criteria', kind: 'criteria' } as const;

const verdict = (items: readonly Line[]): Verdict => {
  const missing = items.filter(({ holds }) => !holds);
  return { holds: missing.length === 0, items, missing };
};

const evaluateItem = (
  item: Pick<ReadyItem | DoneItem, 'id' | 'text' | 'kind'>,
  fixer: Fixer,
  holds: boolean,
  why: string,
  short?: string,
): Line => ({
  id: item.id,
  text: item.text,
  short: short ?? item.text.charAt(0).toLowerCase() + item.text.slice(1),
  kind: item.kind,
  fixer,
  holds,
  ...(holds ? {} : { why }),
});

/**
 * The gate goes by what was found by structure, while the text is the same, and by its pattern otherwise. Where that differs from what the
 * structure says now, the line is stale: a refresh puts it right, except where there is no field to keep what was found in.
 */
const evaluateCriteria = (item: Pick<Line, 'id' | 'text' | 'kind'>, policy: Policy, of: WorkItem): Line => {
  const holds = gateSeesCriteria(policy, of);
  const { present } = findCriteria(of.criteriaText, policy.criteria.words);
  const keeps = policy.fields.ticks !== null;
  const why = !present
    ? 'There are none yet'
    : keeps
      ? 'Assay has not read the latest text yet'
      : 'Written so that Jira cannot see them';
  const stale = keeps && present !== holds;
  return { ...evaluateItem(item, 'author', holds, why, 'AC'), ...(stale && { stale }) };
};

const evaluateTick = (item: TickItem, { stored }: WorkItem): Line => {
  const tick = Object.hasOwn(stored.ticks?.held ?? {}, item.id) ? stored.ticks?.held[item.id] : undefined;
  const forAccepters = isForAccepters(item);
  return {
    ...evaluateItem(item, forAccepters ? 'product-owner' : 'team', tick !== undefined, 'Nobody has confirmed it'),
    ...(tick && { tick }),
    ...(forAccepters && { forAccepters }),
    ...(!isWaivable(item) && { mustHold: true }),
  };
};

const evaluateField = (item: Extract<ReadyItem | DoneItem, { kind: 'field' }>, policy: Policy, of: WorkItem): Line => {
  const { value, points } = policy.fields;
  const holds = of.filled[item.field] === true;
  if (item.field === value) return evaluateItem(item, 'product-owner', holds, 'No business value', 'value');
  if (item.field === points) return evaluateItem(item, 'team', holds, 'No estimate', 'estimate');
  return evaluateItem(
    item,
    'team',
    holds,
    'The field is empty',
    item.field === 'fixVersions' ? 'fix version' : undefined,
  );
};

const countText = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

const openWords = {
  subtasks: ['open sub-task', 'open sub-tasks'],
  blockers: ['open blocker', 'open blockers'],
} as const;

/** The gate's counts are the stored ones; where the live count differs, the line is stale and says both. */
const evaluateCount = (item: Extract<DoneItem, { kind: 'subtasks' | 'blockers' }>, of: WorkItem): Line => {
  const { kind } = item;
  const stored = of.stored.ticks?.[kind] ?? null;
  const live = kind === 'subtasks' ? of.openSubtasks : of.openBlockers;
  const [one, many] = openWords[kind];
  const why =
    stored === null
      ? 'Not counted yet'
      : stored === live
        ? countText(live, one, many)
        : `${countText(live, one, many)} now, ${stored} when Assay last counted`;
  const open = isOpen({ kind, text: item.text }, of.stored.ticks);
  return { ...evaluateItem(item, 'team', !open, why), ...(stored !== live && { stale: true }) };
};

const evaluateDoneItem = (item: DoneItem, policy: Policy, of: WorkItem, when: At): Line => {
  switch (item.kind) {
    case 'tick':
      return evaluateTick(item, of);
    case 'field':
      return evaluateField(item, policy, of);
    case 'separate':
      return evaluateItem(item, 'team', isSeparate(policy, of, when), 'The assignee would accept their own work');
    default:
      return evaluateCount(item, of);
  }
};

const evaluateReadyItem = (item: ReadyItem, policy: Policy, of: WorkItem): Line => {
  switch (item.kind) {
    case 'tick':
      return evaluateTick(item, of);
    case 'field':
      return evaluateField(item, policy, of);
    case 'criteria':
      return evaluateCriteria(item, policy, of);
    default:
      // No gate reads the Definition of Ready, so the live count counts.
      return evaluateItem(
        item,
        'team',
        of.openBlockers === 0,
        countText(of.openBlockers, ...openWords.blockers),
        'unblocking',
      );
  }
};

/**
 * Whether a work item is Ready and whether it is Done, line by line, by the definition of its class. The Done verdict asks what the gate
 * asks, in the gate's way: what is stored about criteria, ticks and counts.
 */
export const readiness = (policy: Policy, item: WorkItem, when: At): Readiness => {
  const own = definitionOf(policy, item.type.id);
  const definition = own ?? emptyDefinition;
  return {
    governed: own !== null,
    ready: verdict(readyItems(definition, policy).map((line) => evaluateReadyItem(line, policy, item))),
    done: verdict([
      ...(definition.criteria ? [evaluateCriteria(criteriaLine, policy, item)] : []),
      ...doneItems(definition, policy).map((line) => evaluateDoneItem(line, policy, item, when)),
    ]),
  };
};
