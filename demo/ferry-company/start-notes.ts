import type { Json } from '../../sandbox/jira/model';
import type { Site } from '../../sandbox/site';
import { accountOf, people } from './people';

/** Where the four scenes play, by the words of the work items. */
const scenes = {
  waiting: 'Child and senior tariffs',
  withoutCriteria: 'Publish the summer timetable to the search',
} as const;

const keyOf = ({ jira }: Site, summary: string): string => {
  const issue = [...jira.store.collection('issues').values()].find((one) => one.summary === summary);
  if (!issue) throw new Error(`The demo has no "${summary}"`);
  return issue.key;
};

/** What the start page says of the demo. */
export const startNotes = (site: Site): Json => {
  const waiting = keyOf(site, scenes.waiting);
  const withoutCriteria = keyOf(site, scenes.withoutCriteria);
  return {
    headline: 'One story, accepted by its Product Owner',
    introduction:
      'Saltmarsh Ferries plans its work here. Assay is installed, its gate is on: nothing becomes Done unless acceptance criteria are there, the Definition of Done holds, and Ana, the Product Owner, accepts it.',
    people: Object.fromEntries(Object.values(people).map(({ accountId, about }) => [accountId, about])),
    scenes: [
      {
        title: 'A developer cannot accept',
        text: `Be Jonas and open ${waiting}. Done is not among the ways out of review, and the panel says whose answer is awaited. On the board the card goes back.`,
        as: accountOf('jonas'),
        href: `/browse/${waiting}`,
        link: `Open ${waiting} as Jonas`,
      },
      {
        title: 'A story is refused because its acceptance criteria are missing',
        text: `Be Ana and try to accept ${withoutCriteria}: everything was confirmed, but nobody wrote down what it has to do.`,
        as: accountOf('ana'),
        href: `/browse/${withoutCriteria}`,
        link: `Open ${withoutCriteria} as Ana`,
      },
      {
        title: 'The Product Owner accepts with one click',
        text: `Still as Ana, open ${waiting}: criteria, Definition of Done and value in one view. Accept.`,
        as: accountOf('ana'),
        href: `/browse/${waiting}`,
        link: `Open ${waiting} as Ana`,
      },
      {
        title: 'What a story point buys',
        text: 'The backlog shows business value and value per point of every work item; the panel says where each stands among the others.',
        as: accountOf('ana'),
        href: '/projects/FERRY/backlog',
        link: 'Open the backlog',
      },
    ],
  };
};
