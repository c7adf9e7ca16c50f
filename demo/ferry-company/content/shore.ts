import type { DemoItem } from './item';

/** A project that nobody has set up for the app yet: a backlog as teams have it before, without value and without a gate. */
export const shore: readonly DemoItem[] = [
  {
    type: 'Story',
    title: 'Print a lost ticket again at the counter',
    body: 'As a counter clerk I want to print a ticket again, so that a traveller who lost it still boards.\n\n## Acceptance criteria\n\n- The booking is found by name and sailing\n- The first ticket no longer opens the gate',
    points: 3,
    stand: ['backlog'],
  },
  {
    type: 'Story',
    title: 'See on one screen which counters are open',
    body: 'As a shift lead I want to see which counters are open, so that I can send help before a queue forms.',
    points: 5,
    stand: ['backlog'],
  },
  {
    type: 'Story',
    title: 'Pay for extra luggage at the counter',
    body: 'Travellers bring more than they booked.\n\nAcceptance criteria:\n\n1. The price is that of the web page\n2. The receipt names the booking',
    points: 5,
    stand: ['backlog'],
  },
  {
    type: 'Bug',
    title: 'The receipt printer prints the old address',
    body: 'We moved in spring. The receipt still says Pier Road.',
    points: 1,
    stand: ['backlog'],
  },
  {
    type: 'Task',
    title: 'Replace the cash drawers before the season',
    body: 'Three of eight no longer lock.',
    stand: ['backlog'],
  },
  {
    type: 'Story',
    title: 'Tell the counter when a sailing is full',
    body: 'As a counter clerk I want to be told that a sailing is full before I promise a seat.\n\n## Acceptance criteria\n\n- The sailing is greyed out within a minute\n- The next sailing with seats is offered',
    points: 3,
    stand: ['backlog'],
  },
];
