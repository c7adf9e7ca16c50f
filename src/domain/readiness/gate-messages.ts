/**
 * What the gate says when it refuses, word for word as `manifest.yml` has it: the parity test compares the two. A person's name
 * cannot be read from an id inside an expression, so the gate speaks of "the Product Owner".
 */
export const gateMessages = {
  notAccepter: 'Only the Product Owner, or a deputy whose term has not ended, can accept this work item.',
  notHere:
    'In this project only pressing Accept counts: open the work item and press Accept under "Product Owner", or answer it in the queue of Assay.',
  notCloser: 'Only the Product Owner, or a deputy whose term has not ended, can close this work item without delivery.',
  ownWork: 'This work item is assigned to you, and in this project nobody accepts their own work.',
  noCriteria: 'Acceptance criteria are missing. Open "Product Owner" on the work item to see how to write them.',
  /** Followed by the texts of the open items, joined by `; `. */
  open: 'The Definition of Done is not met yet: ',
  /** Followed by what is not proven; the app stores the whole sentence beside the ticks. */
  unproven: 'The Definition of Done is not met yet: every criterion needs a passing test. ',
  noResults: 'The Definition of Done is not met yet: there are no test results for the criteria as they are now.',
  /** Followed by the texts of the open lines, joined by `; `. */
  notReady: 'The Definition of Ready is not met yet: ',
  damagedPolicy:
    "Assay's settings for this project are damaged, so nothing can be accepted here. Ask a project admin to open Assay in the project settings and save them again.",
  damagedDone:
    "Assay cannot read this project's Definition of Done or the ticks of this work item. Ask a project admin to open Assay in the project settings and save them again.",
  damagedReady:
    "Assay cannot read this project's Definition of Ready or the ticks of this work item. Ask a project admin to open Assay in the project settings and save them again.",
} as const;

/** The gate's rules by module key. On every transition into Done the condition hides and the validators explain. */
export const gateRules = {
  condition: ['po-accepts'],
  validator: [
    'po-accepts-validator',
    'accepted-here',
    'closing-allowed',
    'criteria-present',
    'done-holds',
    'done-counts',
    'done-checks',
    'done-tests',
    'own-work',
  ],
  /** On every transition that starts work, where the settings want only ready work started. */
  start: ['ready-holds', 'ready-criteria', 'ready-sized', 'ready-fields'],
} as const;
