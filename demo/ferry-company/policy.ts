import { noHistory } from '../../src/domain/policy/history';
import type { Policy } from '../../src/domain/policy/policy';
import { proposeMeaning } from '../../src/domain/policy/propose-meaning';
import type { WorkClass } from '../../src/domain/policy/work-class';
import { withHistory } from '../../src/domain/policy/with-history';
import { appField } from './install-app';
import { accountOf } from './people';
import type { Scene } from './scenario';
import type { JsonObject } from '../../sandbox/jira/model';
import type { Site } from '../../sandbox/site';
import { criteriaPattern } from '../../src/domain/criteria/pattern';

/** The lines of the demo's Definition of Done that a person confirms. */
export const doneLines = ['reviewed', 'tests-pass', 'help'] as const;

const dayText = (at: number): string => new Date(at).toISOString().slice(0, 10);

const lines = {
  reviewed: { id: 'reviewed', kind: 'tick', text: 'Reviewed by another developer' },
  tests: { id: 'tests-pass', kind: 'tick', text: 'Tests pass on the test ship' },
  help: { id: 'help', kind: 'tick', text: 'Help for staff is up to date' },
  subtasks: { id: 'sub-tasks', kind: 'subtasks', text: 'All sub-tasks are done' },
  blockers: { id: 'blockers', kind: 'blockers', text: 'Nothing that blocks it is open' },
  criteria: { id: 'criteria', kind: 'criteria', text: 'Acceptance criteria are written' },
  free: { id: 'free', kind: 'blockers', text: 'Nothing that blocks it is open' },
} as const;

/** A line that a rejection names, as its dialog does: in words. */
export const reviewedLine = lines.reviewed.text;

/** Features, enablers and defects ask for the same here; users' questions ask for next to nothing. */
const definitionsOf = () => {
  const built = {
    ready: [lines.criteria, lines.free],
    done: [lines.reviewed, lines.tests, lines.help, lines.subtasks, lines.blockers],
    needsValue: true,
    needsPoints: true,
    criteria: true,
  };
  const support = {
    ready: [],
    done: [lines.subtasks, lines.blockers],
    needsValue: false,
    needsPoints: false,
    criteria: false,
  };
  return { feature: built, enabler: built, defect: built, support };
};

const classNamed = (name: string): WorkClass => {
  if (/bug|defect/i.test(name)) return 'defect';
  if (/support/i.test(name)) return 'support';
  return /task|enabler/i.test(name) ? 'enabler' : 'feature';
};

/** Class by work type: epics and parts of other work are not for the Product Owner to accept. */
const typesOf = (scene: Scene): Record<string, WorkClass> =>
  Object.fromEntries(
    [...scene.ids.types]
      .filter(([name]) => !/^(epic|sub-?task|technical task)$/i.test(name))
      .map(([name, id]): [string, WorkClass] => [id, classNamed(name)]),
  );

/** What the names of the Done statuses and of the site's resolutions say, as the settings page proposes it. */
const meaningsOf = ({ jira: { store } }: Site, scene: Scene): Pick<Policy, 'statuses' | 'closingResolutions'> => {
  const done = [...scene.ids.statuses].filter(([, id]) => store.collection('statuses').get(id)?.category === 'done');
  const resolutions = [...store.collection('resolutions').values()];
  return {
    statuses: Object.fromEntries(done.map(([name, id]) => [id, proposeMeaning(name)] as const)),
    closingResolutions: resolutions.filter(({ name }) => proposeMeaning(name) === 'closed').map(({ id }) => id),
  };
};

/** The same as JSON, as a project property stores it. */
export const asJson = (policy: Policy): JsonObject => JSON.parse(JSON.stringify(policy)) as JsonObject;

/** What the admin of the demo has saved on the app's settings page. */
export const policyOf = (
  site: Site,
  scene: Scene,
  { since, deputyUntil }: { since: number; deputyUntil: number },
): Policy => {
  const at = new Date(since).toISOString();
  const saved = firstPolicy(site, scene, { at, deputyUntil });
  return { ...saved, history: withHistory(saved, null, at) };
};

const firstPolicy = (
  site: Site,
  scene: Scene,
  { at, deputyUntil }: { readonly at: string; readonly deputyUntil: number },
): Policy => {
  const field = (key: string) => appField(site, key);
  const value = field('business-value');
  return {
    version: 2,
    revision: 1,
    mode: 'block',
    since: at,
    productOwner: accountOf('ana'),
    deputies: [{ accountId: accountOf('dara'), until: dayText(deputyUntil) }],
    types: typesOf(scene),
    definitions: definitionsOf(),
    criteria: { field: null, words: [], pattern: criteriaPattern([]) },
    fields: {
      value,
      points: scene.fields.points,
      valuePerPoint: field('value-per-point'),
      readiness: field('readiness'),
      ticks: field('dod-ticks'),
      acceptance: field('acceptance'),
    },
    rejectedTo: scene.ids.statuses.get('In Progress') ?? null,
    noSelfAcceptance: false,
    breach: 'flag',
    stakeholders: [
      { accountId: accountOf('dara'), area: 'Sales', weight: 2 },
      { accountId: accountOf('ines'), area: 'Operations', weight: 1 },
    ],
    ...meaningsOf(site, scene),
    closing: 'accepters',
    history: noHistory,
    changes: [{ revision: 1, at, by: accountOf('ines'), what: ['first'] }],
  };
};
