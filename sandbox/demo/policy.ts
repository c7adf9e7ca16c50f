import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { appField } from './install-app';
import { accountOf } from './people';
import type { Scene } from './stage';
import type { Site } from '../site';

/** The lines of the demo's Definition of Done that a person confirms. */
export const doneLines = ['reviewed', 'tests-pass', 'help'] as const;

/** As the app's settings page derives it from no added words; a test compares the two. */
const criteriaPattern = readFileSync(join(__dirname, 'criteria-pattern.txt'), 'utf8').trim();

const dayText = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** What the admin of the demo has saved on the app's settings page. */
export const policyOf = (site: Site, scene: Scene, { since, deputyUntil }: { since: number; deputyUntil: number }) => {
  const field = (key: string) => appField(site, key);
  const value = field('business-value');
  return {
    version: 1,
    revision: 1,
    mode: 'block',
    since: new Date(since).toISOString(),
    productOwner: accountOf('ana'),
    deputies: [{ accountId: accountOf('dara'), until: dayText(deputyUntil) }],
    governed: [...scene.ids.types]
      .filter(([name]) => !/^(epic|sub-?task|technical task)$/i.test(name))
      .map(([, id]) => id),
    criteria: { field: null, words: [], pattern: criteriaPattern },
    ready: [
      { id: 'criteria', kind: 'criteria', text: 'Acceptance criteria are written' },
      { id: 'estimate', kind: 'field', text: 'It is estimated', field: scene.fields.points },
      { id: 'value', kind: 'field', text: 'Its business value is set', field: value },
      { id: 'free', kind: 'blockers', text: 'Nothing that blocks it is open' },
    ],
    done: [
      { id: 'reviewed', kind: 'tick', text: 'Reviewed by another developer' },
      { id: 'tests-pass', kind: 'tick', text: 'Tests pass on the test ship' },
      { id: 'help', kind: 'tick', text: 'Help for staff is up to date' },
      { id: 'sub-tasks', kind: 'subtasks', text: 'All sub-tasks are done' },
      { id: 'blockers', kind: 'blockers', text: 'Nothing that blocks it is open' },
    ],
    fields: {
      value,
      points: scene.fields.points,
      valuePerPoint: field('value-per-point'),
      readiness: field('readiness'),
      ticks: field('dod-ticks'),
      acceptance: field('acceptance'),
    },
    rejectedTo: scene.ids.statuses.get('In Progress') ?? null,
  };
};
