import { installGate } from '../../src/workflow-gate/install';
import type { Policy } from '../../src/domain/policy/policy';
import type { ASite, Made, Place } from './a-site';
import { changeNeeds, gateProject, workflowIdOf } from './gate-site';

/** What a story of `makeStory` can lack of Ready. */
export type Lack = 'criteria' | 'tick' | 'free' | 'points' | 'version' | 'answer';

/** The place's policy where only ready work is started, which asks for everything that a rule can see, and for one thing that none can. */
export const readyPolicy = ({ policy }: Place): Policy => {
  const definition = {
    ...policy.definitions.feature,
    ready: [
      { id: 'criteria', kind: 'criteria', text: 'Acceptance criteria are written' },
      { id: 'talked', kind: 'tick', text: 'Talked through' },
      { id: 'free', kind: 'blockers', text: 'Nothing blocks it' },
      { id: 'version', kind: 'field', text: 'It has a version', field: 'fixVersions' },
      { id: 'answered', kind: 'questions', text: 'No question is open' },
    ],
    needsPoints: true,
    startsReady: true,
  } satisfies Policy['definitions']['feature'];
  return { ...policy, definitions: { ...policy.definitions, feature: definition } };
};

/** Puts the gate on the ways that start work, and saves the policy that wants it. */
export const askForReady = async (site: ASite, place: Place): Promise<void> => {
  const id = workflowIdOf(place);
  const [outcome] = await installGate(changeNeeds(site, 'ines'))(gateProject(place), [id], undefined, new Set([id]));
  if (outcome?.state !== 'changed') throw new Error(`The gate was not installed: ${JSON.stringify(outcome)}`);
  await site.setPolicy(place, readyPolicy(place));
};

/** A version of the project, as Jira stores it. */
const versionOf = ({ jira }: ASite, { project }: Place): string => {
  const [id, none] = [`9${project.id}`, null];
  const state = { archived: false, released: false, startDate: none, releaseDate: none };
  jira.store.collection('versions').put(id, { id, projectId: project.id, name: '1.0', description: '', ...state });
  return id;
};

/** A story in To Do that is ready but for what is named; the app has seen it. */
export const makeStory = async (site: ASite, place: Place, lacks: readonly Lack[]): Promise<Made> => {
  const has = (one: Lack): boolean => !lacks.includes(one);
  const story = await site.create(place, {
    ...(!has('criteria') && { description: null }),
    ...(has('points') && { [place.policy.fields.points ?? '']: 3 }),
    ...(has('version') && { fixVersions: [{ id: versionOf(site, place) }] }),
  });
  await site.idle();
  if (has('tick')) await site.tick('jonas', story, 'talked');
  if (!has('free')) {
    const other = await site.create(place);
    await site
      .as('jonas')
      .post('/rest/api/3/issueLink', { type: { name: 'Blocks' }, outwardIssue: story, inwardIssue: other });
  }
  if (!has('answer')) {
    const value = { open: [{ id: '1', by: 'x', at: '2026-11-21T12:00:00.000Z' }] };
    await site.as('jonas').put(`/rest/api/3/issue/${story.key}/properties/assay.questions`, value);
  }
  await site.idle();
  return story;
};
