import type { Definition, DoneItem, ReadyItem } from './policy';
import type { WorkClass } from './work-class';

/** A Definition of Ready and Done to begin with. */
export interface StartingSet {
  readonly id: string;
  readonly name: string;
  /** Whom it suits, in a sentence. */
  readonly what: string;
  readonly suits: readonly WorkClass[];
  readonly definition: Definition;
}

const tick = (id: string, text: string) => ({ id, text, kind: 'tick' }) as const;
const criteria: ReadyItem = { id: 'criteria', text: 'Acceptance criteria are written', kind: 'criteria' };
const unblocked: ReadyItem = { id: 'free', text: 'Nothing that blocks it is open', kind: 'blockers' };
const subtasks: DoneItem = { id: 'sub-tasks', text: 'All sub-tasks are done', kind: 'subtasks' };
const blockers: DoneItem = { id: 'blockers', text: 'Nothing that blocks it is open', kind: 'blockers' };

/** Lines that stand in several sets share their id, so that a confirmation outlives the change from one to another. */
export const startingSets: readonly StartingSet[] = [
  {
    id: 'light',
    name: 'Light',
    what: 'For a small team that starts out: criteria, a second pair of eyes, no loose ends.',
    suits: ['feature', 'enabler', 'defect'],
    definition: {
      ready: [criteria],
      done: [tick('reviewed', 'Reviewed by someone else'), subtasks],
      needsValue: false,
      needsPoints: false,
      criteria: true,
    },
  },
  {
    id: 'product',
    name: 'Product team',
    what: 'For work that is weighed against other work and shown to its users.',
    suits: ['feature'],
    definition: {
      ready: [criteria, tick('users-known', 'We know who will use it, and for what'), unblocked],
      done: [
        tick('reviewed', 'Reviewed by someone else'),
        tick('tests-pass', 'Tests pass'),
        tick('shown', 'Shown to somebody who will use it'),
        tick('help', 'Help and release notes tell of it'),
        subtasks,
        blockers,
      ],
      needsValue: true,
      needsPoints: true,
      criteria: true,
    },
  },
  {
    id: 'regulated',
    name: 'With proof',
    what: 'For work that somebody will audit: risks, records and a version to ship in.',
    suits: ['feature', 'enabler', 'defect'],
    definition: {
      ready: [criteria, tick('risks', 'Risks to safety and data are written down'), unblocked],
      done: [
        tick('reviewed', 'Reviewed by someone else'),
        tick('tests-pass', 'Tests pass'),
        tick('evidence', 'The record of the test is attached'),
        tick('risks-met', 'Each written risk has an answer'),
        { id: 'version', text: 'The fix version is set', kind: 'field', field: 'fixVersions' },
        subtasks,
        blockers,
      ],
      needsValue: true,
      needsPoints: true,
      criteria: true,
    },
  },
  {
    id: 'enabling',
    name: 'Enabling work',
    what: 'For what makes other work possible: its worth is in what follows.',
    suits: ['enabler'],
    definition: {
      ready: [criteria, tick('for-what', 'It says what it makes possible')],
      done: [
        tick('reviewed', 'Reviewed by someone else'),
        tick('tests-pass', 'Tests pass'),
        tick('written-down', 'What others must know is written down'),
        subtasks,
      ],
      needsValue: false,
      needsPoints: true,
      criteria: true,
    },
  },
  {
    id: 'defect',
    name: 'Defects',
    what: 'For faults: seen before, gone after, and kept from coming back.',
    suits: ['defect'],
    definition: {
      ready: [tick('steps', 'It says how to see the fault')],
      done: [
        tick('gone', 'The fault can no longer be seen'),
        tick('guarded', 'A test would notice if it came back'),
        tick('reviewed', 'Reviewed by someone else'),
        subtasks,
      ],
      needsValue: false,
      needsPoints: false,
      criteria: false,
    },
  },
  {
    id: 'answering',
    name: 'Support',
    what: 'For questions and requests: somebody waits for an answer.',
    suits: ['support'],
    definition: {
      ready: [],
      done: [tick('answered', 'Whoever asked has the answer'), subtasks],
      needsValue: false,
      needsPoints: false,
      criteria: false,
    },
  },
];

/** The sets that suit a class of work, best first. */
export const setsFor = (workClass: WorkClass): readonly StartingSet[] =>
  startingSets.filter(({ suits }) => suits.includes(workClass)).sort((a, b) => a.suits.length - b.suits.length);
