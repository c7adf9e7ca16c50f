import { criteriaPattern } from '../criteria/pattern';
import type { AccountId } from '../shared/ids';
import { noHistory } from './history';
import type { Definition, FieldIds, Policy } from './policy';
import type { WorkClass } from './work-class';

const common: Definition['done'] = [
  { id: 'sub-tasks', kind: 'subtasks', text: 'All sub-tasks are done' },
  { id: 'blockers', kind: 'blockers', text: 'Nothing that blocks it is open' },
];
const built: Definition['done'] = [
  { id: 'reviewed', kind: 'tick', text: 'Reviewed by someone else' },
  { id: 'tests-pass', kind: 'tick', text: 'Tests pass' },
  ...common,
];
const described: Definition['ready'] = [{ id: 'criteria', kind: 'criteria', text: 'Acceptance criteria are written' }];

/** What each class of work starts from: only what is built for its own sake is weighed. */
const defaultDefinitions = (): Readonly<Record<WorkClass, Definition>> => ({
  feature: { ready: [...described], done: [...built], needsValue: true, needsPoints: true, criteria: true },
  enabler: { ready: [...described], done: [...built], needsValue: false, needsPoints: true, criteria: true },
  defect: { ready: [], done: [...built], needsValue: false, needsPoints: false, criteria: false },
  support: { ready: [], done: [...common], needsValue: false, needsPoints: false, criteria: false },
});

/** What a project starts from. It warns and blocks nothing yet, so that a team can look before it is held to it. */
export const defaultPolicy = ({
  productOwner,
  types,
  fields,
}: {
  readonly productOwner: AccountId;
  readonly types: Policy['types'];
  readonly fields: FieldIds;
}): Policy => ({
  version: 2,
  revision: 0,
  mode: 'warn',
  productOwner,
  deputies: [],
  types: { ...types },
  definitions: { ...defaultDefinitions() },
  criteria: { field: null, words: [], pattern: criteriaPattern([]) },
  fields,
  rejectedTo: null,
  noSelfAcceptance: false,
  breach: 'flag',
  statuses: {},
  closingResolutions: [],
  closing: 'accepters',
  changes: [],
  history: noHistory,
});
