import { linesOf } from '../../src/domain/criteria/lines';
import { asDoc } from '../../src/domain/criteria/adf';
import { needsOtherScripts } from '../../src/domain/criteria/scripts';
import { needsLateRules } from '../../src/domain/criteria/to-be-settled';
import { readPolicy } from '../../src/domain/policy/read-policy';
import { toWorkItem } from '../../src/jira/to-work-item';
import { buildViewModel, type Edited, withEdited, type WorkItemView } from './build-view-model';
import { loadOtherScripts, loadLateRules } from './load-words';
import type { Reading } from './read';

/** What the rules make of a reading. */
export interface Judged {
  readonly view: WorkItemView;
  /** The view with numbers that are on their way to Jira. */
  readonly viewWith: (edited: Edited) => WorkItemView;
}

/** Whether the criteria of a work item can be looked for with the words that are loaded. */
const lacksWords = ({ issue, policy: raw }: Reading): boolean => {
  const reading = readPolicy(raw);
  if (reading.state !== 'ok') return false;
  const { criteriaText } = toWorkItem(issue, reading.policy);
  return linesOf(asDoc(criteriaText)).some(({ text }) => needsOtherScripts(text));
};

/** Judges a reading for the person who looks, with all the words that its text needs: they are loaded first where they are not there yet. */
export const judge = async (reading: Reading, me: string | null): Promise<Judged> => {
  if (lacksWords(reading)) await loadOtherScripts();
  const first = buildViewModel(reading, me);
  const isWhole = !needsLateRules();
  if (!isWhole) await loadLateRules();
  const view = isWhole ? first : buildViewModel(reading, me);
  return { view, viewWith: (edited) => withEdited(view, edited) };
};
