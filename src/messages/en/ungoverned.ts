import { createSection } from '../section';

/** Where nothing is to be answered: why, and what comes next. */
export const ungovernedTexts = createSection('ungoverned', {
  about:
    'Assay shows what a work item is worth per story point, and lets it become Done only when its acceptance criteria are there, the Definition of Done holds and the Product Owner accepts it.',
  openSettings: 'Open the project settings',
  none: {
    title: 'Assay is not set up in this project yet',
    admin: 'Name the Product Owner in the project settings, under Assay, to begin.',
    others: 'A project admin names the Product Owner in the project settings, under Assay, to begin.',
  },
  damaged: {
    title: "Assay's settings for this project are damaged",
    admin: 'Until they are saved again in the project settings, nothing that they govern can be moved to Done.',
    others:
      'Until a project admin saves them again in the project settings, nothing that they govern can be moved to Done.',
  },
  newer: {
    title: "Assay's settings were saved by a newer version of the app",
    admin: 'This version cannot read them, so nothing is checked. Ask a Jira admin to update the app.',
    others: 'This version cannot read them, so nothing is checked. A Jira admin can update the app.',
  },
  off: {
    title: 'Assay is switched off in this project',
    admin: 'Nothing is checked. You can switch it on in the project settings, under Assay.',
    others: 'Nothing is checked. A project admin can switch it on in the project settings, under Assay.',
  },
  escaped: {
    title: 'Escaped by a change of its work type',
    detail: ({ at }: { readonly at: string }, { day }) =>
      `Work on it had begun when it got a type that needs no acceptance, on ${day(at)}. Whoever changed it was not allowed to; the activity says who. A type that needs acceptance brings it back. To let it go, the Product Owner or a deputy changes the type back and away again.`,
  },
  'other-type': {
    title: 'Assay does not apply to this work type',
    admin: 'The project settings, under Assay, say which work types need a Product Owner to accept them.',
    others: 'In this project, other work types need a Product Owner to accept them.',
  },
});
