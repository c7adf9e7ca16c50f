import { createSection } from '../section';

/** How the gate refuses those who may not accept. */
export const settingsRefusalTexts = createSection('settingsRefusal', {
  legend: 'When somebody who may not accept moves a work item to Done',
  receipts: {
    legend: 'What counts as accepting',
    anyway: {
      name: 'Any way into Done',
      help: 'Button, board, REST, bulk change or automation: whoever may accept does so by moving it. A program that has the Product Owner’s token accepts too.',
    },
    here: {
      name: 'Pressing Accept only',
      help: 'Done needs Accept pressed in “Product Owner” on the work item or in Assay’s queue, with the criteria on screen, by a person who may accept. Every other way is refused with a sentence that says where to accept. Under Block only; the gate has to be put into the workflows again once.',
    },
  },
  explain: {
    name: 'Refuse and explain',
    help: 'Jira offers the move to everybody and refuses it with the reason: who accepts, and what is missing.',
  },
  hide: {
    name: 'Hide the move',
    help: 'Only those who may accept are offered it. Everybody else sees no move to Done and no reason: on a board the card goes back, and Jira says only that the move is not valid.',
  },
});
