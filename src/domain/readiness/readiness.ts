import { findCriteria } from '../criteria/find';
import { doneItems, emptyDefinition, readyItems } from '../policy/required-items';
import { definitionOf, startsReady } from '../policy/definition-of';
import { gateSeesCriteria } from './criteria-verdict';
import { isOpen } from './is-open';
import { type At, isSeparate } from './is-separate';
import { isForAccepters, isWaivable } from '../policy/may-tick';
import type { DoneItem, Policy, ReadyItem, TickItem } from '../policy/policy';
import { type Fixer, type Lack, type Line, type Verdict, verdictOf, type Why } from './line';
import { provenNow, unprovenNumbers } from './proven';
import type { WorkItem } from '../shared/work-item';

export interface Readiness {
  /** Whether the policy applies to this work type; where it does not, nothing is asked. */
  readonly governed: boolean;
  readonly ready: Verdict;
  readonly done: Verdict;
}

/** The line that a Definition of Done begins with where its class asks for acceptance criteria. */
const criteriaItemId = 'acceptance-criteria';

interface Evaluated {
  readonly holds: boolean;
  readonly fixer: Fixer;
  readonly why: Why;
  /** What it is called on a badge; the line's own text where that is left out. */
  readonly lack?: Lack | undefined;
}

const lineOf = (
  { id, text, kind }: Pick<Line, 'id' | 'text' | 'kind'>,
  { holds, fixer, why, lack = { code: 'line', text: text ?? '' } }: Evaluated,
): Line => ({ id, text, kind, fixer, holds, lack, ...(holds ? {} : { why }) });

/**
 * The gate goes by what was found by structure, while the text is the same, and by its pattern otherwise. Where that differs from what the
 * structure says now, the line is stale: a refresh puts it right, except where there is no field to keep what was found in.
 */
const evaluateCriteria = (line: Pick<Line, 'id' | 'text' | 'kind'>, policy: Policy, of: WorkItem): Line => {
  const holds = gateSeesCriteria(policy, of);
  const { present } = findCriteria(of.criteriaText, policy.criteria.words);
  const keeps = policy.fields.ticks !== null;
  const why: Why = { code: !present ? 'no-criteria' : keeps ? 'criteria-unread' : 'criteria-unseen' };
  const stale = keeps && present !== holds;
  return { ...lineOf(line, { holds, fixer: 'author', why, lack: { code: 'no-criteria' } }), ...(stale && { stale }) };
};

const evaluateTick = (item: TickItem, { stored }: WorkItem): Line => {
  const tick = Object.hasOwn(stored.ticks?.held ?? {}, item.id) ? stored.ticks?.held[item.id] : undefined;
  const forAccepters = isForAccepters(item);
  const fixer = forAccepters ? 'product-owner' : 'team';
  return {
    ...lineOf(item, { holds: tick !== undefined, fixer, why: { code: 'unconfirmed' } }),
    ...(tick && { tick }),
    ...(forAccepters && { forAccepters }),
    ...(!isWaivable(item) && { mustHold: true }),
  };
};

const evaluateField = (item: Extract<ReadyItem | DoneItem, { kind: 'field' }>, policy: Policy, of: WorkItem): Line => {
  const { value, points } = policy.fields;
  const holds = of.filled[item.field] === true;
  if (item.field === value)
    return lineOf(item, { holds, fixer: 'product-owner', why: { code: 'no-value' }, lack: { code: 'no-value' } });
  if (item.field === points)
    return lineOf(item, { holds, fixer: 'team', why: { code: 'no-estimate' }, lack: { code: 'no-estimate' } });
  const lack = item.field === 'fixVersions' ? ({ code: 'no-version' } as const) : undefined;
  return lineOf(item, { holds, fixer: 'team', why: { code: 'field-empty' }, lack });
};

/** The gate's counts are the stored ones; where the live count differs, the line is stale and says both. */
const evaluateCount = (item: Extract<DoneItem, { kind: 'subtasks' | 'blockers' }>, of: WorkItem, lack?: Lack): Line => {
  const { kind } = item;
  const stored = of.stored.ticks?.[kind] ?? null;
  const count = kind === 'subtasks' ? of.openSubtasks : of.openBlockers;
  const why: Why =
    stored === null
      ? { code: 'not-counted' }
      : stored === count
        ? { code: `open-${kind}`, count }
        : { code: `open-${kind}-stale`, count, stored };
  const open = isOpen({ kind, text: item.text }, of.stored.ticks);
  return { ...lineOf(item, { holds: !open, fixer: 'team', why, lack }), ...(stored !== count && { stale: true }) };
};

const evaluateTests = (item: Extract<DoneItem, { kind: 'tests' }>, policy: Policy, of: WorkItem): Line => {
  const proven = provenNow(policy, of);
  const why: Why =
    typeof proven === 'string' ? { code: 'untested', numbers: unprovenNumbers(proven) } : { code: 'no-results' };
  return lineOf(item, { holds: proven === true, fixer: 'team', why });
};

const evaluateDoneItem = (item: DoneItem, policy: Policy, of: WorkItem, when: At): Line => {
  switch (item.kind) {
    case 'tick':
      return evaluateTick(item, of);
    case 'field':
      return evaluateField(item, policy, of);
    case 'separate':
      return lineOf(item, { holds: isSeparate(policy, of, when), fixer: 'team', why: { code: 'own-work' } });
    case 'tests':
      return evaluateTests(item, policy, of);
    case 'subtasks':
    case 'blockers':
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
    case 'questions': {
      const count = of.openQuestions ?? 0;
      return lineOf(item, { holds: count === 0, fixer: 'product-owner', why: { code: 'open-questions', count } });
    }
    case 'blockers': {
      if (startsReady(policy, of.type.id)) return evaluateCount(item, of, { code: 'blocked' });
      // No gate reads this Definition of Ready, so the live count counts.
      const count = of.openBlockers;
      const why: Why = { code: 'open-blockers', count };
      return lineOf(item, { holds: count === 0, fixer: 'team', why, lack: { code: 'blocked' } });
    }
  }
};

/**
 * Whether a work item is Ready and whether it is Done, line by line, by the definition of its class. The Done verdict asks what the gate
 * asks, in the gate's way: what is stored about criteria, ticks and counts. So does the Ready verdict where only ready work may be started.
 */
export const readiness = (policy: Policy, item: WorkItem, when: At): Readiness => {
  const own = definitionOf(policy, item.type.id);
  const definition = own ?? emptyDefinition;
  const criteriaLine = { id: criteriaItemId, text: null, kind: 'criteria' } as const;
  return {
    governed: own !== null,
    ready: verdictOf(readyItems(definition, policy).map((line) => evaluateReadyItem(line, policy, item))),
    done: verdictOf([
      ...(definition.criteria ? [evaluateCriteria(criteriaLine, policy, item)] : []),
      ...doneItems(definition, policy).map((line) => evaluateDoneItem(line, policy, item, when)),
    ]),
  };
};
