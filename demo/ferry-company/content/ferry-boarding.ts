import type { DemoItem } from './item';

/** From the quay to the deck. */
export const boarding: readonly DemoItem[] = [
  {
    ref: 'boarding',
    type: 'Epic',
    title: 'Board four hundred people in twenty minutes',
    body: 'Every late departure starts at the gate. Scanning, lanes and lists have to be quicker than people can walk.',
    stand: ['backlog'],
  },
  {
    type: 'Story',
    title: 'Scan a ticket at the gate without a network',
    body: `The quay at Northhaven has no reception when a ship lies at the berth.

## Acceptance criteria

- The scanner knows all tickets of the next two sailings
- A scan answers in less than a second, with or without network
- Two scanners never let the same ticket through twice, once they have spoken to each other again`,
    value: 55,
    points: 13,
    epic: 'boarding',
    component: 'Boarding',
    assignee: 'jonas',
    stand: ['done', 11],
  },
  {
    type: 'Story',
    title: 'Say why a ticket is refused',
    body: `Staff see a red screen and have to guess.

**Acceptance criteria**

- Wrong day, wrong sailing, already used and cancelled are told apart
- The text can be read at arm's length in sunlight
- The right sailing is named when there is one`,
    value: 21,
    points: 3,
    epic: 'boarding',
    component: 'Boarding',
    assignee: 'mei',
    stand: ['done', 12],
  },
  {
    type: 'Story',
    title: 'Ticket in the phone’s wallet',
    body: `As a traveller I want my ticket in the wallet of my phone, so that I need no network at the quay.

## Acceptance criteria

- Works for both large phone systems
- It comes up by itself two hours before departure
- A change of the booking changes the ticket in the wallet`,
    value: 34,
    points: 8,
    epic: 'boarding',
    component: 'Boarding',
    assignee: 'mei',
    stand: ['done', 13],
  },
  {
    type: 'Story',
    title: 'Passenger list for the bridge, as the law asks',
    body: `The bridge must have the number of people on board before the ramp closes.

## Acceptance criteria

- The list has name, age group and need of help for everyone scanned
- It is on the bridge one minute after the last scan
- It can be printed
- It is deleted after the time that the regulation sets`,
    value: 40,
    points: 8,
    epic: 'boarding',
    component: 'Boarding',
    assignee: 'jonas',
    priority: 'Highest',
    stand: ['done', 13],
  },
  {
    type: 'Story',
    title: 'Lane number for cars, shown before they reach the quay',
    body: `Drivers stop at the entrance to ask.

Acceptance criteria
- Sixty minutes before departure the lane is on the ticket
- A board at the entrance shows number plates and lanes
- Long vehicles never get a lane below deck 3`,
    value: 34,
    points: 8,
    epic: 'boarding',
    component: 'Boarding',
    assignee: 'jonas',
    stand: ['done', 14],
  },
  {
    type: 'Story',
    title: 'Help on board for passengers who need it',
    body: `As a passenger in a wheelchair I want to order help when I book, so that somebody waits for me.

## Acceptance criteria

- Kind of help and place are asked in plain words
- The gate and the purser see it an hour before departure
- It is not printed on the ticket`,
    value: 21,
    points: 5,
    epic: 'boarding',
    component: 'Boarding',
    assignee: 'mei',
    stand: ['done', 14],
  },
  {
    type: 'Story',
    title: 'Count of people on board, live',
    body: `## Acceptance criteria

Given the ramp is open
When a ticket is scanned
Then the count on the bridge rises within five seconds

Given somebody leaves before departure
When the gate scans out
Then the count falls`,
    value: 34,
    points: 5,
    epic: 'boarding',
    component: 'Boarding',
    assignee: 'mei',
    stand: ['done', 15],
  },
  {
    ref: 'plates',
    type: 'Story',
    title: 'Read number plates at the entrance',
    body: `Two cameras are mounted already. Staff still type the plates.

## Acceptance criteria

- A plate that is booked opens the barrier
- An unreadable plate goes to a person, with the picture
- Pictures are deleted after the ship has left`,
    value: 34,
    points: 13,
    epic: 'boarding',
    component: 'Boarding',
    assignee: 'jonas',
    stand: ['rejected', 15],
    ticks: 'some',
    sentBack:
      'Pictures of cars that were let through are still there a day later. We promised the works council that they are gone when the ship leaves.',
  },
  {
    type: 'Story',
    title: 'Board by groups to avoid the crowd at the stairs',
    body: `**Conditions of satisfaction**

- The screens call deck by deck
- Families and people who need help go first
- The purser can change the order`,
    value: 13,
    points: 5,
    epic: 'boarding',
    component: 'Boarding',
    stand: ['planned', 16],
  },
  {
    type: 'Story',
    title: 'Tell waiting cars how long it will take',
    body: 'Show on the boards how many minutes until the lane moves.',
    value: 8,
    points: 5,
    epic: 'boarding',
    component: 'Boarding',
    stand: ['backlog'],
  },
  {
    type: 'Story',
    title: 'Late arrivals: move to the next sailing at the gate',
    body: `Whoever comes late today has to go to the desk, which closes at six.

## Acceptance criteria

- The scanner offers the next sailing with room
- It costs what the tariff says, paid by card at the gate
- The old ticket is void at once`,
    value: 21,
    points: 5,
    epic: 'boarding',
    component: 'Boarding',
    stand: ['planned', 17],
  },
  {
    type: 'Story',
    title: 'Weigh and place lorries for the load plan',
    body: `The mate draws the load plan by hand.

## Acceptance criteria

- Weight and length come from the booking and can be corrected at the scale
- A plan is proposed that keeps the ship within its trim
- The mate has the last word and can move every lorry`,
    value: 40,
    points: 21,
    component: 'Boarding',
    stand: ['backlog'],
  },
  {
    type: 'Story',
    title: 'Dangerous goods: papers checked before the barrier',
    body: `## Acceptance criteria

- Class and number can be given with the booking
- Classes that we do not take are refused with the reason
- The master sees the list before loading`,
    value: 34,
    points: 8,
    component: 'Boarding',
    labels: ['compliance'],
    stand: ['backlog'],
  },
  {
    type: 'Story',
    title: 'Lost and found on the website',
    body: 'Travellers call the desk for every umbrella. A form and a list would do.',
    value: 5,
    points: 3,
    component: 'Boarding',
    stand: ['backlog'],
  },
  {
    type: 'Story',
    title: 'Crew see who has a connecting bus',
    body: `When we are late, the last bus leaves without our passengers.

Acceptance criteria: the purser sees the number of passengers with a bus ticket by line, and can send the number to the bus company with one tap.`,
    value: 13,
    points: 3,
    component: 'Boarding',
    stand: ['backlog'],
  },
];
