import type { StartingLine } from '../../domain/policy/starting-lines';
import type { StartingSetId } from '../../domain/policy/starting-sets';
import { createSection } from '../section';

interface SetTexts {
  readonly name: string;
  /** Whom it suits, in a sentence. */
  readonly what: string;
}

/** The definitions that a project can begin with. The lines become the project's own text once they are saved. */
export const startingSetsTexts = createSection('startingSets', {
  set: {
    light: {
      name: 'Light',
      what: 'For a small team that starts out: criteria, a second pair of eyes, no loose ends.',
    },
    product: { name: 'Product team', what: 'For work that is weighed against other work and shown to its users.' },
    regulated: {
      name: 'With proof',
      what: 'For work that somebody will audit: risks, records and a version to ship in.',
    },
    enabling: { name: 'Enabling work', what: 'For what makes other work possible: its worth is in what follows.' },
    defect: { name: 'Defects', what: 'For faults: seen before, gone after, and kept from coming back.' },
    answering: { name: 'Support', what: 'For questions and requests: somebody waits for an answer.' },
  } satisfies Readonly<Record<StartingSetId, SetTexts>>,
  line: {
    criteria: 'Acceptance criteria are written',
    free: 'Nothing that blocks it is open',
    'sub-tasks': 'All sub-tasks are done',
    blockers: 'Nothing that blocks it is open',
    reviewed: 'Reviewed by someone else',
    'tests-pass': 'Tests pass',
    'users-known': 'We know who will use it, and for what',
    shown: 'Shown to somebody who will use it',
    help: 'Help and release notes tell of it',
    risks: 'Risks to safety and data are written down',
    evidence: 'The record of the test is attached',
    'risks-met': 'Each written risk has an answer',
    version: 'The fix version is set',
    'for-what': 'It says what it makes possible',
    'written-down': 'What others must know is written down',
    steps: 'It says how to see the fault',
    gone: 'The fault can no longer be seen',
    guarded: 'A test would notice if it came back',
    answered: 'Whoever asked has the answer',
  } satisfies Readonly<Record<StartingLine, string>>,
});
