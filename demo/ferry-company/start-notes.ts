import type { Json } from '../../sandbox/jira/model';
import type { Site } from '../../sandbox/site';
import { accountOf, people } from './people';

/** Where the scenes play, by the words of the work items. */
const scenes = {
  waiting: 'Child and senior tariffs',
  withoutCriteria: 'Publish the summer timetable to the search',
  broken: 'Receipt by mail in the traveller’s language',
} as const;

/** @throws Error when the demo has no work item of these words. */
export const keyOf = ({ jira }: Site, summary: string): string => {
  const issue = [...jira.store.collection('issues').values()].find((one) => one.summary === summary);
  if (!issue) throw new Error(`The demo has no "${summary}"`);
  return issue.key;
};

/** What the start page says of the demo. */
export const startNotes = (site: Site): Json => {
  const waiting = keyOf(site, scenes.waiting);
  const withoutCriteria = keyOf(site, scenes.withoutCriteria);
  const broken = keyOf(site, scenes.broken);
  return {
    headline: 'Nothing is Done until the Product Owner says so',
    introduction:
      'Saltmarsh Ferries plans its work here. Assay is installed, its gate is on: nothing becomes Done unless acceptance criteria are there, the Definition of Done holds, and Ana, the Product Owner, accepts it. Seven scenes show it; each begins with a button that signs you in.',
    people: Object.fromEntries(Object.values(people).map(({ accountId, about }) => [accountId, about])),
    scenes: [
      {
        title: 'A developer cannot accept',
        text: `Be Jonas and try to move ${waiting} to Done, here or by dragging its card on the board. Jira refuses and says whose answer it waits for.`,
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
        text: `Still as Ana, open ${waiting}: criteria, Definition of Done and value in one view. Accept, and find the decision under Activity → Assay.`,
        as: accountOf('ana'),
        href: `/browse/${waiting}`,
        link: `Open ${waiting} as Ana`,
      },
      {
        title: 'What waits, in all projects at once',
        text: 'Ana answers for two projects. One page shows what waits in both: J and K move, A accepts, R rejects. From anywhere, Ctrl+K and “What waits for me” opens the same queue.',
        as: accountOf('ana'),
        href: '/apps/global-page',
        link: 'Open Assay as Ana',
      },
      {
        title: 'What was accepted, and is broken now',
        text: `Be Ana: ${broken} was accepted weeks ago, with a test for each acceptance criterion. In the last build one of them failed, and the project page has it on top. “npm run demo:ci” sends what the pipeline says next.`,
        as: accountOf('ana'),
        href: '/projects/FERRY/apps/project-page/tests',
        link: 'Open the tests as Ana',
      },
      {
        title: 'A project is set up in three steps',
        text: 'Be Ines, who administers Jira. The ticket counters have a board and a backlog, and no Product Owner yet: name one, install the gate, put the fields on the screens.',
        as: accountOf('ines'),
        href: '/projects/SHORE/settings',
        link: 'Open the settings as Ines',
      },
      {
        title: 'What a story point buys',
        text: 'Be Ruth, who runs the ferry desk and asks what was delivered. The project page answers: value per point by sprint, where the value came from, and what is ready to come next.',
        as: accountOf('ruth'),
        href: '/projects/FERRY/apps/project-page/value',
        link: 'Open the project page as Ruth',
      },
    ],
  };
};
