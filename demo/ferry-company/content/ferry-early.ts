import type { DemoItem } from './item';

/** Two sprints in which much was still done for little. */
export const early: readonly DemoItem[] = [
  {
    type: 'Story',
    title: 'Print the timetable as a poster',
    body: `The harbour offices hang it up twice a year.

## Acceptance criteria

- One page for each route, in the size of the frames at the quay
- The season and its dates stand at the top`,
    value: 5,
    points: 5,
    epic: 'booking',
    component: 'Booking',
    assignee: 'mei',
    stand: ['done', 9],
  },
  {
    type: 'Story',
    title: 'Enter a booking that came by telephone',
    body: `As somebody at the desk I want to type while the traveller talks, so that nobody has to call back.

## Acceptance criteria

- A booking can be entered with the keyboard alone
- The traveller receives the same ticket as online
- What was typed is still there after a power cut`,
    value: 21,
    points: 13,
    epic: 'booking',
    component: 'Booking',
    assignee: 'jonas',
    stand: ['done', 9],
  },
  {
    type: 'Story',
    title: 'Take cards at the counter',
    body: `**Acceptance criteria**

1. The reader at the counter takes the cards that the website takes
2. The receipt says which crossing was paid
3. A payment that was broken off is not charged`,
    value: 21,
    points: 8,
    epic: 'payments',
    component: 'Payments',
    assignee: 'mei',
    stand: ['done', 9],
  },
  {
    type: 'Story',
    title: 'Passenger list as a spreadsheet',
    body: `AC:
- One row a passenger, in the order of the seats
- Names with letters of any language arrive unharmed
- The file says when it was made`,
    value: 13,
    points: 5,
    epic: 'boarding',
    component: 'Boarding',
    assignee: 'jonas',
    stand: ['done', 9],
  },
  {
    type: 'Story',
    title: 'Flag and colours of the company on every page',
    body: `## Acceptance criteria

- The flag stands at the top of every page and leads home
- Text keeps enough contrast in both colours`,
    value: 8,
    points: 3,
    epic: 'booking',
    component: 'Booking',
    assignee: 'mei',
    stand: ['done', 9],
  },
  {
    type: 'Story',
    title: 'Timetable that can be read on a phone',
    body: `Two visitors in three come with a phone and see the poster.

## Acceptance criteria

- Today's sailings fit on one screen without zooming
- The next sailing is marked
- It opens without a connection once it has been opened with one`,
    value: 34,
    points: 8,
    epic: 'booking',
    component: 'Booking',
    assignee: 'jonas',
    stand: ['done', 10],
  },
  {
    type: 'Story',
    title: 'Send the ticket by mail',
    body: `As a traveller I want my ticket in my mail, so that I find it at the quay.

## Acceptance criteria

- The mail arrives within a minute after payment
- The ticket can be scanned from the screen
- A wrong address is reported to the desk`,
    value: 34,
    points: 8,
    epic: 'booking',
    component: 'Booking',
    assignee: 'mei',
    stand: ['done', 10],
  },
  {
    type: 'Story',
    title: 'Opening hours of the desks',
    body: `**Acceptance criteria**

1. Each harbour shows the hours of its desk for the next seven days
2. Public holidays are taken from the calendar of the country`,
    value: 8,
    points: 3,
    epic: 'booking',
    component: 'Booking',
    assignee: 'mei',
    stand: ['done', 10],
  },
  {
    type: 'Story',
    title: 'Weigh freight before it boards',
    body: `## Acceptance criteria

- The weight from the scale is stored with the booking
- A lorry that is heavier than booked is shown to the mate
- The sum for the ship is there ten minutes before departure`,
    value: 21,
    points: 8,
    epic: 'boarding',
    component: 'Boarding',
    assignee: 'jonas',
    stand: ['done', 10],
  },
  {
    type: 'Task',
    title: 'Second copy of all bookings, every night',
    body: `## Acceptance criteria

- The copy is in another building before four in the morning
- Restoring it has been done once, with a date and a name
- A copy that failed wakes somebody`,
    value: 13,
    points: 8,
    component: 'Platform',
    assignee: 'mei',
    stand: ['done', 10],
  },
];
