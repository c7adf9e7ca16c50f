import type { DemoItem } from './item';

/** The second project: a small team without sprints that plans who is on which ship. */
export const crew: readonly DemoItem[] = [
  {
    type: 'Epic',
    title: 'A roster that is fair and legal',
    body: 'Rest hours, wishes and certificates, in one place.',
    ref: 'fair',
    stand: ['backlog'],
  },
  {
    type: 'Story',
    title: 'See my duties of the next four weeks on the phone',
    body: `As a deckhand I want my duties on my phone, so that I need not drive to the office.

## Acceptance criteria

- Four weeks ahead, with ship, role and times
- Works without network once it was loaded
- A change is marked until I have seen it`,
    value: 34,
    points: 5,
    epic: 'fair',
    assignee: 'mei',
    stand: ['done', 0],
  },
  {
    type: 'Story',
    title: 'Swap a duty with a colleague',
    body: `**Acceptance criteria**

- Both have to agree
- A swap that breaks rest hours is refused, with the reason
- The planner sees it and can take it back until the day before`,
    value: 40,
    points: 8,
    epic: 'fair',
    assignee: 'jonas',
    stand: ['done', 0],
  },
  {
    type: 'Story',
    title: 'Warn when a certificate runs out',
    body: `## Acceptance criteria

- Ninety, thirty and seven days before, to the person and to the office
- Without the certificate nobody can be planned for a role that needs it`,
    value: 34,
    points: 3,
    epic: 'fair',
    assignee: 'mei',
    stand: ['done', 0],
  },
  {
    type: 'Story',
    title: 'Rest hours checked while planning',
    body: `## Acceptance criteria

Scenario: too little rest
Given a duty that ends at 22:00
When the planner adds one that starts at 06:00
Then the roster shows the missing hours and refuses to publish`,
    value: 55,
    points: 8,
    epic: 'fair',
    assignee: 'jonas',
    stand: ['review', 0],
    ticks: 'all',
  },
  {
    type: 'Story',
    title: 'Ask for leave and see what is left',
    body: `## Acceptance criteria

- Days left are shown before asking
- The answer comes within three days, or the planner is reminded
- Leave that was granted blocks planning`,
    value: 34,
    points: 5,
    assignee: 'mei',
    stand: ['review', 0],
    ticks: 'all',
  },
  {
    type: 'Story',
    title: 'Plan a whole month by pattern',
    body: `Four weeks on, two weeks off, and everybody has an exception.

## Acceptance criteria

- A pattern fills a month in one go
- Leave and certificates are respected
- What could not be filled is listed`,
    value: 40,
    points: 13,
    epic: 'fair',
    assignee: 'jonas',
    stand: ['progress', 0],
    ticks: 'some',
  },
  {
    type: 'Story',
    title: 'Call a substitute when somebody is ill',
    body: 'The planner phones down a list at five in the morning. The app should ask all who may and can, and take the first yes.',
    value: 40,
    points: 8,
    assignee: 'mei',
    stand: ['progress', 0],
    ticks: 'some',
  },
  {
    type: 'Bug',
    title: 'Night shift counts for the wrong day in the pay list',
    body: `## Acceptance criteria

- Hours after midnight count for the day on which they fall
- The lists of May and June are corrected`,
    value: 34,
    points: 3,
    priority: 'High',
    assignee: 'jonas',
    stand: ['review', 0],
    ticks: 'some',
  },
  {
    type: 'Bug',
    title: 'App asks to sign in again every morning',
    body: 'Since the last update, on older phones only.',
    value: 13,
    points: 2,
    stand: ['todo', 0],
  },
  {
    type: 'Story',
    title: 'Wishes for duties, a month ahead',
    body: `## Acceptance criteria

- Up to three wishes a month
- The planner sees them while planning
- Everybody sees how many of their wishes came true this year`,
    value: 21,
    points: 5,
    epic: 'fair',
    stand: ['todo', 0],
  },
  {
    type: 'Story',
    title: 'Hand over a ship in writing',
    body: `As a mate I want to read what the last watch has left, so that nothing is forgotten.

AC:
1. A form with the ten usual points and room for more
2. The next mate has to confirm
3. Kept for a year`,
    value: 21,
    points: 5,
    stand: ['todo', 0],
  },
  {
    type: 'Story',
    title: 'Compare planned and worked hours',
    body: 'Payroll types them into a sheet today.',
    value: 21,
    stand: ['backlog'],
  },
  {
    type: 'Story',
    title: 'Send hours to payroll at the end of the month',
    body: `## Acceptance criteria

- One file in the format of the payroll system
- It is sent only after both the planner and the mate have said yes
- A correction afterwards gives a second file with the difference`,
    value: 34,
    points: 5,
    stand: ['backlog'],
  },
  {
    type: 'Story',
    title: 'Know who is in which port tonight',
    body: 'For the hotel and the taxi.',
    value: 8,
    points: 2,
    stand: ['backlog'],
  },
  {
    type: 'Story',
    title: 'Training days count as duty',
    body: `## Acceptance criteria

- A training day can be planned like a duty
- It counts for hours, and not for rest on board`,
    value: 13,
    points: 3,
    stand: ['backlog'],
  },
  {
    type: 'Story',
    title: 'Crew list for the border police',
    body: 'A form per voyage to foreign ports. Today it is typed twice.',
    value: 21,
    points: 3,
    labels: ['compliance'],
    stand: ['backlog'],
  },
  {
    type: 'Task',
    title: 'Move the roster off the old server',
    body: `## Acceptance criteria

- The roster runs beside the booking services
- The old server is switched off and wiped`,
    value: 8,
    points: 5,
    labels: ['enabler'],
    stand: ['done', 0],
  },
  {
    type: 'Task',
    title: 'Ask five crews what annoys them most',
    body: `## Acceptance criteria

- Five ships, at least three people each
- A page with the ten most heard, in their words`,
    value: 21,
    points: 2,
    labels: ['support'],
    assignee: 'dara',
    stand: ['done', 0],
  },
  {
    type: 'Task',
    title: 'Single sign-on with the office account',
    body: `## Acceptance criteria

- One password for mail, roster and payroll
- Who leaves the company is locked out the same day`,
    value: 13,
    points: 3,
    labels: ['enabler'],
    stand: ['todo', 0],
  },
  {
    type: 'Story',
    title: 'Mentor for new colleagues on the roster',
    body: 'New deckhands should share their first ten duties with somebody who has been here a year.',
    value: 13,
    points: 5,
    epic: 'fair',
    stand: ['backlog'],
  },
  {
    type: 'Bug',
    title: 'Phone calendar shows duties of former colleagues',
    body: 'Two people who left in spring still see the roster in their calendar.',
    value: 21,
    points: 1,
    priority: 'High',
    labels: ['compliance'],
    stand: ['todo', 0],
  },
  { type: 'Story', title: 'Fewer short duties in winter', body: 'TBD with the works council.', stand: ['backlog'] },
  {
    type: 'Task',
    title: 'Archive rosters older than ten years',
    body: `## Acceptance criteria

- Readable by the office for another five years
- No longer on the phones`,
    points: 2,
    labels: ['enabler'],
    stand: ['backlog'],
  },
  {
    type: 'Story',
    title: 'Crew feedback after each voyage',
    body: 'One question, one tap.',
    value: 5,
    points: 2,
    stand: ['backlog'],
  },
  {
    type: 'Bug',
    title: 'Swap request is lost when both ask at the same time',
    body: `## Acceptance criteria

- The second request is told that there is one already
- None is lost`,
    value: 13,
    points: 2,
    stand: ['backlog'],
  },
  {
    type: 'Story',
    title: 'Uniform sizes and orders',
    body: 'The bosun keeps a list in a drawer.',
    value: 3,
    points: 3,
    stand: ['backlog'],
  },
  {
    type: 'Story',
    title: 'Emergency contact that the bridge can see',
    body: `## Acceptance criteria

- Each person keeps one or two contacts
- Seen by the bridge and the office only, and each look is logged`,
    value: 21,
    points: 2,
    labels: ['compliance'],
    stand: ['backlog'],
  },
];
