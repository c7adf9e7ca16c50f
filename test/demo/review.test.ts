import type { PlanningOutput } from '../../src/contract/planning';
import { areaStandings, missingAreas } from '../../src/domain/review/areas';
import type { Result } from '../../src/domain/shared/result';
import { type DemoSite, openDemoSite } from '../support/demo-site';

jest.setTimeout(240_000);

let demo: DemoSite;
beforeAll(async () => {
  demo = await openDemoSite();
});
afterAll(() => demo.close());

test('the last closed sprint of the demo has a review, with a missing area and feedback that became work items', async () => {
  const { store } = demo.site.jira;
  const project = [...store.collection('projects').values()].find(({ key }) => key === 'FERRY');
  const sprint = [...store.collection('sprints').values()].find(({ name }) => name === 'Harbour 14');
  const reply = await demo.site.forge.invokeResolver({
    ...{ moduleKey: 'project-page', functionKey: 'review', accountId: demo.accountOf('ana') },
    payload: { projectId: project?.id, sprintId: sprint?.id },
    extension: { type: 'jira:projectPage', project: { id: project?.id } },
  });
  const result = (reply.ok ? reply.body : null) as Result<PlanningOutput<'review'>> | null;
  if (result?.ok !== true) throw new Error('The review was refused');
  const { frozen, notes } = result.value;
  expect(frozen).toHaveLength(1);
  expect(frozen[0]?.items.filter(({ standing }) => standing === 'accepted').length).toBeGreaterThan(3);
  expect(notes.goal).toMatchObject({ met: true });
  expect(missingAreas(areaStandings([], notes.touched, notes.present))).toEqual(['Operations']);
  expect(notes.feedback.map(({ end }) => end?.kind).toSorted()).toEqual(['dropped', 'item', 'item']);
});
