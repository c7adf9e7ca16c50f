import type { DemoItem } from './item';

/** Paying, tariffs and what the books need. */
export const payments: readonly DemoItem[] = [
  {
    ref: 'payments',
    type: 'Epic',
    title: 'Every payment is right the first time',
    body: 'One payment in forty needs a person afterwards. It should be one in a thousand.',
    stand: ['backlog'],
  },
  {
    type: 'Story',
    title: 'Pay with the card kept on file',
    body: `As a commuter I want to pay with one tap, so that booking takes seconds.

## Acceptance criteria

- A card can be kept when paying, never without asking
- Only the last four digits are shown
- The bank's second step is asked when the bank wants it
- A kept card can be forgotten on the account page`,
    value: 34,
    proposals: [['dara', 34, 'Commuters leave at the sixteen digits']],
    valueWhy: ['Every second basket is left at the card', 'dara'],
    success: { measure: 'Baskets left at paying, in percent', target: 12, measured: [19, 21] },
    points: 5,
    epic: 'payments',
    component: 'Payments',
    assignee: 'mei',
    stand: ['done', 11],
  },
  {
    type: 'Story',
    title: 'Commuter pass for a month',
    body: `Three hundred people cross every working day.

## Acceptance criteria

- A pass is valid for one route and thirty days from the chosen day
- A place on the chosen sailing is held until five minutes before departure
- The pass is renewed only when the commuter says so`,
    value: 55,
    proposals: [['dara', 55, 'Three hundred people would buy it on the first day']],
    valueWhy: ['It binds the commuters for a month', 'dara'],
    success: { measure: 'Passes sold a month', target: 300, measured: [142, 26] },
    points: 8,
    epic: 'payments',
    component: 'Payments',
    assignee: 'jonas',
    stand: ['done', 12],
  },
  {
    type: 'Story',
    title: 'Invoice for companies, once a month',
    body: `**Acceptance criteria**

1. All crossings of a month stand on one invoice, by cost centre
2. It is a PDF and the electronic format that authorities ask for
3. A credit note refers to its invoice
4. The books receive the same numbers on the same day`,
    value: 40,
    proposals: [['ines', 40, 'The desk types two hundred invoices by hand']],
    valueWhy: ['It gives the desk a week a month', 'ines'],
    success: { measure: 'Invoices typed by hand a month', target: 10, measured: [8, 44] },
    points: 13,
    epic: 'payments',
    component: 'Payments',
    assignee: 'jonas',
    stand: ['done', 13],
    sentBack: 'The cost centre is missing on credit notes, so the books cannot match them.',
  },
  {
    type: 'Story',
    title: 'Receipt by mail in the traveller’s language',
    body: `## Acceptance criteria

- The language of the booking is the language of the receipt
- VAT is shown by rate
- The receipt can be sent again from the account page`,
    value: 13,
    proposals: [['ines', 13, 'Half of the calls on Mondays are about receipts']],
    valueWhy: ['Fewer calls on Mondays', 'ines'],
    success: { measure: 'Calls about receipts a week', target: 20, measured: [23, 11] },
    points: 3,
    epic: 'payments',
    component: 'Payments',
    assignee: 'mei',
    stand: ['done', 14],
  },
  {
    type: 'Story',
    title: 'Child and senior tariffs',
    body: `The tariff is decided; it is paid at the desk only.

## Acceptance criteria

- Children under four travel free, under twelve for half
- Seniors from 67 get a quarter off on weekdays
- The gate sees which tickets need a look at an identity card`,
    value: 21,
    success: { measure: 'Families among the travellers, in percent', target: 30 },
    points: 3,
    epic: 'payments',
    component: 'Payments',
    version: 'Summer timetable',
    assignee: 'mei',
    stand: ['review', 15],
    ticks: 'all',
  },
  {
    type: 'Story',
    title: 'Prices that follow demand',
    body: `Full sailings on Friday evening, empty ones on Tuesday morning, and one price for both.

## Acceptance criteria

- Four price steps a sailing, opened by how full it is
- A price that was shown is held for fifteen minutes
- Commuter passes are not touched
- The planners can fix the price of a sailing by hand`,
    value: 89,
    proposals: [
      ['dara', 89, 'Friday evening is sold out four weeks ahead, at Tuesday’s price'],
      ['ines', 20, 'Every change of price is a call at the desk'],
    ],
    valueWhy: ['Two sailings a week pay for the calls', 'dara'],
    points: 21,
    epic: 'payments',
    component: 'Payments',
    stand: ['backlog'],
  },
  {
    type: 'Story',
    title: 'Split a payment between friends',
    body: 'Groups of students ask for it. One pays a quarter, the others get a link.',
    value: 5,
    points: 8,
    epic: 'payments',
    component: 'Payments',
    stand: ['backlog'],
  },
  {
    ref: 'refunds',
    type: 'Story',
    title: 'Refund without a person when a sailing is cancelled',
    body: `In a storm the desk writes three hundred refunds by hand.

## Acceptance criteria

- When the planners cancel a sailing, everybody is offered another one or their money
- Who does not answer within two days gets the money
- The desk sees who has chosen what`,
    value: 55,
    success: { measure: 'Refunds that need a person', target: 5, dueAgo: 3 },
    points: 8,
    epic: 'payments',
    component: 'Payments',
    stand: ['planned', 16],
  },
  {
    type: 'Story',
    title: 'Pay by bank transfer up to a week before',
    body: `## Acceptance criteria

- Offered only when the crossing is more than seven days away
- The ticket is sent when the money has arrived
- Without money after five days the booking lapses, and the traveller is told`,
    value: 13,
    proposals: [['ines', 13, 'One caller in ten wants it']],
    valueWhy: ['It saves the desk a call in ten', 'ines'],
    points: 5,
    epic: 'payments',
    component: 'Payments',
    stand: ['backlog'],
  },
  {
    type: 'Story',
    title: 'Pay on board with the ticket number',
    body: `As a guest in the cafeteria I want to pay with my ticket, so that I need no wallet on deck.

Acceptance criteria:

...`,
    value: 8,
    points: 8,
    component: 'Payments',
    stand: ['backlog'],
  },
  {
    type: 'Story',
    title: 'Loyalty points that can be spent',
    body: `Points are given since last year, but nothing can be bought with them.

## Acceptance criteria

- A point is worth one cent at payment
- Points and money can be mixed
- What is refunded comes back the way it was paid`,
    value: 21,
    proposals: [
      ['dara', 55, 'Commuters ask for it on every survey'],
      ['ines', 5, 'Nobody at the desk was ever asked for it'],
    ],
    points: 13,
    component: 'Payments',
    labels: ['marketing'],
    stand: ['backlog'],
  },
  {
    type: 'Story',
    title: 'Daily closing for the ticket desks',
    body: `## Acceptance criteria

- Cash, cards and vouchers are counted apart
- A difference has to be explained in words
- The closing can be printed and cannot be changed afterwards`,
    value: 21,
    points: 5,
    component: 'Payments',
    stand: ['planned', 17],
  },
];
