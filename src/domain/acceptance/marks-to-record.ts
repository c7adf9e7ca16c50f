import { listCriteria } from '../criteria/list-criteria';
import type { Policy } from '../policy/policy';
import type { WorkItem } from '../shared/work-item';
import { criteriaToKeep } from './as-accepted';
import { maxMarks, maxNote } from './limits';
import type { RecordedMark, SentMark } from './recorded-mark';

/** Of a criterion's text so much is kept with its mark: enough to know which one it is. */
export const maxMarkText = 120;
/** How many characters of notes and texts are kept of one answer: Forge's storage takes 240 KiB in a value, and an entry holds more. */
export const maxMarksTexts = 20_000;

const beginningOf = (text: string): string => {
  const [line = ''] = text.split('\n');
  return line.length > maxMarkText ? `${line.slice(0, maxMarkText - 1)}…` : line;
};

/**
 * The marks that were sent with an answer, as the record keeps them: only those of criteria that say today what they said when they were marked, each
 * once and in the order of the text. Names of mentioned people are left out. Where there is no room for all texts, notes come first.
 * @throws Error as `findCriteria` does
 */
export const marksToRecord = (
  sent: readonly SentMark[],
  { criteriaText }: Pick<WorkItem, 'criteriaText'>,
  { criteria: { words } }: Pick<Policy, 'criteria'>,
): readonly RecordedMark[] => {
  if (sent.length === 0) return [];
  const beginnings = new Map(
    criteriaToKeep(criteriaText, words).map(({ number, text }) => [number, beginningOf(text)]),
  );
  const marked = listCriteria(criteriaText, words).flatMap(({ number, fingerprint }) => {
    const mark = sent.find((one) => one.number === number && one.fingerprint === fingerprint);
    return mark === undefined ? [] : [mark];
  });
  let room = maxMarksTexts;
  const fitting = (text: string): string => {
    const kept = text.slice(0, room);
    room -= kept.length;
    return kept;
  };
  const notes = marked.slice(0, maxMarks).map(({ note }) => fitting(note.trim().slice(0, maxNote)));
  return marked.slice(0, maxMarks).map(({ number, fingerprint, met }, n) => {
    const note = notes[n] ?? '';
    return { number, fingerprint, met, text: fitting(beginnings.get(number) ?? ''), ...(note !== '' && { note }) };
  });
};
