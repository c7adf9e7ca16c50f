import { identityOf } from './people';
import { createComponent, createVersion } from '../../sandbox/jira/versions';
import type { Site } from '../../sandbox/site';
import { day, firstSprint, founded, hour, runningSprint, sprintEnd, sprintStart } from './calendar';
import { crew } from './content/crew';
import { ferry } from './content/ferry';
import { shore } from './content/shore';
import type { DemoItem } from './content/item';
import { planningOf } from './planning';
import { reviewOfLast } from './review';
import { createActions, type CreatedIssue } from './actions';
import { installApp } from './install-app';
import { lifeOf } from './life';
import { accountOf, addPeople } from './people';
import { policyOf } from './policy';
import { addProject, addWorkType, plainScene, sceneOf } from './scene';
import { openScenario, play, type Act, type Scene, type Scenario } from './scenario';
import { supportOf } from './support';
import { sendFirstReports } from '../pipeline/first-reports';
import { keyOf, startNotes } from './start-notes';

const lastSprint = 17;

const goals: Readonly<Record<number, string>> = {
  3: 'The desks stop sending faxes',
  4: 'A sailing can be found',
  5: 'Every desk knows what it took and what is full',
  6: 'The port authority has its names in time',
  7: 'What was booked can be given back',
  8: 'What was booked can be changed',
  9: 'What the desk does on paper, on a screen',
  10: 'Travellers help themselves',
  11: 'Whoever finds a sailing can book it',
  12: 'The price that is shown is the price that is paid',
  13: 'Every ship leaves with a right passenger list',
  14: 'Travellers change their plans without calling us',
  15: 'Ready for the summer timetable',
  16: 'A storm is no longer a night of refunds',
  17: 'Fewer calls to the desk',
};

/** Versions with the days from now on which they are due. */
const versions = [
  ['Summer timetable', 24],
  ['Night sailing', 95],
] as const;

const components = ['Booking', 'Boarding', 'Payments', 'Platform'];

const sprintsOf = ({ as }: Scenario, scene: Scene, now: number): readonly Act[] => {
  const first = sprintStart(firstSprint, now) - 20 * day;
  const path = (number: number) => `/rest/agile/1.0/sprint/${scene.sprints.get(number)}`;
  const numbers = Array.from({ length: lastSprint - firstSprint + 1 }, (_, index) => firstSprint + index);
  return numbers.flatMap((number) => [
    {
      at: first,
      run: async () => {
        const wanted = { name: `Harbour ${number}`, originBoardId: Number(scene.boardId), goal: goals[number] };
        const { id } = await as('ines').post<{ id: number }>('/rest/agile/1.0/sprint', wanted);
        scene.sprints.set(number, String(id));
      },
    },
    ...(number > runningSprint
      ? []
      : [
          {
            at: sprintStart(number, now),
            run: async () => {
              const [startDate, endDate] = [sprintStart(number, now), sprintEnd(number, now)].map((at) =>
                new Date(at).toISOString(),
              );
              await as('ines').post(path(number), { state: 'active', startDate, endDate });
            },
          },
        ]),
    ...(number >= runningSprint
      ? []
      : [
          {
            at: sprintEnd(number, now) - hour,
            run: async () => {
              await as('ines').post(path(number), { state: 'closed' });
            },
          },
        ]),
  ]);
};

const livesOf = (scenario: Scenario, scene: Scene, items: readonly DemoItem[], now: number): readonly Act[] => {
  const created = new Map<DemoItem, CreatedIssue>();
  const named = (ref: string): CreatedIssue => {
    const found = [...created].find(([item]) => item.ref === ref);
    if (!found) throw new Error(`Nothing in the demo is called ${ref}`);
    return found[1];
  };
  const doing = createActions(scenario, scene);
  const lives = items.flatMap((item) =>
    lifeOf({
      item,
      scene,
      doing,
      now,
      created: () => created.get(item) ?? { id: '', key: '' },
      remember: (one) => void created.set(item, one),
      epic: () => (item.epic === undefined ? undefined : named(item.epic)),
    }),
  );
  const ties = items.flatMap((item) => {
    const from = () => created.get(item) ?? { id: '', key: '' };
    return [
      ...(item.blocks ?? []).map((ref) => () => doing.link('Blocks', from(), named(ref))),
      ...(item.relates ?? []).map((ref) => () => doing.link('Relates', from(), named(ref))),
    ];
  });
  return [...lives, ...ties.map((run, index) => ({ at: now - 2 * hour + index, run }))];
};

const parts = ({ jira }: Site, scene: Scene, now: number): void => {
  const [admin, projectId] = [identityOf('ines'), scene.id];
  for (const [name, due] of versions) {
    const releaseDate = new Date(now + due * day).toISOString().slice(0, 10);
    scene.ids.versions.set(name, createVersion(jira, admin, { projectId, name, releaseDate }).id);
  }
  for (const name of components) scene.ids.components.set(name, createComponent(jira, { projectId, name }).id);
};

/**
 * Fills an empty site with the demo: a ferry company with two projects, a third that is not set up yet, six people and most of a year of work, each step taken
 * by the person who would take it, through the gate.
 */
export const fillDemo = async (
  site: Site,
  {
    now,
    setClock,
    onProgress = () => undefined,
  }: {
    readonly now: number;
    readonly setClock: (at: number) => void;
    readonly onProgress?: (done: number, all: number) => void;
  },
): Promise<void> => {
  const began = founded(now) - 7 * day;
  setClock(began);
  addPeople(site);
  installApp(site, accountOf('ines'));
  const harbour = addProject(site, {
    key: 'FERRY',
    name: 'Booking and boarding',
    style: 'classic',
    description: 'Everything between a wish to cross and a seat on deck.',
    boardName: 'Harbour team',
  });
  const ferryProject = addWorkType(site, harbour, 'Support question', 'What a user asked.');
  const crewProject = addProject(site, {
    key: 'CREW',
    name: 'Crew roster',
    style: 'next-gen',
    description: 'Who works on which ship.',
    boardName: 'Crew roster',
  });
  const shoreProject = addProject(site, {
    key: 'SHORE',
    name: 'Ticket counters',
    style: 'classic',
    description: 'What the people at the counters need.',
    boardName: 'Counter team',
  });
  const ferryScene = sceneOf(site, ferryProject);
  const crewScene = sceneOf(site, crewProject);
  parts(site, ferryScene, now);
  const scenario = openScenario(site);
  for (const scene of [ferryScene, crewScene])
    await scenario
      .as('ines')
      .put(
        `/rest/api/3/project/${scene.id}/properties/assay.policy`,
        policyOf(site, scene, { since: began, deputyUntil: now + 30 * day }),
      );
  const acts = [
    ...sprintsOf(scenario, ferryScene, now),
    ...planningOf(scenario, ferryScene, now),
    ...supportOf(scenario, ferryScene, now),
    ...reviewOfLast(scenario, ferryScene, now),
    ...livesOf(scenario, ferryScene, ferry, now),
    ...livesOf(scenario, crewScene, crew, now),
    ...livesOf(scenario, plainScene(site, shoreProject), shore, now),
  ];
  await play(scenario, acts, setClock, onProgress);
  setClock(now);
  const builds = [
    { file: 'green.json', at: now - 2 * day },
    { file: 'red.xml', at: now - 3 * hour },
  ] as const;
  await sendFirstReports(site, ferryProject, { now, builds, keyOf: (summary) => keyOf(site, summary) });
  await site.forge.runScheduled('watch'); // So that pages say whether the gate is whole.
  await site.forge.settle();
  site.jira.store.collection('meta').put('start-page', startNotes(site));
};
