import type { DemoItem } from './item';

/** What travellers and staff have met. */
export const defects: readonly DemoItem[] = [
  {
    type: 'Bug',
    title: 'Two bookings for one place when both pay in the same second',
    body: `Seen three times on Easter Friday.

## Acceptance criteria

- The second payment is refused before the card is charged
- Such a case is in the tests
- The three travellers have their money back`,
    value: 34,
    points: 5,
    component: 'Booking',
    priority: 'Highest',
    assignee: 'jonas',
    stand: ['done', 12],
  },
  {
    type: 'Bug',
    title: 'Arrival is shown an hour early after the clocks change',
    body: `Steps: search a sailing across the night of the change. Expected: arrival 06:40. Seen: 05:40.

## Acceptance criteria

- Both nights of the change are right on the list, the ticket and the board`,
    value: 13,
    points: 2,
    component: 'Booking',
    assignee: 'mei',
    stand: ['done', 11],
  },
  {
    type: 'Bug',
    title: 'Wallet ticket stays after a cancellation',
    body: `The traveller came to the gate with a ticket that looked valid.

AC: a cancelled ticket is marked void in the wallet within five minutes, and the scanner says "cancelled".`,
    value: 21,
    points: 3,
    component: 'Boarding',
    assignee: 'mei',
    stand: ['done', 14],
  },
  {
    type: 'Bug',
    title: 'Number plates with umlauts are refused',
    body: `## Acceptance criteria

- Ä, Ö, Ü, Å and Ø are taken as they are typed
- The camera's reading is compared without them`,
    value: 8,
    points: 1,
    component: 'Boarding',
    assignee: 'jonas',
    stand: ['done', 13],
  },
  {
    type: 'Bug',
    title: 'Search shows sailings of yesterday just after midnight',
    body: 'Reported by the night desk. For some minutes after midnight the list begins with the day before.',
    value: 5,
    points: 2,
    component: 'Booking',
    assignee: 'jonas',
    stand: ['review', 15],
    ticks: 'some',
  },
  {
    type: 'Bug',
    title: 'Invoice rounds VAT per line instead of per rate',
    body: `The auditors found a difference of up to nine cents an invoice.

## Acceptance criteria

- VAT is rounded once for each rate
- The invoices of this year have been recalculated, and differences booked`,
    value: 21,
    points: 3,
    component: 'Payments',
    priority: 'High',
    assignee: 'mei',
    stand: ['progress', 15],
    ticks: 'some',
  },
  {
    ref: 'slow-list',
    type: 'Bug',
    title: 'Passenger list takes four minutes on a full ship',
    body: `The ramp waits for the list.

## Acceptance criteria

- With 600 passengers the list is on the bridge within one minute`,
    value: 34,
    points: 5,
    component: 'Boarding',
    priority: 'High',
    stand: ['planned', 16],
  },
  {
    type: 'Bug',
    title: 'Discount code works twice when the page is reloaded',
    body: `## Acceptance criteria

- A code that was used is refused, however the page was left
- The marketing team gets a list of the codes used twice`,
    value: 13,
    points: 2,
    component: 'Payments',
    stand: ['planned', 16],
  },
  {
    type: 'Bug',
    title: 'Screen reader says "button button" on the date field',
    body: 'Heard with two screen readers. The label should be the day and whether there is a sailing.',
    value: 5,
    points: 1,
    component: 'Booking',
    labels: ['compliance'],
    stand: ['backlog'],
  },
  {
    type: 'Bug',
    title: 'Boarding board goes dark after nine hours',
    body: 'The board at berth 2 has to be switched off and on every evening.',
    value: 8,
    component: 'Boarding',
    stand: ['backlog'],
  },
  {
    type: 'Bug',
    title: 'Mail with the ticket lands in the spam folder of one provider',
    body: `Eleven complaints in May.

## Acceptance criteria

- The three largest providers take our mails into the inbox
- We are told when that changes`,
    value: 21,
    points: 3,
    component: 'Booking',
    stand: ['planned', 17],
  },
  {
    type: 'Bug',
    title: 'Seat map forgets the chosen seats when turned to landscape',
    body: 'Turn the phone while choosing: all seats are free again.',
    value: 8,
    points: 2,
    component: 'Booking',
    stand: ['backlog'],
  },
];
