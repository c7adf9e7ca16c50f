import { countClarityHints, hintLanguage } from '../criteria/clarity';
import { findCriteria } from '../criteria/find';
import { showsClarityHints } from '../policy/clarity-hints';
import type { Policy } from '../policy/policy';
import type { WorkItem } from '../shared/work-item';

/** How many hints a reader finds beside the criteria of a work item; 0 where the project wants none. */
export const hintCount = (
  { criteria }: Pick<Policy, 'criteria'>,
  { criteriaText }: Pick<WorkItem, 'criteriaText'>,
): number =>
  showsClarityHints(criteria)
    ? countClarityHints(findCriteria(criteriaText, criteria.words).items, hintLanguage(criteria.language))
    : 0;
