import { type StartingDefinition, startingTick } from './starting-lines';
import type { WorkClass } from './work-class';

/** The sets by what they are for; their names are in the catalogue. */
export type StartingSetId = 'light' | 'product' | 'regulated' | 'enabling' | 'defect' | 'answering';

/** A Definition of Ready and Done to begin with. */
export interface StartingSet {
  readonly id: StartingSetId;
  readonly suits: readonly WorkClass[];
  readonly definition: StartingDefinition;
}

const criteria = { id: 'criteria', kind: 'criteria' } as const;
const unblocked = { id: 'free', kind: 'blockers' } as const;
const subtasks = { id: 'sub-tasks', kind: 'subtasks' } as const;
const blockers = { id: 'blockers', kind: 'blockers' } as const;

/** Lines that stand in several sets share their id. */
export const startingSets: readonly StartingSet[] = [
  {
    id: 'light',
    suits: ['feature', 'enabler', 'defect'],
    definition: {
      ready: [criteria],
      done: [startingTick('reviewed'), subtasks],
      needsValue: false,
      needsPoints: false,
      criteria: true,
    },
  },
  {
    id: 'product',
    suits: ['feature'],
    definition: {
      ready: [criteria, startingTick('users-known'), unblocked],
      done: [
        startingTick('reviewed'),
        startingTick('tests-pass'),
        startingTick('shown'),
        startingTick('help'),
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
    suits: ['feature', 'enabler', 'defect'],
    definition: {
      ready: [criteria, startingTick('risks'), unblocked],
      done: [
        startingTick('reviewed'),
        startingTick('tests-pass'),
        startingTick('evidence'),
        startingTick('risks-met'),
        { id: 'version', kind: 'field', field: 'fixVersions' },
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
    suits: ['enabler'],
    definition: {
      ready: [criteria, startingTick('for-what')],
      done: [startingTick('reviewed'), startingTick('tests-pass'), startingTick('written-down'), subtasks],
      needsValue: false,
      needsPoints: true,
      criteria: true,
    },
  },
  {
    id: 'defect',
    suits: ['defect'],
    definition: {
      ready: [startingTick('steps')],
      done: [startingTick('gone'), startingTick('guarded'), startingTick('reviewed'), subtasks],
      needsValue: false,
      needsPoints: false,
      criteria: false,
    },
  },
  {
    id: 'answering',
    suits: ['support'],
    definition: {
      ready: [],
      done: [startingTick('answered'), subtasks],
      needsValue: false,
      needsPoints: false,
      criteria: false,
    },
  },
];

/** The sets that suit a class of work, best first. */
export const setsFor = (workClass: WorkClass): readonly StartingSet[] =>
  startingSets.filter(({ suits }) => suits.includes(workClass)).sort((a, b) => a.suits.length - b.suits.length);
