import { appField, installApp } from '../ferry-company/install-app';
import { accountOf, addPeople } from '../ferry-company/people';
import { asJson, policyOf } from '../ferry-company/policy';
import { addProject, sceneOf } from '../ferry-company/scene';
import type { Project } from '../../sandbox/jira/model';
import { setProperty } from '../../sandbox/jira/properties';
import type { Site } from '../../sandbox/site';
import { day, sprintsFor } from './calendar';
import { type PolicyReading, readPolicy } from '../../src/domain/policy/read-policy';
import type { AppFields } from './derived-fields';
import type { Setting } from './life';
import type { Names } from './rows';

/** A project that is ready for its work items. */
export interface PreparedProject extends Pick<Setting, 'sprints' | 'running' | 'since'> {
  readonly project: Project;
  readonly fields: Pick<Names, 'value' | 'points'> & { readonly app: AppFields };
  /** The policy as the app reads it. */
  readonly policy: PolicyReading;
  readonly sprintNames: ReadonlyMap<string, string>;
  readonly versionIds: readonly [string, ...string[]];
}

const versions = ['Spring tide', 'Summer tide', 'Autumn tide', 'Winter tide'];

const addVersions = ({ jira: { store } }: Site, projectId: string, now: number): readonly string[] =>
  versions.map((name, index) => {
    const id = store.nextId('versions');
    const releaseDate = new Date(now + (index - 1) * 60 * day).toISOString().slice(0, 10);
    const version = { id, projectId, name, description: '', archived: false, released: index === 0 };
    store.collection('versions').put(id, { ...version, startDate: null, releaseDate });
    return id;
  });

const field = (site: Site, id: string) => ({ id, name: site.jira.store.collection('fields').get(id)?.name ?? id });

/**
 * Makes the project with its sprints, versions, policy and gate; on a site without people or app, those first. `since` is when the policy came
 * into force: a quarter of the closed sprints were before it.
 */
export const prepareProject = (
  site: Site,
  { key, count, now }: { readonly key: string; readonly count: number; readonly now: number },
): PreparedProject => {
  const { store } = site.jira;
  if (!store.collection('users').has(accountOf('ana'))) addPeople(site);
  installApp(site, accountOf('ines'));
  const project = addProject(site, {
    key,
    name: 'Generated backlog',
    style: 'classic',
    description: `${count} made-up work items.`,
  });
  const scene = sceneOf(site, project);
  const planned = sprintsFor(count, now).map((sprint) => ({
    ...sprint,
    id: store.nextId('sprints'),
    boardId: scene.boardId,
  }));
  for (const sprint of planned) store.collection('sprints').put(sprint.id, sprint);
  const running = planned.findIndex(({ state }) => state === 'active');
  const since = planned[Math.floor(running / 4)]?.startDate ?? now;
  const policy = policyOf(site, scene, { since, deputyUntil: now + 30 * day });
  setProperty(site.jira, 'project', project.id, 'assay.policy', asJson(policy));
  const app = (name: string) => appField(site, name);
  const [first = '', ...others] = addVersions(site, project.id, now);
  return {
    project,
    policy: readPolicy(policy),
    since,
    running,
    sprints: planned.map(({ id, startDate, completeDate, endDate }) => ({
      id,
      start: startDate ?? now,
      end: completeDate ?? endDate ?? now + 14 * day,
    })),
    sprintNames: new Map(planned.map(({ id, name }) => [id, name])),
    versionIds: [first, ...others],
    fields: {
      value: field(site, scene.fields.value),
      points: field(site, scene.fields.points),
      app: {
        readiness: app('readiness'),
        valuePerPoint: app('value-per-point'),
        ticks: app('dod-ticks'),
        acceptance: app('acceptance'),
      },
    },
  };
};
