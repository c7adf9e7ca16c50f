import type { FailureCode, FailureReason } from '../../domain/shared/result';
import { createSection } from '../section';

/** Why something did not work, where Jira does not say it in its own words. */
export const failureTexts = createSection('failure', {
  reason: {
    'not-governed': 'Assay does not apply to work items of this type.',
    'not-in-force': 'Assay is not in force in this project.',
    'accepted-in-done': 'It was accepted and is in Done: the acceptance stands. Reopen it to reject it.',
    'line-gone': 'This line is no longer part of the definition. Reload to see the current one.',
    'line-for-accepters': 'Only the Product Owner, or a deputy in their term, confirms this line.',
    'line-must-hold': 'This line cannot be called not applicable: it has to be confirmed.',
    'changed-meanwhile': 'Others changed this work item at the same moment. Nothing was changed; try again.',
    'may-not-see': 'This work item is not there, or you may not see it.',
    'may-not-edit': 'You may not edit this work item in Jira, so you cannot confirm its Definition of Done.',
    'may-not-close': 'You may not close this work item: in this project only the Product Owner or a deputy does.',
    'may-not-answer': 'Only the Product Owner, or a deputy in their term, answers for this work item.',
    'app-unreachable': 'Assay could not be reached. Check the connection and try again.',
    'answer-not-understood': 'Assay gave an answer that this page does not understand.',
  } satisfies Readonly<Record<FailureReason, string>>,
  /** Where nothing more is known. */
  code: {
    'invalid-input': 'Jira did not take what was sent. Reload the page and try again.',
    forbidden: 'You do not have permission to do this.',
    'not-found': 'It is not there any more, or you may not see it.',
    conflict: 'It was changed meanwhile. Reload the page and try again.',
    'jira-unavailable': 'Jira could not be reached. Check the connection and try again.',
    'storage-unavailable': 'Assay’s storage does not answer just now. Try again in a moment.',
    internal: 'Something went wrong. Please try again: nothing is done twice.',
  } satisfies Readonly<Record<FailureCode, string>>,
});
