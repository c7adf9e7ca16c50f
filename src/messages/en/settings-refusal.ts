import { createSection } from '../section';

/** How the gate refuses those who may not accept. */
export const settingsRefusalTexts = createSection('settingsRefusal', {
  legend: 'When somebody who may not accept moves a work item to Done',
  explain: {
    name: 'Refuse and explain',
    help: 'Jira offers the move to everybody and refuses it with the reason: who accepts, and what is missing.',
  },
  hide: {
    name: 'Hide the move',
    help: 'Only those who may accept are offered it. Everybody else sees no move to Done and no reason: on a board the card goes back, and Jira says only that the move is not valid.',
  },
});
