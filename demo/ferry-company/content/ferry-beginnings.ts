import type { DemoItem } from './item';

/** The first six sprints: screens for what the desks did on paper, before anybody asked what a point buys. */
export const beginnings: readonly DemoItem[] = [
  {
    type: 'Story',
    title: 'List of sailings that the harbour offices keep up to date',
    body: `The offices write it by hand and fax it on.

## Acceptance criteria

- A sailing has a route, a ship, a day and a time
- Two people may write at once without losing a line
- What was written last week can still be read`,
    value: 13,
    points: 13,
    epic: 'booking',
    component: 'Booking',
    assignee: 'jonas',
    stand: ['done', 3],
  },
  {
    type: 'Story',
    title: 'Count passengers at the gangway',
    body: `## Acceptance criteria

- One press counts one passenger
- The sum is shown to the mate and to the desk
- A wrong press can be taken back`,
    value: 8,
    points: 8,
    epic: 'boarding',
    component: 'Boarding',
    assignee: 'mei',
    stand: ['done', 3],
  },
  {
    type: 'Story',
    title: 'Price list for the desks',
    body: `## Acceptance criteria

- Each route has its prices for people, cars and bicycles
- The list says from which day on it holds`,
    value: 8,
    points: 8,
    epic: 'booking',
    component: 'Booking',
    assignee: 'mei',
    stand: ['done', 3],
  },
  {
    type: 'Story',
    title: 'Receipt with the number of the company',
    body: `## Acceptance criteria

- Number, date and sum stand on it
- It fits the printers of the desks`,
    value: 5,
    points: 8,
    epic: 'payments',
    component: 'Payments',
    assignee: 'jonas',
    stand: ['done', 3],
  },
  {
    type: 'Story',
    title: 'Search for a sailing by port and day',
    body: `The first page that travellers saw.

## Acceptance criteria

- Both ports are chosen from a list
- Days without a sailing say so
- The result opens within two seconds`,
    value: 21,
    points: 13,
    epic: 'booking',
    component: 'Booking',
    assignee: 'jonas',
    stand: ['done', 4],
  },
  {
    type: 'Story',
    title: 'Hold a cabin until noon',
    body: `## Acceptance criteria

- The desk says for whom and until when
- At noon it is free again`,
    value: 5,
    points: 8,
    epic: 'booking',
    component: 'Booking',
    assignee: 'mei',
    stand: ['done', 4],
  },
  {
    type: 'Story',
    title: 'Mark a passenger as boarded',
    body: `## Acceptance criteria

- The name is found by three letters
- Whoever has boarded is shown as such at once`,
    value: 13,
    points: 13,
    epic: 'boarding',
    component: 'Boarding',
    assignee: 'mei',
    stand: ['done', 4],
  },
  {
    type: 'Story',
    title: 'Book a place for a bicycle',
    body: `## Acceptance criteria

- No more bicycles than the deck holds
- The ticket says where the bicycle goes`,
    value: 8,
    points: 8,
    epic: 'booking',
    component: 'Booking',
    assignee: 'jonas',
    stand: ['done', 5],
  },
  {
    type: 'Story',
    title: 'Cash book of a desk',
    body: `## Acceptance criteria

- Every payment in cash stands in it with its time
- The sum of the day can be printed
- A correction stays in sight`,
    value: 13,
    points: 13,
    epic: 'payments',
    component: 'Payments',
    assignee: 'mei',
    stand: ['done', 5],
  },
  {
    type: 'Story',
    title: 'Tell the desk when a ship is full',
    body: `## Acceptance criteria

- The desk sees it within a minute
- A place that is given back opens the sailing again`,
    value: 8,
    points: 13,
    epic: 'booking',
    component: 'Booking',
    assignee: 'jonas',
    stand: ['done', 5],
  },
  {
    type: 'Story',
    title: 'Names of passengers before departure',
    body: `The port authority asks for them since spring.

## Acceptance criteria

- A booking without names can be stored, and is marked
- The list is whole thirty minutes before departure`,
    value: 21,
    points: 13,
    epic: 'boarding',
    component: 'Boarding',
    assignee: 'jonas',
    stand: ['done', 6],
  },
  {
    type: 'Story',
    title: 'Season tickets of commuters',
    body: `## Acceptance criteria

- A season ticket holds for one route and one month
- A lost one can be stopped`,
    value: 13,
    points: 13,
    epic: 'payments',
    component: 'Payments',
    assignee: 'mei',
    stand: ['done', 6],
  },
  {
    type: 'Story',
    title: 'Which ship sails when',
    body: `## Acceptance criteria

- Each sailing names its ship
- A change of ship keeps the bookings`,
    value: 8,
    points: 8,
    epic: 'booking',
    component: 'Booking',
    assignee: 'mei',
    stand: ['done', 6],
  },
  {
    type: 'Story',
    title: 'Weather notes on the departure board',
    body: `## Acceptance criteria

- The captain writes one line
- It is gone when the ship has left`,
    value: 3,
    points: 5,
    epic: 'boarding',
    component: 'Boarding',
    assignee: 'jonas',
    stand: ['done', 6],
  },
  {
    type: 'Story',
    title: 'Give a discount to people from the islands',
    body: `## Acceptance criteria

- The price falls by what the island council set
- Whoever has proved it once need not prove it again`,
    value: 13,
    points: 13,
    epic: 'payments',
    component: 'Payments',
    assignee: 'mei',
    stand: ['done', 7],
  },
  {
    type: 'Story',
    title: 'Cancel a booking at the desk',
    body: `## Acceptance criteria

- The place is free at once
- What is paid back follows the list of fees
- The traveller receives a mail about it`,
    value: 13,
    points: 21,
    epic: 'booking',
    component: 'Booking',
    assignee: 'jonas',
    stand: ['done', 7],
  },
  {
    type: 'Story',
    title: 'Lorries with a number plate',
    body: `## Acceptance criteria

- The plate is asked for with the booking
- The mate finds a lorry by its plate`,
    value: 13,
    points: 5,
    epic: 'boarding',
    component: 'Boarding',
    assignee: 'jonas',
    stand: ['done', 8],
  },
  {
    type: 'Story',
    title: 'Reports of a month for the office',
    body: `## Acceptance criteria

- Passengers, cars and income by route
- The numbers are the same when it is made again`,
    value: 8,
    points: 3,
    epic: 'payments',
    component: 'Payments',
    assignee: 'mei',
    stand: ['done', 8],
  },
  {
    type: 'Story',
    title: 'Change the day of a booking at the desk',
    body: `## Acceptance criteria

- The price of the new day is shown before
- The old place is free at once`,
    value: 21,
    points: 8,
    epic: 'booking',
    component: 'Booking',
    assignee: 'mei',
    stand: ['done', 8],
  },
  {
    type: 'Story',
    title: 'Bus times beside the sailings',
    body: `## Acceptance criteria

- The last bus before and the first one after a sailing are shown
- They come from the bus company every night`,
    value: 5,
    points: 3,
    epic: 'booking',
    component: 'Booking',
    assignee: 'jonas',
    stand: ['done', 8],
  },
];
