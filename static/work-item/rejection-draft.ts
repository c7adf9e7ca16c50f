import { notMet, reasonOf } from '../../src/domain/acceptance/marks';
import { listCriteria } from '../../src/domain/criteria/list-criteria';
import type { Messages } from '../../src/messages/create-messages';
import { criteriaMarksTexts } from '../../src/messages/en/criteria-marks';
import type { Governed } from './build-view-model';
import { readMarks } from './marks-storage';
import type { Rejection } from './reject';

/** What a rejection begins with: the criteria that who rejects it marked as not met, with their numbers and notes. */
export const rejectionDraft = (
  { item, policy, at }: Governed,
  messages: Messages,
): Pick<Rejection, 'reason' | 'failed'> => {
  const marks = readMarks(item.id, at.accepter ?? null);
  if (marks.length === 0) return { reason: '', failed: [] };
  const texts = messages.of(criteriaMarksTexts);
  const failed = notMet(listCriteria(item.criteriaText, policy.criteria.words), marks);
  const lines = failed.map(({ criterion: { number }, note }) =>
    note.trim() === '' ? texts.reason({ number }) : texts.reasonNoted({ number, note: note.trim() }),
  );
  return { reason: reasonOf(lines), failed: failed.map(({ criterion }) => criterion.text) };
};
