import { createSection } from '../section';

/** What counts as accepting, and how the gate refuses those who may not. */
export const settingsRefusalTexts = createSection('settingsRefusal', {
  receipts: {
    title: 'What counts as accepting',
    choices: {
      anyway: {
        name: 'Any way into Done',
        what: 'Button, board, REST, bulk change or automation: whoever may accept does so by moving it. A program that has the Product Owner’s token accepts too.',
      },
      here: {
        name: 'Pressing Accept only',
        what: 'Done needs Accept pressed in “Product Owner” on the work item or in Assay’s queue, with the criteria on screen, by a person who may accept. Every other way is refused with a sentence that says where to accept. Under Block only; the gate has to be put into the workflows again once.',
      },
    },
  },
  refusal: {
    title: 'When somebody who may not accept moves a work item to Done',
    choices: {
      explain: {
        name: 'Refuse and explain',
        what: 'Jira offers the move to everybody and refuses it with the reason: who accepts, and what is missing.',
      },
      hide: {
        name: 'Hide the move',
        what: 'Only those who may accept are offered it. Everybody else sees no move to Done and no reason: on a board the card goes back, and Jira says only that the move is not valid.',
      },
    },
  },
});
