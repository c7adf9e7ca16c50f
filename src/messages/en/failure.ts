import type { FailureReason, inputFaults } from '../../domain/shared/failure-reason';
import { type ByCode, createSection } from '../section';

const faults: Readonly<Record<(typeof inputFaults)[number], string>> = {
  'no-reason': 'Say why.',
  'no-waiver-reason': 'Say why it is not applicable.',
  'reason-too-long': 'Keep it below 2,000 characters.',
  'waiver-too-long': 'Keep it below 500 characters.',
};

/** Why something could not be done. */
export const failureTexts = createSection('failure', {
  reason: {
    'in-words': ({ text }) => text,
    'jira-refused': 'Jira refused this.',
    'jira-forbidden': 'You do not have the permission for this in Jira.',
    'jira-not-found': 'It is not there any more, or you may not see it.',
    'jira-conflict': 'Somebody changed it at the same moment. Try again.',
    'jira-unavailable': 'Jira does not answer just now. Try again in a moment.',
    'jira-unreachable': 'Jira could not be reached. Check the connection and try again.',
    'jira-strange': 'Jira answered something that Assay does not understand.',
    'work-item-strange': 'Jira gave this work item in a form that Assay does not understand.',
    'signed-out': 'Sign in to Jira first.',
    'work-item-only': 'This works on a work item only.',
    'project-page-only': 'This works on a project’s own page only.',
    'other-work-item': 'This page shows another work item. Reload it and try again.',
    'not-well-formed': 'The request is not well formed. Reload the page and try again.',
    'invalid-value': ({ where, fault }) => (fault === null ? `${where} is not well formed.` : faults[fault]),
    'call-id-reused': 'This was sent before, for something else. Reload the page and try again.',
    'may-not-browse': 'This work item is not there, or you may not see it.',
    'may-not-edit': 'You may not edit this work item in Jira, so you cannot confirm its Definition of Done.',
    'may-not-close': 'You may not close this work item: in this project only the Product Owner or a deputy does.',
    'may-not-answer': 'Only the Product Owner, or a deputy in their term, answers for this work item.',
    'may-not-confirm': 'Only the Product Owner, or a deputy in their term, confirms this line.',
    'not-project-admin': 'Only those who administer this project in Jira can do this.',
    'not-in-force': 'Assay is not in force in this project.',
    'not-governed': 'Assay does not apply to work items of this type.',
    'acceptance-stands': 'It was accepted and is in Done: the acceptance stands. Reopen it to reject it.',
    'line-gone': 'This line is no longer part of the definition. Reload to see the current one.',
    'line-not-waivable': 'This line cannot be called not applicable: it has to be confirmed.',
    'changed-meanwhile': 'Others changed this work item at the same moment. Nothing was changed; try again.',
    'storage-unavailable': 'Assay’s storage does not answer just now. Try again in a moment.',
    'storage-busy': 'Assay’s storage is too busy just now. Try again in a moment.',
    'queue-unavailable': 'Assay’s queue does not answer just now. Try again in a moment.',
    'work-item-busy': 'Too much happens to this work item at once. Try again in a moment.',
    unfinished: 'Assay could not finish this. Please try again: nothing is done twice.',
    'workflow-gone': 'The workflow is not there any more.',
    'workflow-busy': 'Somebody else is changing this workflow. Nothing was changed; try again in a moment.',
    'rule-not-offered': ({ rule }) => `Jira does not offer the rule “${rule}” for this workflow.`,
    'app-unreachable': 'Assay could not be reached. Check the connection and try again.',
    'app-strange': 'Assay gave an answer that this page does not understand.',
    'page-failed': 'Something went wrong in this page. Please try again.',
  } satisfies ByCode<FailureReason>,
});
