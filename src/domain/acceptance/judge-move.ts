import { definitionOf } from '../policy/definition-of';
import { partOfKind } from '../policy/gate-definition';
import type { Policy } from '../policy/policy';
import { mayAcceptAt, policyAt } from '../policy/policy-at';
import type { Instant, JiraId } from '../shared/ids';
import type { Change } from './change';
import type { DoneCrossing } from './done-crossings';
import type { Unknown } from './ledger-entry';

/** What a move into Done was. */
export interface Judgement {
  /** `imported`: nobody was asked, and nobody evaded the question. */
  readonly kind: 'accepted' | 'breach' | 'imported';
  readonly as: 'owner' | 'deputy' | null;
}

/** Within this time of a move, what the policy and the counts say now is what they said then, unless the history says otherwise. */
const promptMs = 5 * 60_000;

const isPrompt = (at: Instant, now: Instant): boolean => Date.parse(now) - Date.parse(at) <= promptMs;

/** A move into Done, judged by who could accept at that moment, and by whether the policy was in force then, however late it is noticed. */
export const judgeMove = (policy: Policy, { by, at }: Pick<DoneCrossing, 'by' | 'at'>, isBulk: boolean): Judgement => {
  const mode = policyAt(policy, at).mode;
  if (mode.known && mode.value === 'off') return { kind: 'imported', as: null };
  const as = mayAcceptAt(policy, by, at).value;
  if (as !== null) return { kind: 'accepted', as };
  return { kind: isBulk ? 'imported' : 'breach', as: null };
};

/** What is known of the rules at the moment of a move. */
export interface RulesAtMove {
  /** Null where nobody can tell any more. */
  readonly revision: number | null;
  readonly unknown: readonly Unknown[];
}

const countsIn = (policy: Policy, typeId: JiraId): boolean =>
  definitionOf(policy, typeId)?.done.some(({ kind }) => partOfKind[kind] === 'counts') ?? false;

/** The fields that the Definition of Done reads, as the changelog names them. */
const checkedFields = ({ fields, definitions }: Policy): ReadonlySet<string> =>
  new Set([
    ...['assignee', 'fixVersions', 'Fix Version'],
    ...[fields.value, fields.points].filter((id) => id !== null),
    ...Object.values(definitions).flatMap(({ done }) =>
      done.flatMap((line) => (line.kind === 'field' ? [line.field] : [])),
    ),
  ]);

/** Which revision held at a move, and what of the evidence cannot be known any more, since it changed afterwards. */
export const rulesAt = (
  policy: Policy,
  move: Pick<DoneCrossing, 'at' | 'changeId'>,
  { changes, typeId, now }: { readonly changes: readonly Change[]; readonly typeId: JiraId; readonly now: Instant },
): RulesAtMove => {
  const { at, changeId } = move;
  const prompt = isPrompt(at, now);
  const revision = policyAt(policy, at).revision;
  const isKnown = revision.known || prompt;
  const later = changes.slice(changes.findIndex(({ id }) => id === changeId) + 1);
  const touched = new Set(later.flatMap(({ items }) => items.map(({ fieldId }) => fieldId)));
  const checked = checkedFields(policy);
  const rulesChanged = !isKnown || revision.value !== policy.revision || touched.has('issuetype');
  const unknown: readonly (readonly [Unknown, boolean])[] = [
    ['revision', !isKnown],
    ['accepters', !policyAt(policy, at).owners.known && !prompt],
    ['criteria', rulesChanged || touched.has(policy.criteria.field ?? 'description')],
    ['definition', rulesChanged || [...touched].some((id) => checked.has(id)) || (!prompt && countsIn(policy, typeId))],
  ];
  return {
    revision: isKnown ? revision.value : null,
    unknown: unknown.filter(([, is]) => is).map(([name]) => name),
  };
};
