import { criteriaPattern } from '../criteria/pattern';
import type { AccountId } from '../shared/ids';
import { noHistory } from './history';
import type { FieldIds, Policy } from './policy';
import { type StartingDefinition, startingTick, type StartingTexts, withTexts } from './starting-lines';
import type { WorkClass } from './work-class';

const common: StartingDefinition['done'] = [
  { id: 'sub-tasks', kind: 'subtasks' },
  { id: 'blockers', kind: 'blockers' },
];
const built: StartingDefinition['done'] = [startingTick('reviewed'), startingTick('tests-pass'), ...common];
const described: StartingDefinition['ready'] = [{ id: 'criteria', kind: 'criteria' }];

/** What each class of work starts from: only what is built for its own sake is weighed. */
const defaultDefinitions: Readonly<Record<WorkClass, StartingDefinition>> = {
  feature: { ready: described, done: built, needsValue: true, needsPoints: true, criteria: true },
  enabler: { ready: described, done: built, needsValue: false, needsPoints: true, criteria: true },
  defect: { ready: [], done: built, needsValue: false, needsPoints: false, criteria: false },
  support: { ready: [], done: common, needsValue: false, needsPoints: false, criteria: false },
};

/** What a project starts from. It warns and blocks nothing, so that a team can see its effect first. */
export const defaultPolicy = ({
  productOwner,
  types,
  fields,
  lineTexts,
}: {
  readonly productOwner: AccountId;
  readonly types: Policy['types'];
  readonly fields: FieldIds;
  readonly lineTexts: StartingTexts;
}): Policy => ({
  version: 2,
  revision: 0,
  mode: 'warn',
  productOwner,
  deputies: [],
  types: { ...types },
  definitions: {
    feature: withTexts(defaultDefinitions.feature, lineTexts),
    enabler: withTexts(defaultDefinitions.enabler, lineTexts),
    defect: withTexts(defaultDefinitions.defect, lineTexts),
    support: withTexts(defaultDefinitions.support, lineTexts),
  },
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
