import { marksToSend } from '../../src/domain/acceptance/marks';
import type { SentMark } from '../../src/domain/acceptance/recorded-mark';
import { listCriteria } from '../../src/domain/criteria/list-criteria';
import type { Governed } from './build-view-model';
import { readMarks } from './marks-storage';

/** What who answers marked of single criteria in this browser, as it goes into the record with the answer. */
export const sentMarks = ({ item, policy, at }: Pick<Governed, 'item' | 'policy' | 'at'>): SentMark[] => {
  const marks = readMarks(item.id, at.accepter ?? null);
  return marks.length === 0 ? [] : [...marksToSend(listCriteria(item.criteriaText, policy.criteria.words), marks)];
};
