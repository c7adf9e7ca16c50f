import { criteriaPattern } from './criteria/pattern';
import type { AccountId, JiraId } from './ids';
import type { DoneItem, FieldIds, Policy, ReadyItem } from './policy';

const ready = ({ points, value }: FieldIds): ReadyItem[] => [
  { id: 'criteria', kind: 'criteria', text: 'Acceptance criteria are written' },
  ...(points === null ? [] : [{ id: 'estimate', kind: 'field' as const, text: 'It is estimated', field: points }]),
  ...(value === null ? [] : [{ id: 'value', kind: 'field' as const, text: 'Its business value is set', field: value }]),
];

const done: readonly DoneItem[] = [
  { id: 'reviewed', kind: 'tick', text: 'Reviewed by someone else' },
  { id: 'tests-pass', kind: 'tick', text: 'Tests pass' },
  { id: 'sub-tasks', kind: 'subtasks', text: 'All sub-tasks are done' },
  { id: 'blockers', kind: 'blockers', text: 'Nothing that blocks it is open' },
];

/** What a project starts from. It warns and blocks nothing yet, so that a team can look before it is held to it. */
export const defaultPolicy = ({
  productOwner,
  governed,
  fields,
}: {
  readonly productOwner: AccountId;
  readonly governed: readonly JiraId[];
  readonly fields: FieldIds;
}): Policy => ({
  version: 1,
  revision: 0,
  mode: 'warn',
  productOwner,
  deputies: [],
  governed: [...governed],
  criteria: { field: null, words: [], pattern: criteriaPattern([]) },
  ready: ready(fields),
  done: [...done],
  fields,
  rejectedTo: null,
});
