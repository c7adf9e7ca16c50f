import type { DemoItem } from './item';

/** The far end of the backlog: asked for, not yet thought through. */
export const ideas: readonly DemoItem[] = [
  {
    ref: 'position',
    type: 'Story',
    title: 'Live position of the ship on the ticket',
    body: 'Relatives want to see when to drive to the port.',
    value: 13,
    points: 5,
    component: 'Booking',
    stand: ['backlog'],
    blocks: ['delays'],
  },
  {
    type: 'Story',
    title: 'Order food before boarding',
    body: `As a guest I want my meal ready when I come on deck.

## Acceptance criteria

- Orders until thirty minutes before departure
- The galley sees the orders by the time they are wanted
- What is sold out cannot be ordered`,
    value: 21,
    points: 13,
    component: 'Booking',
    stand: ['backlog'],
  },
  {
    type: 'Story',
    title: 'Charging places for electric cars on deck 3',
    body: 'Eight sockets are installed in winter. They should be bookable with the car.',
    value: 21,
    points: 5,
    component: 'Booking',
    version: 'Night sailing',
    stand: ['backlog'],
  },
  {
    type: 'Story',
    title: 'Photograph your luggage tag instead of typing',
    body: 'Idea from the summer party.',
    component: 'Boarding',
    stand: ['backlog'],
  },
  {
    type: 'Story',
    title: 'Cabin upgrade offered the evening before',
    body: `## Acceptance criteria

- Free cabins are offered to guests with a seat at six in the evening
- First come, first served; paid with one tap
- The offer is not sent to those who said no to offers`,
    value: 34,
    points: 5,
    component: 'Booking',
    version: 'Night sailing',
    stand: ['backlog'],
  },
  {
    type: 'Story',
    title: 'Chat with the desk',
    body: 'Instead of the phone. Has to answer at night too, says the desk.',
    value: 13,
    points: 13,
    component: 'Booking',
    labels: ['support'],
    stand: ['backlog'],
  },
  {
    type: 'Story',
    title: 'Answer the ten most asked questions on the booking page',
    body: `The desk counted for a month.

## Acceptance criteria

- The ten questions stand where they come up, each answered in three lines
- Calls about them fall by a third within six weeks`,
    value: 34,
    points: 3,
    component: 'Booking',
    labels: ['support'],
    stand: ['planned', 17],
  },
  {
    type: 'Story',
    title: 'Sell tickets in the tourist offices',
    body: `## Acceptance criteria

- An office signs in with its own name and sees its own sales
- Commission is settled once a month
- A ticket sold there looks like every other ticket`,
    value: 40,
    points: 8,
    component: 'Booking',
    stand: ['backlog'],
  },
  {
    type: 'Story',
    title: 'Timetable as a calendar to subscribe to',
    body: 'For islanders.',
    value: 5,
    points: 2,
    component: 'Booking',
    stand: ['backlog'],
  },
  {
    ref: 'delays',
    type: 'Story',
    title: 'Announce delays by text message',
    body: `## Acceptance criteria

- From ten minutes of delay on, once, and again when it changes by more than ten
- Only to those who gave a number for it
- In the language of the booking`,
    value: 34,
    points: 5,
    component: 'Boarding',
    stand: ['planned', 17],
  },
  {
    type: 'Story',
    title: 'Quiet area that can be chosen at booking',
    body: 'AC: n/a',
    value: 8,
    points: 3,
    component: 'Booking',
    stand: ['backlog'],
  },
  {
    type: 'Story',
    title: 'Print the ticket at a machine on the quay',
    body: 'For those without a phone. Two machines would do.',
    value: 8,
    points: 8,
    component: 'Boarding',
    stand: ['backlog'],
  },
  {
    type: 'Task',
    title: 'Statistics of no-shows by sailing',
    body: `## Acceptance criteria

- Share of booked and not scanned, by route, weekday and season
- Refreshed every night`,
    value: 21,
    points: 3,
    component: 'Platform',
    stand: ['backlog'],
    blocks: ['last-hour'],
  },
  {
    type: 'Task',
    title: 'Clean up 300 unused translations',
    body: 'They make every change slower.',
    points: 2,
    component: 'Platform',
    labels: ['enabler'],
    stand: ['backlog'],
  },
  {
    ref: 'last-hour',
    type: 'Story',
    title: 'Sell what is left in the last hour',
    body: `Empty places earn nothing.

## Acceptance criteria

- In the last hour free places cost half, on the website and at the quay
- Planners can switch it off by sailing
- Commuter passes are not offered it`,
    value: 34,
    points: 3,
    component: 'Payments',
    stand: ['backlog'],
  },
  {
    type: 'Story',
    title: 'Carbon footprint of a crossing on the receipt',
    body: 'Companies ask for it in their reports.',
    value: 13,
    points: 3,
    component: 'Payments',
    stand: ['backlog'],
  },
  {
    type: 'Task',
    title: 'Rehearse a day without the booking service',
    body: `## Acceptance criteria

- All gates have boarded one sailing from paper
- What did not work is written down, with a name beside it`,
    value: 21,
    points: 2,
    component: 'Platform',
    labels: ['enabler'],
    stand: ['backlog'],
  },
  {
    type: 'Story',
    title: 'Frequent traveller page',
    body: 'How many crossings, how many points, next pass.',
    value: 8,
    points: 5,
    component: 'Booking',
    stand: ['backlog'],
  },
];
