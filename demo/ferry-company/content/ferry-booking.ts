import type { DemoItem } from './item';

/** Finding a sailing and booking it. */
export const booking: readonly DemoItem[] = [
  {
    ref: 'booking',
    type: 'Epic',
    title: 'Book a crossing in two minutes',
    body: 'Half of our visitors leave before they have paid. The whole way from search to ticket has to fit into two minutes on a phone.',
    stand: ['backlog'],
  },
  {
    type: 'Story',
    title: 'Search sailings by route and date',
    body: `As a traveller I want to see all sailings between two ports on a day, so that I can pick the one that suits me.

## Acceptance criteria

- Sailings of the chosen day are listed in order of departure
- A sailing that is full is shown, but cannot be chosen
- Departure and arrival are shown in the local time of each port
- With no sailing on that day, the next day with one is offered`,
    value: 40,
    points: 5,
    epic: 'booking',
    component: 'Booking',
    assignee: 'jonas',
    stand: ['done', 11],
  },
  {
    type: 'Story',
    title: 'Remember the last route searched',
    body: `Commuters search the same route every week. Fill in what they chose last.

**Acceptance criteria**

1. The last route is filled in on the next visit, on the same device
2. Swapping the ports takes one tap
3. Nothing is kept when the visitor has refused cookies`,
    value: 8,
    points: 2,
    epic: 'booking',
    component: 'Booking',
    assignee: 'mei',
    stand: ['done', 11],
  },
  {
    type: 'Story',
    title: 'Choose a vehicle and see what it costs',
    body: `As a driver I want to say what I bring, so that the price I see is the price I pay.

## Acceptance criteria

| Vehicle | Priced by |
| --- | --- |
| Bicycle | flat fee |
| Motorcycle | flat fee |
| Car | length, in half metres |
| Camper | length and height |

The price changes at once when the vehicle changes.`,
    value: 34,
    points: 8,
    epic: 'booking',
    component: 'Booking',
    assignee: 'jonas',
    stand: ['done', 12],
  },
  {
    type: 'Story',
    title: 'Show how many places are left when fewer than ten remain',
    body: `Travellers wait because they believe that there is always room.

AC:
- "Only N left" appears from nine places on, on the list and on the sailing
- The number is never older than a minute
- It is read aloud together with the departure time`,
    value: 21,
    points: 3,
    epic: 'booking',
    component: 'Booking',
    assignee: 'mei',
    stand: ['done', 12],
  },
  {
    type: 'Story',
    title: 'Reserve seats together for a family',
    body: `As a parent I want seats next to each other, so that nobody sits alone among strangers.

### Acceptance criteria

- [ ] Parties of up to six get seats in one row or in two facing rows
- [ ] If there is no such group of seats left, we say so before payment
- [ ] A child under ten is never seated in another row than an adult of the party`,
    value: 21,
    points: 8,
    epic: 'booking',
    component: 'Booking',
    assignee: 'jonas',
    stand: ['done', 13],
  },
  {
    type: 'Story',
    title: 'Change the date of a booking online',
    body: `Every third call to the desk is about moving a booking to another day.

## Acceptance criteria

Scenario: the new sailing costs the same
Given a booking that may be changed
When I choose another day
Then my ticket is replaced and the old one is void

Scenario: the new sailing costs more
Given a booking that may be changed
When I choose a dearer sailing
Then I pay the difference before the ticket is replaced`,
    value: 55,
    points: 8,
    epic: 'booking',
    component: 'Booking',
    version: 'Summer timetable',
    assignee: 'mei',
    stand: ['done', 14],
    sentBack:
      'Moving to a cheaper day keeps the difference without a word. Say what happens to it before the traveller confirms.',
    comments: [['mei', 'The refund is now shown beside the new price, and in the confirmation mail.']],
  },
  {
    ref: 'cancel',
    type: 'Story',
    title: 'Cancel a booking and see the refund before confirming',
    body: `As a traveller I want to know what I get back before I cancel, so that I am not surprised.

## Acceptance criteria

- The refund is shown in money, not as a percentage
- Cancelling asks once, and can be undone for ten minutes
- The refund arrives on the card that paid
- A cancelled ticket is refused at the gate`,
    value: 34,
    points: 5,
    epic: 'booking',
    component: 'Booking',
    version: 'Summer timetable',
    assignee: 'mei',
    stand: ['review', 15],
    ticks: 'all',
    comments: [
      ['ana', 'Please check the wording with the desk, they get the calls.'],
      ['mei', 'Done, they asked for the date the money arrives. It is in the mail now.'],
    ],
  },
  {
    ref: 'timetable',
    type: 'Story',
    title: 'Publish the summer timetable to the search',
    body: `The planners finish the summer timetable in the second week of the month. It has to be bookable the same evening.

The import exists; what is missing is the switch to make it public, and the check that no sailing overlaps another on the same berth.`,
    value: 40,
    points: 5,
    component: 'Booking',
    version: 'Summer timetable',
    assignee: 'jonas',
    stand: ['review', 15],
    ticks: 'all',
    comments: [['jonas', 'Imported and switched on in the test environment, the planners have looked at it.']],
  },
  {
    type: 'Story',
    title: 'Return trip in one booking',
    body: `Four of five travellers come back. Today they book twice.

## Acceptance criteria

- Out and back are chosen on one page
- A return costs 10 % less than two single trips
- Each way can be changed or cancelled on its own
- One payment, one mail, two tickets`,
    value: 55,
    points: 13,
    epic: 'booking',
    component: 'Booking',
    version: 'Summer timetable',
    assignee: 'jonas',
    stand: ['progress', 15],
    ticks: 'some',
    subtasks: [
      { title: 'Price of a return trip in the tariff service', done: true },
      { title: 'Page for choosing both ways', done: true },
      { title: 'Two tickets from one payment', done: false },
    ],
  },
  {
    type: 'Story',
    title: 'Waiting list for a full sailing',
    body: `As a traveller I want to be told when a place becomes free on a full sailing, so that I need not look every hour.

Acceptance criteria:
- One tap puts me on the list, with the number of places I need
- A free place is held for me for thirty minutes
- Who is first on the list is asked first
- I can leave the list at any time`,
    value: 21,
    points: 8,
    epic: 'booking',
    component: 'Booking',
    stand: ['planned', 16],
  },
  {
    type: 'Story',
    title: 'Book for somebody else',
    body: `Children book for their parents. The ticket then has the wrong name on it.

**Acceptance criteria**

- The traveller's name may differ from the name of the one who pays
- The mail goes to both, the invoice only to the one who pays`,
    value: 13,
    points: 3,
    epic: 'booking',
    component: 'Booking',
    stand: ['planned', 16],
  },
  {
    type: 'Story',
    title: 'Show the price calendar of a month',
    body: `Holiday makers are flexible by a few days and would choose the cheapest.

## Acceptance criteria

TBD`,
    value: 21,
    points: 8,
    epic: 'booking',
    component: 'Booking',
    stand: ['planned', 17],
  },
  {
    type: 'Story',
    title: 'Tell travellers about the weather of their crossing',
    body: 'A friendly line about wind and waves on the booking page. Anders from marketing would like it very much.',
    value: 3,
    points: 5,
    component: 'Booking',
    labels: ['marketing'],
    stand: ['backlog'],
  },
  {
    type: 'Story',
    title: 'Group booking for more than twenty people',
    body: `Schools and clubs write mails today, and we answer within two days.

## Acceptance criteria

- A group of 20 to 120 people can ask for an offer online
- The desk sees the request with the free places of that sailing
- The offer is valid for a week and can be paid by invoice`,
    value: 34,
    points: 13,
    component: 'Booking',
    stand: ['backlog'],
  },
  {
    type: 'Story',
    title: 'Gift voucher',
    body: `As a guest I want to give somebody a crossing.

Done when:
- a voucher can be bought for any amount from 20 up
- it is used like a card at payment, and what is left stays on it
- it can be printed or sent on a chosen day`,
    value: 13,
    points: 8,
    component: 'Booking',
    labels: ['marketing'],
    stand: ['backlog'],
  },
  {
    type: 'Story',
    title: 'Book a cabin on the night sailing',
    body: 'We start the night sailing in autumn with sixteen cabins. They have to be bookable by the end of August.',
    value: 34,
    component: 'Booking',
    version: 'Night sailing',
    stand: ['backlog'],
  },
  {
    type: 'Story',
    title: 'Prices in the traveller’s own currency',
    body: `A quarter of our visitors come from abroad.

## Acceptance criteria

- Prices can be shown in EUR, SEK, DKK, NOK and GBP
- The amount that is charged is always shown as well, in our currency
- The rate is at most a day old, and its date is shown`,
    points: 5,
    component: 'Booking',
    stand: ['backlog'],
  },
  {
    type: 'Story',
    title: 'Take a pet along',
    body: `Dogs are allowed on deck 5, but travellers only learn it at the gate.

## Acceptance criteria

- A pet can be added to a booking, with its size
- At most eight pets on one sailing
- The ticket says where the pet may go`,
    value: 13,
    points: 3,
    component: 'Booking',
    stand: ['backlog'],
  },
  {
    type: 'Story',
    title: 'Book without an account',
    body: `Asking for a password costs us every ninth booking.

## Acceptance criteria

- Name, mail address and payment are enough
- The ticket can be found again with the booking number and the mail address
- After the crossing we offer an account once, not before`,
    value: 40,
    points: 5,
    epic: 'booking',
    component: 'Booking',
    stand: ['planned', 16],
  },
];
