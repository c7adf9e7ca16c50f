import type { DemoItem } from './item';

/** Work that earns nothing by itself and makes the rest possible. */
export const enablers: readonly DemoItem[] = [
  {
    type: 'Task',
    title: 'Move the booking database to the new cluster',
    body: `The old cluster is out of support in autumn.

## Done when

- all reads and writes go to the new cluster
- a restore of last night's backup has been rehearsed
- the old cluster is switched off`,
    value: 13,
    points: 8,
    component: 'Platform',
    labels: ['enabler'],
    assignee: 'jonas',
    stand: ['done', 11],
  },
  {
    type: 'Task',
    title: 'Load test with the crowd of the first day of holidays',
    body: `## Acceptance criteria

- 4,000 searches and 120 bookings a minute for an hour
- Nine of ten searches answer within 800 ms
- No booking is lost`,
    value: 21,
    points: 5,
    component: 'Platform',
    labels: ['enabler'],
    assignee: 'mei',
    stand: ['done', 12],
  },
  {
    type: 'Task',
    title: 'One log for a booking, from search to gate',
    body: `**Acceptance criteria**

- A booking number finds every step of it, in order
- No names and no card data in the log
- Kept for ninety days`,
    value: 13,
    points: 5,
    component: 'Platform',
    labels: ['enabler'],
    assignee: 'jonas',
    stand: ['done', 13],
  },
  {
    type: 'Task',
    title: 'Release on any working day without downtime',
    body: `## Acceptance criteria

- [ ] A release takes less than fifteen minutes
- [ ] Going back takes less than five
- [ ] Nobody loses a basket while we release`,
    value: 21,
    points: 8,
    component: 'Platform',
    labels: ['enabler'],
    assignee: 'mei',
    stand: ['done', 14],
  },
  {
    ref: 'tariff-service',
    type: 'Task',
    title: 'Take the tariff out of the booking service',
    body: `Each new tariff costs a release of everything.

## Acceptance criteria

- Tariffs are data with a day from which they are valid
- The booking service asks the tariff service, and works with the last answer when there is none
- Last month's bookings give the same prices to the cent`,
    value: 13,
    points: 8,
    component: 'Platform',
    labels: ['enabler'],
    assignee: 'jonas',
    stand: ['progress', 15],
    ticks: 'some',
    blocks: ['refunds'],
  },
  {
    type: 'Task',
    title: 'Upgrade the scanner app to the current system version',
    body: `The store removes apps that were not renewed by October.

## Acceptance criteria

- The app is in the store, built against the current version
- All 42 scanners have it
- A scan takes no longer than before`,
    value: 8,
    points: 3,
    component: 'Platform',
    labels: ['enabler'],
    assignee: 'mei',
    stand: ['todo', 15],
    late: 'mei',
  },
  {
    type: 'Task',
    title: 'Find out whether we can read the ship’s position',
    body: 'Two days to learn what the tracking supplier offers, what it costs and how late the data is. The outcome is a page with a recommendation.',
    points: 2,
    component: 'Platform',
    labels: ['enabler', 'spike'],
    stand: ['planned', 16],
  },
  {
    type: 'Task',
    title: 'Delete personal data that we no longer need',
    body: `## Acceptance criteria

- Bookings lose their names two years after the crossing
- The numbers in the reports stay the same
- A person can ask for their data and gets it within a day`,
    value: 34,
    points: 8,
    component: 'Platform',
    labels: ['compliance'],
    priority: 'High',
    stand: ['planned', 16],
  },
  {
    type: 'Task',
    title: 'Second region for the booking service',
    body: 'So that a fault of one data centre does not stop the ferries.',
    value: 21,
    points: 21,
    component: 'Platform',
    labels: ['enabler'],
    stand: ['backlog'],
  },
  {
    type: 'Task',
    title: 'Contrast and keyboard on the booking pages',
    body: `The law for accessible services applies to us from summer.

## Acceptance criteria

- Everything from search to ticket can be done by keyboard
- Contrast is 4.5 to 1 or better
- A blind tester has booked a crossing without help`,
    value: 34,
    points: 8,
    component: 'Booking',
    labels: ['compliance'],
    priority: 'High',
    stand: ['planned', 16],
  },
  {
    type: 'Task',
    title: 'Training material for the new gate staff',
    body: `Forty people start in May.

## Acceptance criteria

1. Ten cards with the situations that happen most
2. A film of three minutes about scanning without network
3. The gate managers have said yes to both`,
    value: 13,
    points: 3,
    component: 'Boarding',
    labels: ['support'],
    assignee: 'dara',
    stand: ['done', 14],
  },
  {
    type: 'Task',
    title: 'Answer the port authority’s questions about passenger data',
    body: 'Seventeen questions, due at the end of the month. Legal has the draft of the first ten.',
    points: 3,
    labels: ['support', 'compliance'],
    assignee: 'dara',
    stand: ['todo', 15],
    late: 'dara',
  },
  {
    ref: 'map',
    type: 'Task',
    title: 'Replace the map of the ports',
    body: 'The supplier of the map has trebled its price.',
    value: 5,
    points: 5,
    component: 'Booking',
    labels: ['enabler'],
    stand: ['backlog'],
    blocks: ['position'],
  },
  {
    type: 'Task',
    title: 'Alarm when bookings fall below what is usual',
    body: `Twice this year the payment was down for an hour before anyone noticed.

## Acceptance criteria

- The alarm compares with the same hour of the last four weeks
- It rings within ten minutes
- At most one false alarm a month`,
    value: 34,
    points: 3,
    component: 'Platform',
    labels: ['enabler'],
    stand: ['planned', 17],
  },
];
